package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import charon.bootstrap.ViewStream;
import charon.domain.message.Message;
import charon.persistence.DatabaseReport;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar when things go wrong: it is killed, told to stop, out of disk. */
@Timeout(300)
class DurabilityIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int ROUNDS = 10;
  private static final int DISPLAYS = 1_000;

  private static final String STREAM_REQUEST =
      "GET /api/active-view/stream/ HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
  private static final Pattern MESSAGE_ID = Pattern.compile("\"message_id\": ?(\\d+)");
  private static final String BROADCAST = "/api/gm/broadcast/";
  private static final String SWITCH = "/api/gm/switch-view/";
  private static final String PLACE_RAT =
      "{\"name\": \"Rat\", \"type\": \"creature\", \"x\": 3, \"y\": 4, \"image_url\": \"\"}";

  private Path folder = Path.of("");
  private Path data = Path.of("");
  private String bearer = "";

  @BeforeEach
  void dataIn(@TempDir Path temporary) {
    folder = temporary;
    useData(temporary.resolve("data"));
  }

  @Test
  void nothingAcknowledgedIsLostHoweverOftenTheServerIsKilledWhileItWrites()
      throws IOException, InterruptedException {
    Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    for (int round = 1; round <= ROUNDS; round++) {
      int enough = acknowledged.size() + 5 * round; // so it is hit at different moments
      try (var server = serve()) {
        var script = new Client(server.url());
        List<Thread> senders =
            Stream.generate(() -> sender(script, acknowledged)).limit(4).toList();
        senders.forEach(Thread::start);
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= enough);
        server.kill();
        for (Thread sender : senders) {
          sender.join();
        }
        assertThat(server.err().all())
            .as("round %d", round)
            .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
      }
      assertThat(DatabaseReport.of(data)).as("sound, round %d", round).isPresent();
    }

    assertThat(keptMessages()).containsAll(acknowledged).doesNotHaveDuplicates();
  }

  @Test
  void theViewOfBeforeAKillIsTakenBackAndASecondServerIsRefused()
      throws IOException, InterruptedException {
    String before;
    try (var server = serve()) {
      var script = new Client(server.url());
      script.post(
          SWITCH, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"sounding-nine\"}", auth());
      assertThat(
              script.post("/api/gm/encounter/place-token/", PLACE_RAT, auth()).body())
          .contains("\"success\"");
      before = script.get("/api/active-view/", auth()).body();
      await()
          .atMost(PATIENCE)
          .until(() -> content(data.resolve("last-view.json")).contains("\"tokens\" : {\n"));

      try (var second = serve()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err().toEnd(PATIENCE))
            .last()
            .asString()
            .startsWith("charon: Another Charon serves the data folder " + data);
      }
      assertThat(script.get("/api/active-view/", auth()).body()).isEqualTo(before);
      server.kill();
    }

    try (var again = serve()) {
      var script = new Client(again.url());
      assertThat(script.get("/api/active-view/", auth()).body()).contains("STANDBY");
      assertThat(script.get("/api/gm/session/", auth()).body()).contains("\"sounding-nine\"");
      assertThat(script.post("/api/gm/session/resume/", "", auth()).statusCode())
          .isEqualTo(200);
      assertThat(script.get("/api/active-view/", auth()).body()).isEqualTo(before);
      assertThat(script.post("/api/gm/session/resume/", "", auth()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void backsUpWhileItRunsStopsInTimeAndRestores() throws IOException, InterruptedException {
    Path copy = folder.resolve("copy.db");
    try (var server = serve();
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      long first = send(script);
      assertThat(run("backup", copy.toString())).isZero();
      long second = send(script);
      assertThat(run("restore", copy.toString())).as("refused while it runs").isEqualTo(1);
      display.next(PATIENCE);

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      assertThat(display.ends(PATIENCE)).isTrue();
      assertThat(data.resolve("charon.db-wal")).as("checkpointed").doesNotExist();
      assertThat(keptMessages()).contains(first, second);
      assertThat(run("restore", copy.toString())).isZero();
      assertThat(keptMessages()).contains(first).doesNotContain(second);
    }
  }

  @Test
  void theShowGoesOnWithoutACampaignFolderUntilItIsBack() throws IOException, InterruptedException {
    Path campaign = folder.resolve("campaign");
    Path location =
        Files.createDirectories(campaign.resolve("galaxy/wick")).resolve("location.yaml");
    Files.writeString(location, "name: Wick\ntype: station\n");
    Path away = folder.resolve("away");
    try (var server = serve("--campaign", campaign.toString());
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      script.post(SWITCH, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}", auth());
      display.next(json -> json.contains("\"Wick\""), PATIENCE);

      Files.move(campaign, away);
      script.post(SWITCH, "{\"view_type\": \"BRIDGE\"}", auth());
      display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);
      Files.move(away, campaign);
      Files.writeString(location, "name: Wick Two\ntype: station\n");
      script.post(SWITCH, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}", auth());
      display.next(json -> json.contains("\"Wick Two\""), PATIENCE);
    }
  }

  @Test
  void aThousandDisplaysAreToldOfTheEndAndTheStopIsInTime()
      throws IOException, InterruptedException {
    List<Socket> displays = new ArrayList<>();
    try (var server = serve()) {
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
    try (var server = serve()) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(PATIENCE)
          .until(() -> Files.exists(data.resolve("charon.lock")));

      server.terminate();

      assertThat(server.exitCode(STOP)).isZero();
      assertThat(server.err().toEnd(PATIENCE)).isEmpty();
    }
    try (var again = serve()) {
      assertThat(again.url()).as("it starts as if nothing had been").startsWith("http");
    }
  }

  @Test
  void aStopComesToItsEndAlsoIfNobodyReadsWhatIsPrinted() throws IOException, InterruptedException {
    int port = freePort();
    try (var server = JarProcess.startUnread(
        Map.of("CHARON_GM_PASSWORD", "correct horse"), serveOn(port).toArray(String[]::new))) {
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
    try (var server = JarProcess.start(options, serveOn(0).toArray(String[]::new))) {
      assertThat(server.url()).startsWith("http");
      assertThat(temporary).isEmptyDirectory();
    }
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsStopsMessagesButNotTheShow()
      throws IOException, InterruptedException, SQLException {
    try (var server = serve();
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      try (var holder = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("charon.db"));
          var statement = holder.createStatement()) {
        statement.execute("begin immediate");
        var refused = CompletableFuture.supplyAsync(() -> broadcast(script, "now?"));

        script.post(SWITCH, "{\"view_type\": \"BRIDGE\"}", auth());
        display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);
        try (var newcomer = ViewStream.of(server.url())) {
          assertThat(newcomer.next(PATIENCE).data()).contains("\"BRIDGE\"");
        }
        assertThat(refused).as("still waits").isNotDone();
        assertThat(refused.join().statusCode()).isEqualTo(503);
        assertThat(refused.join().body()).startsWith("{\"error\"");
      }
      assertThat(broadcast(script, "now!").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDatabaseThatIsDamagedWhileItIsUsedStopsMessagesButNotTheShow()
      throws IOException, InterruptedException {
    try (var server = serve();
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      send(script);
      Path database = data.resolve("charon.db");
      byte[] nonsense = new byte[(int) Files.size(database)];
      Arrays.fill(nonsense, (byte) '#');
      Files.write(database, nonsense, StandardOpenOption.WRITE); // in place
      Files.write(data.resolve("charon.db-wal"), new byte[0]);

      HttpResponse<String> answer = broadcast(script, "lost?");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).startsWith("{\"error\"");
      var ready = script.get("/healthz/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("storage");
      assertThat(script.post(SWITCH, "{\"view_type\": \"BRIDGE\"}", auth()).statusCode())
          .isEqualTo(200);
      display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);
      server.terminate();
      assertThat(server.exitCode(PATIENCE)).isZero();
    }
  }

  @Test
  void aFullDiskStopsMessagesButNotTheShowAndIsOverOnceThereIsRoom()
      throws IOException, InterruptedException {
    Path disk = mountSmallDisk();
    try {
      Path campaign = Files.createDirectories(folder.resolve("campaign"));
      useData(disk.resolve("data"));
      try (var server = serve("--campaign", campaign.toString());
          var display = ViewStream.of(server.url())) {
        var script = new Client(server.url());
        send(script);
        Path ballast = disk.resolve("ballast");
        fill(ballast);

        HttpResponse<String> answer = broadcast(script, "x".repeat(10_000));
        for (int n = 0; n < 200 && answer.statusCode() == 200; n++) { // room the journal still had
          answer = broadcast(script, "x".repeat(10_000));
        }
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).startsWith("{\"error\"");
        var ready = script.get("/healthz/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("storage");
        script.post(SWITCH, "{\"view_type\": \"BRIDGE\"}", auth());
        display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);

        Files.delete(ballast);
        await().atMost(PATIENCE).until(() -> script.get("/healthz/ready").statusCode() == 200);
        assertThat(broadcast(script, "room again").statusCode()).isEqualTo(200);
        server.terminate();
        assertThat(server.exitCode(STOP)).isZero();
      }
    } finally {
      command("umount", "-l", disk.toString());
    }
  }

  @Test
  void aStartOnAFullDiskIsRefusedInOneLine() throws IOException, InterruptedException {
    Path disk = mountSmallDisk();
    try {
      useData(disk.resolve("data"));
      fill(disk.resolve("ballast"));
      try (var server = serve()) {
        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.err().toEnd(PATIENCE))
            .singleElement()
            .asString()
            .endsWith("The disk is full: make room on it first");
      }
    } finally {
      command("umount", "-l", disk.toString());
    }
  }

  @Test
  void aDatabaseOnAReadOnlyDiskIsToldInOneLine() throws IOException, InterruptedException {
    Path disk = mountSmallDisk();
    try {
      useData(disk.resolve("data"));
      command("mount", "-o", "remount,ro", disk.toString());
      try (var server = serve()) {
        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.err().toEnd(PATIENCE))
            .singleElement()
            .asString()
            .startsWith("charon: Cannot use the data folder " + data);
      }
    } finally {
      command("umount", "-l", disk.toString());
    }
  }

  private void useData(Path chosen) {
    data = chosen;
    bearer = "Bearer " + SampleServer.createToken(data);
  }

  private String[] auth() {
    return new String[] {"Authorization", bearer};
  }

  private JarProcess serve(String... options) throws IOException {
    return JarProcess.start(
        Map.of("CHARON_LOG_LEVEL", "warn"),
        Stream.concat(serveOn(0).stream(), Arrays.stream(options)).toArray(String[]::new));
  }

  private List<String> serveOn(int port) {
    return List.of("serve", "--port", "" + port, "--host", "127.0.0.1", "--data", "" + data);
  }

  private int run(String... command) throws IOException, InterruptedException {
    try (var process = JarProcess.start(Map.of("CHARON_DATA", data.toString()), command)) {
      return process.exitCode();
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

  private Thread sender(Client script, Queue<Long> acknowledged) {
    return new Thread(() -> {
      try {
        while (!Thread.interrupted()) {
          acknowledged.add(send(script));
        }
      } catch (AssertionError e) {
        return; // the server is gone
      }
    });
  }

  private long send(Client script) {
    HttpResponse<String> answer = broadcast(script, "Hold all hulls");
    Matcher id = MESSAGE_ID.matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return Long.parseLong(id.group(1));
  }

  private HttpResponse<String> broadcast(Client script, String content) {
    return script.post(BROADCAST, "{\"content\": \"" + content + "\"}", auth());
  }

  private List<Long> keptMessages() {
    try (PersistenceAdapter storage = PersistenceAdapter.open(data)) {
      return storage.messages().newestOfAll(0, Integer.MAX_VALUE).stream()
          .map(Message::id)
          .toList();
    }
  }

  private Path mountSmallDisk() throws IOException, InterruptedException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()))
        .as("a small disk can be mounted here")
        .isZero();
    return disk;
  }

  private static void fill(Path ballast) throws IOException {
    byte[] block = new byte[4_096];
    try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
      while (true) {
        file.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static int command(String... words) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor();
    } catch (IOException e) {
      return -1; // there is no such program
    }
  }

  private static String content(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
