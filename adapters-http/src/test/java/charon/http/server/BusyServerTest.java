package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** More requests than the server takes, over real sockets. */
@Timeout(120)
@Isolated("measures what the whole process takes")
class BusyServerTest {

  private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  private static final int QUEUE = 1_024;
  private static final int TOO_MANY = 30;

  private static final String SUBMIT =
      "POST /api/charon/bridge/submit/ HTTP/1.1\r\nHost: x\r\nContent-Length: 14\r\n\r\n{\"query\": \"?\"}";
  private static final String VIEW = "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n";

  @Test
  void whatCannotWaitIsToldToComeBackAndAllElseIsAnswered() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    List<RawHttp> clients = new ArrayList<>();
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));
      server.answerWith(query -> {
        await().atMost(Duration.ofSeconds(60)).until(() -> stuck.getCount() == 0);
        return CompletableFuture.completedFuture("LATE");
      });
      for (int i = 0; i < WORKERS + QUEUE + TOO_MANY; i++) {
        RawHttp client = new RawHttp(server);
        clients.add(client);
        client.send(SUBMIT);
      }
      List<RawHttp> refused = new ArrayList<>();
      await().until(() -> takeAnswered(clients, refused) == TOO_MANY);

      for (RawHttp client : refused) {
        assertThat(client.readAnswer())
            .startsWith("HTTP/1.1 503 ")
            .contains("retry-after: 1\r\n", "{\"error\":\"Busy, try again\"}");
        client.send(VIEW);
        assertThat(client.readAnswer()).as("what needs no worker").startsWith("HTTP/1.1 200 ");
      }
      stuck.countDown();
      for (RawHttp client : clients) { // a channel lets only so many questions wait
        assertThat(RawHttp.statuses(client.readAnswer())).isIn("200", "400");
      }
      refused.get(0).send(SUBMIT);
      assertThat(RawHttp.statuses(refused.get(0).readAnswer())).isIn("200", "400");
      clients.addAll(refused);
    } finally {
      for (RawHttp client : clients) {
        client.close();
      }
    }
  }

  @Test
  void theGameMasterWaitsBehindNoStranger() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    List<RawHttp> strangers = new ArrayList<>();
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));
      server.answerWith(query -> {
        await().atMost(Duration.ofSeconds(60)).until(() -> stuck.getCount() == 0);
        return CompletableFuture.completedFuture("LATE");
      });
      assertThat(server.authorized("/api/gm/displays/").statusCode())
          .as("is known")
          .isEqualTo(200);
      for (int i = 0; i < WORKERS + QUEUE + TOO_MANY; i++) {
        RawHttp stranger = new RawHttp(server);
        strangers.add(stranger);
        stranger.send(SUBMIT);
      }
      await().until(() -> takeAnswered(new ArrayList<>(strangers), new ArrayList<>()) == TOO_MANY);

      long begin = System.nanoTime();
      assertThat(
              server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}").statusCode())
          .isEqualTo(200);
      try (RawHttp console = new RawHttp(server)) {
        console.send("GET /api/active-view/stream/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + LiveServer.TOKEN + "\r\n\r\n");
        assertThat(console.readHead()).startsWith("HTTP/1.1 200 ");
      }
      assertThat(System.nanoTime() - begin).isLessThan(Duration.ofSeconds(10).toNanos());
      stuck.countDown();
    } finally {
      stuck.countDown();
      for (RawHttp stranger : strangers) {
        stranger.close();
      }
    }
  }

  /** Moves those that have an answer, and tells how many there are now. */
  private static int takeAnswered(List<RawHttp> clients, List<RawHttp> answered)
      throws IOException {
    for (RawHttp client : List.copyOf(clients)) {
      if (client.hasAnswer()) {
        clients.remove(client);
        answered.add(client);
      }
    }
    return answered.size();
  }
}
