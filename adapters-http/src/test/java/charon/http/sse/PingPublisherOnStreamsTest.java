package charon.http.sse;

import charon.application.port.out.steering.PingPublisher;
import charon.application.port.out.steering.PingPublisherContractTest;
import charon.domain.disclosure.Audience;
import charon.domain.thing.Ping;
import charon.http.HttpSettings;
import charon.http.JsonText;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** Whoever has a stream open is shown what was published. */
final class PingPublisherOnStreamsTest extends PingPublisherContractTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final LiveServer server;
  private final StreamRecorder recorder;
  private final Display gm;
  private final Display players;

  PingPublisherOnStreamsTest() throws IOException {
    server = LiveServer.with(HttpSettings.DEFAULTS);
    recorder = new StreamRecorder();
    gm = recorder.open(server.address(), "Authorization: Bearer " + LiveServer.TOKEN);
    players = recorder.open(server.address());
    recorder.readUntil(display -> display.lastId() >= 0, LIMIT);
  }

  @AfterEach
  void stop() throws IOException {
    recorder.close();
    server.close();
  }

  @Override
  protected PingPublisher publisher() {
    return server.pingPublisher();
  }

  @Override
  protected List<Ping> shown(Audience audience, Ping last) {
    try {
      recorder.readUntil(display -> pings(display).contains(last), LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pings(audience == Audience.GM ? gm : players);
  }

  private static List<Ping> pings(Display display) {
    return display.events().stream()
        .filter(event -> event.name().equals("ping"))
        .map(PingPublisherOnStreamsTest::read)
        .toList();
  }

  private static Ping read(Event event) {
    JsonNode ping = JsonText.parse(event.data());
    return new Ping(
        ping.path("x").doubleValue(),
        ping.path("y").doubleValue(),
        ping.path("deck_id").asString(""),
        ping.path("label").asString(""),
        ping.path("name").asString(""));
  }
}
