package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.HttpTransport;
import charon.http.JsonText;
import charon.http.LiveServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines ask that watch over the server. */
@Timeout(60)
class HealthTest {

  @ParameterizedTest
  @ValueSource(strings = {"/healthz/live", "/healthz/live/", "/healthz/ready", "/healthz/ready/"})
  void aServerThatRunsIsLiveAndReady(String path) throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      HttpResponse<String> answer = server.get(path);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }
  }

  @Test
  void aServerWhoseStorageFailsIsNotReadyUntilItWorksAgain() throws Exception {
    try (LiveServer server = LiveServer.over(HttpTransport.AUTO)) {
      server.storageWorks(false);

      HttpResponse<String> failing = server.get("/healthz/ready");
      assertThat(failing.statusCode()).isEqualTo(503);
      assertThat(failing.headers().firstValue("cache-control")).hasValue("no-store");
      assertThat(JsonText.parse(failing.body()))
          .isEqualTo(JsonText.parse("{\"error\": \"Not ready\", \"reasons\": [\"storage\"]}"));
      assertThat(server.get("/healthz/live").statusCode()).isEqualTo(200);

      server.storageWorks(true);
      assertThat(server.get("/healthz/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoStillHasAConnectionIsToldThatTheServerStops() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    LiveServer server = LiveServer.over(HttpTransport.AUTO);
    try (RawHttp watcher = new RawHttp(server)) {
      Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));
      server.answerWith(query -> {
        asked.countDown();
        return CompletableFuture.completedFuture("done").thenApply(text -> after(slow, text));
      });
      assertThat(ready(watcher)).isEqualTo("200");
      var unanswered = server.begin("/api/charon/bridge/submit/", "{\"query\": \"wait\"}");
      asked.await();
      Thread stop = new Thread(server::close, "stop");
      stop.start();

      await().until(() -> ready(watcher).equals("503"));

      slow.countDown();
      stop.join();
      assertThat(unanswered.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  private static String after(CountDownLatch latch, String text) {
    try {
      latch.await();
      return text;
    } catch (InterruptedException e) {
      throw new AssertionError("the server did not wait", e);
    }
  }

  private static String ready(RawHttp client) throws IOException {
    client.send("GET /healthz/ready HTTP/1.1\r\nHost: table\r\n\r\n");
    return RawHttp.statuses(client.readAnswer());
  }
}
