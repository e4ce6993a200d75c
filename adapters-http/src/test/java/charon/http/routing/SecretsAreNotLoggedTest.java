package charon.http.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import charon.http.message.Caller;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What the log says of a request that cannot be answered. */
class SecretsAreNotLoggedTest {

  private static final String SECRET = "dGhlIHR2IG9uIHRoZSB3YQ";

  private final Dispatcher dispatcher = new Dispatcher(
      new Router(List.of(Route.post("/api/displays/{id}/seen/", Access.PUBLIC, request -> {
        throw new IllegalStateException("broken on purpose");
      }))),
      (request, access) -> Caller.ANONYMOUS,
      RequestObserver.NONE);

  @Test
  void aFaultNamesThePathAndNotWhoAsked() {
    Target seen = Target.parse("/api/displays/" + SECRET + "/seen/?display=" + SECRET);
    Request request =
        new Request("POST", seen, RequestHeaders.of(Map.of()), new byte[0], Peer.LOCAL);

    List<ILoggingEvent> logged = loggedWhile(() -> assertThat(dispatcher
            .answer(dispatcher.route(request))
            .toCompletableFuture()
            .join()
            .status())
        .isEqualTo(500));

    assertThat(logged)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("POST /api/displays/[…]/seen/ failed")
        .noneMatch(line -> line.contains(SECRET));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/displays/dGhlIHR2IG9uIHRoZSB3YQ/seen/, /api/displays/[…]/seen/",
    "/%61pi/d%69splays/dGhlIHR2IG9uIHRoZSB3YQ/seen/, /%61pi/d%69splays/[…]/seen/",
    "/api/displays/dGhlIHR2IG9uIHRoZSB3YQ, /api/displays/[…]",
    "/t/nowhere/api/displays/dGhlIHR2IG9uIHRoZSB3YQ/seen/, /t/nowhere/api/displays/[…]/seen/",
    "/api/active-view/stream/?display=dGhlIHR2IG9uIHRoZSB3YQ, /api/active-view/stream/",
    "/api/gm/displays/k7m2q9xd4hft/, /api/gm/displays/k7m2q9xd4hft/",
    "/api/displays/, /api/displays/",
    "/data/campaign/a%20b.png?v=1, /data/campaign/a%20b.png",
    "*, *",
    "'', ''"
  })
  void aTargetIsWrittenWithoutWhatIsSecret(String target, String written) {
    assertThat(Target.parse(target)).hasToString(written);
  }

  @Test
  void theTableIsWrittenToo() {
    assertThat(Target.parse("/t/keynote/api/displays/" + SECRET + "/seen/").below("/t/keynote"))
        .hasToString("/t/keynote/api/displays/[…]/seen/");
  }

  private static List<ILoggingEvent> loggedWhile(Runnable work) {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    await().until(() -> LoggerFactory.getILoggerFactory() instanceof LoggerContext); // others begin
    Logger logger = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Dispatcher.class);
    logger.addAppender(log);
    work.run();
    logger.detachAppender(log);
    return log.list;
  }
}
