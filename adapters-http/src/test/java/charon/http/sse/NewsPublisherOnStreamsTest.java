package charon.http.sse;

import charon.application.port.out.NewsPublisher;
import charon.application.port.out.NewsPublisherContractTest;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.news.News;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;

/** Whoever opens a stream is told what was published. */
final class NewsPublisherOnStreamsTest extends NewsPublisherContractTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern NUMBER = Pattern.compile("\"([^\"]+)\":(\\d+)");

  private final LiveServer server = server();

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected NewsPublisher publisher() {
    return server.newsPublisher();
  }

  @Override
  protected News told(Audience audience) {
    return told(
        audience == Audience.GM ? "Authorization: Bearer " + LiveServer.TOKEN : "Accept: */*");
  }

  @Override
  protected News toldPlayer(String name) {
    return told(LiveServer.loggedIn(name));
  }

  private News told(String header) {
    try (StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address(), header, "?news=true");
      recorder.readUntil(
          d -> d.events().stream().anyMatch(event -> event.name().equals("news")), LIMIT);
      return display.events().stream()
          .filter(event -> event.name().equals("news"))
          .map(NewsPublisherOnStreamsTest::read)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static News read(Event event) {
    Map<String, Long> numbers = new HashMap<>();
    NUMBER
        .matcher(event.data())
        .results()
        .forEach(found -> numbers.put(found.group(1), Long.valueOf(found.group(2))));
    long message = numbers.getOrDefault("message", 0L);
    numbers.remove("message");
    long withdrawn = numbers.getOrDefault("withdrawn", 0L);
    numbers.remove("withdrawn");
    Map<Channel, Long> talk = new HashMap<>();
    numbers.forEach((name, number) -> talk.put(new Channel(name), number));
    return new News(message, talk, withdrawn);
  }

  private static LiveServer server() {
    try {
      return LiveServer.with(HttpSettings.DEFAULTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
