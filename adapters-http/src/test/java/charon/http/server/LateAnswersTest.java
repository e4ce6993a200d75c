package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that take their time, over real sockets. */
@Timeout(60)
class LateAnswersTest {

  private static final String SUBMIT = "/api/charon/bridge/submit/";
  private static final String QUERY = "{\"query\": \"Course?\"}";

  private final Queue<CompletableFuture<String>> thoughts = new ConcurrentLinkedQueue<>();
  private final Semaphore asked = new Semaphore(0);
  private final LiveServer server;

  LateAnswersTest() throws IOException {
    server = LiveServer.over(HttpTransport.NIO);
  }

  @BeforeEach
  void letCharonThink() {
    Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));
    server.answerWith(query -> {
      CompletableFuture<String> thought = new CompletableFuture<>();
      thoughts.add(thought);
      asked.release();
      return thought;
    });
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void noWorkerWaitsForAnswers() throws Exception {
    int more = 4 * Runtime.getRuntime().availableProcessors() + 16;
    List<CompletableFuture<HttpResponse<String>>> replies =
        IntStream.range(0, more).mapToObj(i -> server.begin(SUBMIT, QUERY)).toList();
    assertThat(asked.tryAcquire(more, 30, TimeUnit.SECONDS)).isTrue();

    HttpResponse<String> conversation = server.get("/api/charon/bridge/conversation/");

    assertThat(conversation.body().split("Course\\?", -1)).hasSize(more + 1);
    assertThat(replies).noneMatch(CompletableFuture::isDone);
    thoughts.forEach(thought -> thought.complete("AHEAD."));
    assertThat(replies)
        .allSatisfy(
            reply -> assertThat(reply.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200));
  }

  @Test
  void picturesThatHangTakeNoWorkerFromTheRest() throws Exception {
    CountDownLatch diskIsBack = new CountDownLatch(1);
    server.picturesFrom(path -> {
      asked.release();
      awaitUninterruptibly(diskIsBack);
      return Optional.empty();
    });
    List<Socket> viewers = new ArrayList<>();
    try {
      for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors() + 16; i++) {
        Socket viewer =
            new Socket(server.address().getAddress(), server.address().getPort());
        viewers.add(viewer);
        viewer
            .getOutputStream()
            .write(("GET /data/campaign/NPCs/images/" + i + ".png HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + LiveServer.TOKEN + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(asked.tryAcquire(4, 30, TimeUnit.SECONDS)).isTrue();

      assertThat(server.get("/api/charon/bridge/conversation/").statusCode()).isEqualTo(200);
    } finally {
      diskIsBack.countDown();
      for (Socket viewer : viewers) {
        viewer.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GET / HTTP/1.1\r\n\r\n',400",
    "'GET /\r\n\r\n',400",
    "'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n',413"
  })
  void aRequestThatIsRefusedWaitsForTheAnswersBeforeIt(String refused, String status)
      throws Exception {
    try (RawHttp client = new RawHttp(server)) {
      client.send("POST " + SUBMIT + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QUERY.length()
          + "\r\n\r\n" + QUERY + "HEAD /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n" + refused);
      assertThat(asked.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      thoughts.remove().complete("AHEAD.");

      assertThat(RawHttp.statuses(client.readToEnd())).isEqualTo("200 200 " + status);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void clientThatGoesAwayHarmsNobodyAndItsQuestionIsAnswered() throws Exception {
    try (var socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      String request = "POST " + SUBMIT + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
          + QUERY.length() + "\r\n\r\n" + QUERY;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(asked.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    thoughts.remove().complete("AHEAD.");

    assertThat(server.authorized("/api/gm/charon/bridge/pending/").body()).contains("AHEAD.");
  }

  @Test
  void connectionIsGoodForMoreAfterALateAnswer() throws Exception {
    for (int i = 0; i < 3; i++) {
      CompletableFuture<HttpResponse<String>> reply = server.begin(SUBMIT, QUERY);
      assertThat(asked.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      thoughts.remove().complete("AHEAD.");
      assertThat(reply.get(30, TimeUnit.SECONDS).body()).contains("\"success\":true");
    }
  }
}
