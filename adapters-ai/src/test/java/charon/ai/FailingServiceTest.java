package charon.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong with a service, the question fails in time and says why; it is asked once. */
@ParameterizedClass
@EnumSource(value = AiProvider.class, mode = EXCLUDE, names = "NONE")
class FailingServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AiLimits BRIEF = AiLimits.DEFAULTS.within(Duration.ofMillis(400));

  private final AiProvider provider;
  private final StubService service = new StubService();

  FailingServiceTest(AiProvider provider) throws IOException {
    this.provider = provider;
  }

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, refuses the question",
    "401, refuses the key",
    "403, refuses the key",
    "404, does not know the model or the address",
    "429, wants to be asked less often",
    "500, has a fault of its own",
    "529, has a fault of its own",
    "302, refuses the question",
  })
  void aRefusalIsToldWithItsStatus(int status, String meaning) {
    service.answering(status, Wire.error(provider, "no, " + Wire.KEY.value() + " is bad"));

    assertFails(AiLimits.DEFAULTS, meaning + " (HTTP " + status + ")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"cont", "<html>Bad gateway</html>", "[]", "\"text\"", "{}", "null"})
  void whatIsNoAnswerIsNotTakenForOne(String body) {
    service.answering(200, body);

    assertFails(AiLimits.DEFAULTS, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \\n "})
  void anEmptyAnswerIsNone(String text) {
    service.answering(200, Wire.answer(provider, text));

    assertFails(AiLimits.DEFAULTS, "gave an empty answer");
  }

  @Test
  void anEmptyBodyIsNoAnswer() {
    service.answering(200, "");

    assertFails(AiLimits.DEFAULTS, "");
  }

  @Test
  void silenceEndsAtTheTimeLimit() {
    service.silent();

    assertFails(BRIEF, "gave no answer within 0.4 s");
  }

  @Test
  void slownessEndsAtTheTimeLimitAndTheConnectionIsDropped() throws InterruptedException {
    service.trickling();

    assertFails(BRIEF, "gave no answer within 0.4 s");

    assertThat(service.wasHungUpOn()).isTrue();
  }

  @Test
  void aConnectionCutInTheMiddleIsAFailure() {
    service.cutting(Wire.answer(provider, "Deck 2."));

    assertFails(AiLimits.DEFAULTS, "hung up");
  }

  @Test
  void aConnectionCutBeforeTheAnswerIsAFailure() {
    service.behaving(exchange -> exchange.close());

    assertFails(AiLimits.DEFAULTS, "hung up");
  }

  @Test
  void nobodyListeningIsAFailure() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    String url = "http://127.0.0.1:" + port;

    try (var adapter = AiAdapter.open(Wire.settings(provider, url, AiLimits.DEFAULTS))) {
      assertFails(ask(adapter), "cannot be reached at " + url);
    }
  }

  @Test
  void cancellingHangsUp() throws InterruptedException {
    service.trickling();
    try (var adapter = adapter(AiLimits.DEFAULTS)) {
      var answer = ask(adapter);
      assertThat(service.hasBegun()).isTrue();

      answer.cancel(true);

      assertThat(service.wasHungUpOn()).isTrue();
      assertThat(answer).isCancelled();
    }
  }

  @Test
  void closingHangsUp() throws InterruptedException {
    service.trickling();
    var adapter = adapter(AiLimits.DEFAULTS);
    var answer = ask(adapter);
    assertThat(service.hasBegun()).isTrue();

    adapter.close();

    assertThat(service.wasHungUpOn()).isTrue();
    assertFails(answer, "is not asked any more");
    assertFails(ask(adapter), "is not asked any more");
  }

  @Test
  void aModelThatTakesNoTemperatureIsAskedWithoutOneFromThenOn() {
    service.behaving(exchange -> {
      boolean warm = service
          .asked()
          .get(service.asked().size() - 1)
          .body()
          .toString()
          .contains("\"temperature\"");
      StubService.send(
          exchange,
          warm ? 400 : 200,
          warm
              ? Wire.error(provider, "Unsupported value: temperature")
              : Wire.answer(provider, "Cold."));
    });

    try (var adapter = adapter(AiLimits.DEFAULTS)) {
      assertThat(ask(adapter)).succeedsWithin(PATIENCE).isEqualTo("Cold.");
      assertThat(ask(adapter)).succeedsWithin(PATIENCE).isEqualTo("Cold.");
    }

    assertThat(service.asked()).hasSize(3);
  }

  @Test
  void aServiceThatRecoversIsAskedAgain() {
    service.answering(500, Wire.error(provider, "overloaded"));
    try (var adapter = adapter(AiLimits.DEFAULTS)) {
      assertFails(ask(adapter), "has a fault of its own (HTTP 500)");
      service.answering(200, Wire.answer(provider, "Online."));

      assertThat(ask(adapter)).succeedsWithin(PATIENCE).isEqualTo("Online.");
    }
  }

  private void assertFails(AiLimits limits, String reason) {
    try (var adapter = adapter(limits)) {
      assertFails(ask(adapter), reason);
    }
    assertThat(service.asked()).as("asked once").hasSize(1);
  }

  private void assertFails(CompletableFuture<String> answer, String reason) {
    assertThat(answer)
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(NoAnswerException.class)
        .withMessageContaining("The AI (" + provider + ", model-9) " + reason)
        .withMessageNotContaining(Wire.KEY.value());
  }

  private AiAdapter adapter(AiLimits limits) {
    return AiAdapter.open(Wire.settings(provider, service.url(), limits));
  }

  private static CompletableFuture<String> ask(AiAdapter adapter) {
    return adapter.responder().respond(Queries.PLAIN).toCompletableFuture();
  }
}
