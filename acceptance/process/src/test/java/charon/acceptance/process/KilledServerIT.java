package charon.acceptance.process;

import static charon.acceptance.process.ServedData.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.bootstrap.Client;
import charon.persistence.DatabaseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar is killed: what it has acknowledged is kept, and the show can go on. */
@Timeout(300)
class KilledServerIT {

  private static final int CHAINS = 3;
  private static final int ROUNDS = 10;

  private static final String PLACE_RAT =
      "{\"name\": \"Rat\", \"type\": \"creature\", \"x\": 3, \"y\": 4, \"image_url\": \"\"}";

  private Path folder;
  private ServedData data;

  @BeforeEach
  void dataIn(@TempDir Path temporary) {
    folder = temporary;
    data = new ServedData(temporary.resolve("data"));
  }

  @Test
  void nothingAcknowledgedIsLostHoweverOftenTheServerIsKilledWhileItWrites()
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> chains = new ArrayList<>();
    for (int first = 1; first <= CHAINS; first++) {
      int round = first;
      chains.add(() -> killAgainAndAgain(new ServedData(folder.resolve("chain-" + round)), round));
    }

    ExecutorService atOnce = Executors.newFixedThreadPool(CHAINS);
    try {
      for (Future<Integer> acknowledged : atOnce.invokeAll(chains)) {
        assertThat(acknowledged.get()).isPositive();
      }
    } finally {
      atOnce.shutdownNow();
    }
  }

  @Test
  void theViewOfBeforeAKillIsTakenBackAndASecondServerIsRefused()
      throws IOException, InterruptedException {
    String before;
    try (var server = data.serve()) {
      var script = new Client(server.url());
      data.switchView(
          script, "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"sounding-nine\"}");
      assertThat(script
              .post("/api/gm/encounter/place-token/", PLACE_RAT, data.auth())
              .body())
          .contains("\"success\"");
      before = script.get("/api/active-view/", data.auth()).body();
      await()
          .atMost(PATIENCE)
          .until(() -> content(data.file("last-view.json")).contains("\"tokens\" : {\n"));

      try (var second = data.serve()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err().toEnd(PATIENCE))
            .last()
            .asString()
            .startsWith("charon: Another Charon serves the data folder " + data.folder());
      }
      assertThat(script.get("/api/active-view/", data.auth()).body()).isEqualTo(before);
      server.kill();
    }

    try (var again = data.serve()) {
      var script = new Client(again.url());
      assertThat(script.get("/api/active-view/", data.auth()).body()).contains("STANDBY");
      assertThat(script.get("/api/gm/session/", data.auth()).body()).contains("\"sounding-nine\"");
      assertThat(script.post("/api/gm/session/resume/", "", data.auth()).statusCode())
          .isEqualTo(200);
      assertThat(script.get("/api/active-view/", data.auth()).body()).isEqualTo(before);
      assertThat(script.post("/api/gm/session/resume/", "", data.auth()).statusCode())
          .isEqualTo(404);
    }
  }

  /** One folder's share of the rounds; how many messages were acknowledged. */
  private static int killAgainAndAgain(ServedData data, int firstRound)
      throws IOException, InterruptedException {
    Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    for (int round = firstRound; round <= ROUNDS; round += CHAINS) {
      int enough = acknowledged.size() + 5 * round; // so it is hit at different moments
      killOnce(data, acknowledged, enough, round);
      assertThat(DatabaseReport.of(data.folder())).as("sound, round %d", round).isPresent();
    }
    assertThat(data.keptMessages()).containsAll(acknowledged).doesNotHaveDuplicates();
    return acknowledged.size();
  }

  private static void killOnce(ServedData data, Queue<Long> acknowledged, int enough, int round)
      throws IOException, InterruptedException {
    try (var server = data.serve()) {
      var script = new Client(server.url());
      List<Thread> senders =
          Stream.generate(() -> sender(data, script, acknowledged)).limit(4).toList();
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
  }

  private static Thread sender(ServedData data, Client script, Queue<Long> acknowledged) {
    return new Thread(() -> {
      try {
        while (!Thread.interrupted()) {
          acknowledged.add(data.send(script));
        }
      } catch (AssertionError e) {
        return; // the server is gone
      }
    });
  }

  private static String content(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
