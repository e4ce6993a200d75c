package charon.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Displays that say who they are, and what they show as often as our page does: once a second at most
 * while that changes, or as seldom as the server says, else every twelve seconds. Each says it over a connection of its own, beside its
 * stream. Not thread-safe.
 */
final class DisplayReports {

  private static final long PAUSE = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST = Duration.ofSeconds(12).toNanos();

  /** How often it is looked whether anybody has something to say. */
  private static final long LOOK = Duration.ofMillis(10).toNanos();

  private final Listeners clients;
  private final List<Display> displays = new ArrayList<>();
  private long looked = System.nanoTime();

  /** Has no displays yet. */
  DisplayReports(Listeners clients) {
    this.clients = clients;
  }

  /** The id of a display; the same number has the same one again. */
  static String id(int number) {
    byte[] bits = ByteBuffer.allocate(16).putLong(number).putLong(number).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Opens streams that say whose they are, and waits until each has the state. */
  void open(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      EventStreamReader stream = clients.openDisplay(id(i));
      displays.add(new Display(id(i), stream));
      clients.await(() -> stream.revision() >= 0);
    }
  }

  /** From now on they say what they show, while the streams are driven. */
  void begin() throws IOException {
    for (Display display : displays) {
      display.dial(clients);
    }
    clients.besides(this::speak);
  }

  /** Drives all streams until each has said that it shows what it has, and that was answered. */
  void awaitAll() throws IOException {
    clients.await(() -> displays.stream().allMatch(Display::hasSaidAll));
  }

  private void speak() throws IOException {
    long now = System.nanoTime();
    if (now - looked < LOOK) {
      return;
    }
    looked = now;
    for (Display display : displays) {
      display.speak(now);
    }
  }

  /** One display. */
  private static final class Display {

    private final String id;
    private final EventStreamReader stream;
    private final Answer answer = new Answer();
    private final List<SocketChannel> channel =
        new ArrayList<>(); // one, once it has something to say
    private long said = -1;
    private long at;
    private long pause = PAUSE;
    private boolean waiting;

    Display(String id, EventStreamReader stream) {
      this.id = id;
      this.stream = stream;
    }

    void dial(Listeners clients) throws IOException {
      channel.add(clients.dial(in -> {
        answer.add(in);
        waiting = answer.complete().isEmpty();
        pause = Math.max(PAUSE, Duration.ofSeconds(answer.retryAfter()).toNanos());
      }));
      at = System.nanoTime() - PAUSE;
    }

    void speak(long now) throws IOException {
      if (waiting || now - at < (stream.revision() == said ? LONGEST : pause)) {
        return;
      }
      at = now;
      said = stream.revision();
      waiting = true;
      ByteBuffer out = ByteBuffer.wrap(Requests.seen(id, said));
      while (out.hasRemaining()) {
        channel.get(0).write(out);
      }
    }

    boolean hasSaidAll() {
      return !waiting && said == stream.revision();
    }
  }
}
