package charon.acceptance.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that a process prints, read as they come. Thread-safe. */
final class Lines {

  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  /** Reads the stream to its end, on a thread of its own. */
  Lines(InputStream stream, String name) {
    reader = new Thread(() -> read(stream), name);
    reader.setDaemon(true);
    reader.start();
  }

  /** What has come so far. */
  synchronized List<String> all() {
    return List.copyOf(lines);
  }

  /** Waits for the end of the stream and returns everything. */
  List<String> toEnd(Duration limit) throws InterruptedException {
    reader.join(limit.toMillis());
    return all();
  }

  /** Waits for a line in which the pattern is found. */
  synchronized Matcher await(Pattern pattern, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Optional<Matcher> found = find(pattern);
    while (found.isEmpty()) {
      long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (rest <= 0) {
        throw new AssertionError("no line with '" + pattern + "' within " + limit + " in " + lines);
      }
      wait(rest);
      found = find(pattern);
    }
    return found.get();
  }

  private Optional<Matcher> find(Pattern pattern) {
    return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
  }

  private void read(InputStream stream) {
    try (var text = new BufferedReader(new InputStreamReader(stream, Charset.defaultCharset()))) {
      text.lines().forEach(this::add);
    } catch (UncheckedIOException | IOException e) {
      add("(cut off: " + e.getMessage() + ")");
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }
}
