package charon.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A display's event stream: collects what comes until it is asked for. */
public final class ViewStream implements AutoCloseable {

  /** An event; {@link #END} stands for the end of the stream. */
  public record Event(String name, String id, String data) {}

  private static final Event END = new Event("", "", "");

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final InputStream body;

  private ViewStream(InputStream body) {
    this.body = body;
  }

  /** Opens a stream of the server whose URLs begin like this. */
  public static ViewStream of(String server) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server + "/api/active-view/stream/")).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    var stream = new ViewStream(answer.body());
    var reader = new Thread(stream::read, "view-stream");
    reader.setDaemon(true);
    reader.start();
    return stream;
  }

  /** The next event. */
  public Event next(Duration limit) throws InterruptedException {
    Event event = events.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null || event.equals(END)) {
      throw new AssertionError(event == null ? "no event within " + limit : "the stream has ended");
    }
    return event;
  }

  /** The next event whose data are as wanted; those before it are dropped. */
  public Event next(Predicate<String> wanted, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Event event = next(limit);
    while (!wanted.test(event.data())) {
      event = next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    }
    return event;
  }

  /** Whether nothing but the end of the stream comes. */
  public boolean ends(Duration limit) throws InterruptedException {
    return END.equals(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  private void read() {
    Map<String, String> fields = new HashMap<>();
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> take(line, fields));
    } catch (UncheckedIOException | IOException e) {
      fields.clear(); // cut off or closed: half an event is none
    }
    events.add(END);
  }

  private void take(String line, Map<String, String> fields) {
    if (!line.isEmpty()) {
      int colon = line.indexOf(':');
      fields.put(line.substring(0, colon), line.substring(colon + 1).stripLeading());
    } else if (fields.containsKey("data")) {
      events.add(new Event(
          fields.getOrDefault("event", "message"),
          fields.getOrDefault("id", ""),
          fields.getOrDefault("data", "")));
      fields.clear();
    }
  }
}
