package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.application.view.Hand;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's own nginx in front of Charon, with the configuration from the documentation. */
@Timeout(120)
class ProxyTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path EXAMPLE = Path.of("..", "docs", "proxy", "nginx.conf");
  private static final String HOST = InetAddress.getLoopbackAddress().getHostAddress();

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void eachEventComesThroughAtOnce(String coding, @TempDir Path folder) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        Nginx nginx = new Nginx(server, folder)) {
      ClientStream display =
          new ClientStream(nginx.client(), nginx.address(), "Accept-Encoding", coding);
      await().atMost(LIMIT).until(() -> display.lastId() == 0);

      for (int change = 1; change <= 5; change++) {
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + change));
        int revision = change;
        await().atMost(LIMIT).until(() -> display.lastId() == revision);
      }
    }
  }

  @Test
  void whatIsForThisComputerIsNotForThoseWhoComeThroughTheProxy(@TempDir Path folder)
      throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        Nginx nginx = new Nginx(server, folder)) {
      assertThat(nginx.get("/api/active-view/").statusCode()).isEqualTo(200);
      assertThat(nginx.get("/healthz/ready").statusCode()).isEqualTo(200);
      assertThat(nginx.get("/metrics").statusCode()).isEqualTo(404);
      assertThat(nginx.get("/metrics?").statusCode()).isEqualTo(404);
    }
  }

  /** A running nginx. */
  private static final class Nginx implements AutoCloseable {

    private final InetSocketAddress address;
    private final HttpClient client;
    private final Process process;

    Nginx(LiveServer server, Path folder) throws Exception {
      Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();
      assumeTrue(program.isPresent(), "no nginx on this machine");
      IdentityFiles files = TestCertificates.in(folder.resolve("tls"));
      address = new InetSocketAddress(HOST, freePort());
      String example = Files.readString(EXAMPLE)
          .replace("127.0.0.1:8000", HOST + ":" + server.address().getPort())
          .replaceAll("(?m)^ *listen \\[::].*$", "")
          .replace("listen 443", "listen " + HOST + ":" + address.getPort())
          .replace("listen 80;", "listen " + HOST + ":" + freePort() + ";")
          .replaceAll("/etc/ssl/\\S+/fullchain.pem", files.certificate().toString())
          .replaceAll("/etc/ssl/\\S+/privkey.pem", files.key().toString());
      Path config = Files.writeString(
          folder.resolve("nginx.conf"),
          "daemon off; pid " + folder + "/pid; worker_processes 1; events {}\n"
              + "http { access_log off;\n" + example + "}\n");
      client = HttpClient.newBuilder()
          .sslContext(TestCertificates.trusting(files.certificate()))
          .build();
      process = new ProcessBuilder(
              program.get().toString(),
              "-p",
              folder.toString(),
              "-e",
              folder.resolve("error.log").toString(),
              "-c",
              config.toString())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("out.log").toFile())
          .start();
      await().atMost(LIMIT).until(this::listens);
    }

    InetSocketAddress address() {
      return address;
    }

    HttpClient client() {
      return client;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      URI uri = URI.create("https://" + HOST + ":" + address.getPort() + path);
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(LIMIT).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private boolean listens() {
      assertThat(process.isAlive()).as("nginx runs").isTrue();
      try (Socket socket = new Socket()) {
        socket.connect(address);
        return true;
      } catch (IOException notYet) {
        return false;
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
