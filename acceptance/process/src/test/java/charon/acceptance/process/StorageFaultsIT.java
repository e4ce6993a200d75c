package charon.acceptance.process;

import static charon.acceptance.process.ServedData.PATIENCE;
import static charon.acceptance.process.ServedData.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import charon.bootstrap.Client;
import charon.bootstrap.ViewStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar when its storage fails: the show goes on; what cannot be kept is refused. */
@Timeout(300)
class StorageFaultsIT {

  private Path folder;
  private ServedData data;

  @BeforeEach
  void dataIn(@TempDir Path temporary) {
    folder = temporary;
    data = new ServedData(temporary.resolve("data"));
  }

  @Test
  void theShowGoesOnWithoutACampaignFolderUntilItIsBack() throws IOException, InterruptedException {
    Path campaign = folder.resolve("campaign");
    Path location =
        Files.createDirectories(campaign.resolve("galaxy/wick")).resolve("location.yaml");
    Files.writeString(location, "name: Wick\ntype: station\n");
    Path away = folder.resolve("away");
    try (var server = data.serve("--campaign", campaign.toString());
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      data.switchView(script, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
      display.next(json -> json.contains("\"Wick\""), PATIENCE);

      Files.move(campaign, away);
      data.switchView(script, "{\"view_type\": \"BRIDGE\"}");
      display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);
      Files.move(away, campaign);
      Files.writeString(location, "name: Wick Two\ntype: station\n");
      data.switchView(script, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
      display.next(json -> json.contains("\"Wick Two\""), PATIENCE);
    }
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsStopsMessagesButNotTheShow()
      throws IOException, InterruptedException, SQLException {
    try (var server = data.serve();
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      try (var holder = DriverManager.getConnection("jdbc:sqlite:" + data.file("charon.db"));
          var statement = holder.createStatement()) {
        statement.execute("begin immediate");
        var refused = CompletableFuture.supplyAsync(() -> data.broadcast(script, "now?"));

        data.switchView(script, "{\"view_type\": \"BRIDGE\"}");
        display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);
        try (var newcomer = ViewStream.of(server.url())) {
          assertThat(newcomer.next(PATIENCE).data()).contains("\"BRIDGE\"");
        }
        assertThat(refused).as("still waits").isNotDone();
        assertThat(refused.join().statusCode()).isEqualTo(503);
        assertThat(refused.join().body()).startsWith("{\"error\"");
      }
      assertThat(data.broadcast(script, "now!").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDatabaseThatIsDamagedWhileItIsUsedStopsMessagesButNotTheShow()
      throws IOException, InterruptedException {
    try (var server = data.serve();
        var display = ViewStream.of(server.url())) {
      var script = new Client(server.url());
      data.send(script);
      Path database = data.file("charon.db");
      byte[] nonsense = new byte[(int) Files.size(database)];
      Arrays.fill(nonsense, (byte) '#');
      Files.write(database, nonsense, StandardOpenOption.WRITE); // in place
      Files.write(data.file("charon.db-wal"), new byte[0]);

      HttpResponse<String> answer = data.broadcast(script, "lost?");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).startsWith("{\"error\"");
      var ready = script.get("/healthz/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("storage");
      assertThat(data.switchView(script, "{\"view_type\": \"BRIDGE\"}").statusCode())
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
      data = new ServedData(disk.resolve("data"));
      try (var server = data.serve("--campaign", campaign.toString());
          var display = ViewStream.of(server.url())) {
        var script = new Client(server.url());
        data.send(script);
        Path ballast = disk.resolve("ballast");
        fill(ballast);

        HttpResponse<String> answer = data.broadcast(script, "x".repeat(10_000));
        for (int n = 0; n < 200 && answer.statusCode() == 200; n++) { // room the journal still had
          answer = data.broadcast(script, "x".repeat(10_000));
        }
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body()).startsWith("{\"error\"");
        var ready = script.get("/healthz/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("storage");
        data.switchView(script, "{\"view_type\": \"BRIDGE\"}");
        display.next(json -> json.contains("\"BRIDGE\""), PATIENCE);

        Files.delete(ballast);
        await().atMost(PATIENCE).until(() -> script.get("/healthz/ready").statusCode() == 200);
        assertThat(data.broadcast(script, "room again").statusCode()).isEqualTo(200);
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
      data = new ServedData(disk.resolve("data"));
      fill(disk.resolve("ballast"));
      try (var server = data.serve()) {
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
      data = new ServedData(disk.resolve("data"));
      command("mount", "-o", "remount,ro", disk.toString());
      try (var server = data.serve()) {
        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.err().toEnd(PATIENCE))
            .singleElement()
            .asString()
            .startsWith("charon: Cannot use the data folder " + data.folder());
      }
    } finally {
      command("umount", "-l", disk.toString());
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
}
