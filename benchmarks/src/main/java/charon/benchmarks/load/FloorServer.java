package charon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The least that a server can do; see floor.c. */
final class FloorServer implements Server {

  private static final Pattern LISTENING = Pattern.compile("^listening on (\\d+)$");

  private final Child child;

  private FloorServer(Child child) {
    this.child = child;
  }

  /** Starts it, with states of so many bytes. */
  static FloorServer start(Path program, boolean pinned, int bytes) throws IOException {
    return new FloorServer(Child.start(pinned, List.of("" + program, "" + bytes), LISTENING));
  }

  @Override
  public long pid() {
    return child.pid();
  }

  @Override
  public int port() {
    return child.port();
  }

  @Override
  public byte[] change() {
    return Requests.post("/", "none", "{}");
  }

  @Override
  public void close() {
    child.close();
  }
}
