package charon.acceptance.process;

import static charon.acceptance.process.ServedData.PATIENCE;
import static charon.acceptance.process.ServedData.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.bootstrap.Client;
import charon.bootstrap.ViewStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar is told to stop: it tells the displays and leaves nothing undone behind. */
@Timeout(300)
class StoppedServerIT {

  private static final int DISPLAYS = 1_000;
  private static final String STREAM_REQUEST =
      "GET /api/active-view/stream/ HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  private Path folder;
  private ServedData data;

  @BeforeEach
  void dataIn(@TempDir Path temporary) {
    folder = temporary;
    data = new ServedData(temporary.resolve("data"));
  }

  @Test
  void backsUpWhileItRunsStopsInTimeAndRestores() throws IOException, InterruptedException {
    Path copy = folder.resolve("copy.db");
    try (var server = data.serve();
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      long first = data.send(script);
      assertThat(data.run("backup", copy.toString())).isZero();
      long second = data.send(script);
      assertThat(data.run("restore", copy.toString()))
          .as("refused while it runs")
          .isEqualTo(1);
      display.next(PATIENCE);

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      assertThat(display.ends(PATIENCE)).isTrue();
      assertThat(data.file("charon.db-wal")).as("checkpointed").doesNotExist();
      assertThat(data.keptMessages()).contains(first, second);
      assertThat(data.run("restore", copy.toString())).isZero();
      assertThat(data.keptMessages()).contains(first).doesNotContain(second);
    }
  }

  @Test
  void aThousandDisplaysAreToldOfTheEndAndTheStopIsInTime()
      throws IOException, InterruptedException {
    List<Socket> displays = new ArrayList<>();
    try (var server = data.serve()) {
      for (int n = 0; n < DISPLAYS; n++) {
        displays.add(display(URI.create(server.url())));
      }
      for (Socket display : displays) {
        awaitEvent(display.getInputStream());
      }

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      for (Socket display : displays) {
        String rest = new String(display.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rest).endsWith(LAST_CHUNK);
      }
      assertThat(server.err().toEnd(PATIENCE)).isEmpty();
    } finally {
      for (Socket display : displays) {
        display.close();
      }
    }
  }

  @Test
  void aServerThatIsToldToStopWhileItStartsEndsAsOneThatRuns()
      throws IOException, InterruptedException {
    try (var server = data.serve()) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(PATIENCE)
          .until(() -> Files.exists(data.file("charon.lock")));

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      assertThat(server.err().toEnd(PATIENCE)).isEmpty();
    }
    try (var again = data.serve()) {
      assertThat(again.url()).as("it starts as if nothing had been").startsWith("http");
    }
  }

  @Test
  void aStopComesToItsEndAlsoIfNobodyReadsWhatIsPrinted() throws IOException, InterruptedException {
    int port = freePort();
    try (var server = JarProcess.startUnread(
        Map.of("CHARON_GM_PASSWORD", "correct horse"), data.serveOn(port).toArray(String[]::new))) {
      await().atMost(PATIENCE).until(() -> isOpen(port));

      server.terminate();

      assertThat(server.exitCode(PATIENCE)).isZero();
    }
  }

  @Test
  void theTemporaryFolderIsEmptyWhateverBecomesOfTheServer()
      throws IOException, InterruptedException {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    var options = Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    try (var server = JarProcess.start(options, data.serveOn(0).toArray(String[]::new))) {
      assertThat(server.url()).startsWith("http");
      assertThat(temporary).isEmptyDirectory();
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private static boolean isOpen(int port) {
    try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return probe.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Socket display(URI server) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.getOutputStream().write(STREAM_REQUEST.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static void awaitEvent(InputStream stream) throws IOException {
    var read = new StringBuilder();
    while (read.indexOf("data:") < 0) {
      int next = stream.read();
      assertThat(next).as("after %s", read).isNotNegative();
      read.append((char) next);
    }
  }
}
