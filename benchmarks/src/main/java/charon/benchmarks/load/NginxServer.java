package charon.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** nginx with one file, as the measure of what a request for ready-made bytes costs. */
final class NginxServer implements AutoCloseable {

  /** The path of the file. */
  static final String FILE = "/state";

  private static final Pattern STARTS = Pattern.compile("^starts on (\\d+)$");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String SETTINGS = """
      daemon off;
      master_process off;
      worker_processes 1;
      pid nginx.pid;
      events { worker_connections 64; }
      http {
        access_log off;
        default_type application/json;
        keepalive_requests 1000000;
        open_file_cache max=10;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        server { listen 127.0.0.1:%d; root files; }
      }
      """;

  private final Child child;
  private final Path folder;

  private NginxServer(Child child, Path folder) {
    this.child = child;
    this.folder = folder;
  }

  /** Starts it with a file of so many bytes; empty if it is not installed. */
  static Optional<NginxServer> start(boolean pinned, int bytes) throws IOException {
    if (Child.output(List.of("sh", "-c", "command -v nginx")).isEmpty()) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("charon-benchmark-nginx");
    Files.createDirectory(folder.resolve("files"));
    Files.write(folder.resolve("files" + FILE), new byte[bytes]);
    int port = freePort();
    Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(port));
    String script = "echo starts on " + port + "; exec nginx -e stderr -p \"$0\" -c nginx.conf";
    var child = Child.start(pinned, List.of("sh", "-c", script, "" + folder), STARTS);
    awaitListening(port);
    return Optional.of(new NginxServer(child, folder));
  }

  long pid() {
    return child.pid();
  }

  int port() {
    return child.port();
  }

  @Override
  public void close() {
    child.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }

  private static void awaitListening(int port) throws IOException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException refused) {
        if (System.nanoTime() > deadline) {
          throw refused;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
