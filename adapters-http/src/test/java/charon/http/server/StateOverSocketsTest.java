package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/active-view/} for those who poll. */
class StateOverSocketsTest {

  private static final String STATE = "/api/active-view/";
  private static final String STATE_REQUEST = "%s " + STATE + " HTTP/1.1\r\nHost: x\r\n%s\r\n";
  private static final String SUBMIT = "/api/charon/bridge/submit/";

  @Test
  void whoReadsGzipGetsTheSameStateCompressed() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      String plain = server.get(STATE).body();

      HttpResponse<byte[]> compressed = get(server, "accept-encoding", "gzip");

      assertThat(compressed.headers().firstValue("content-encoding")).hasValue("gzip");
      assertThat(compressed.headers().firstValue("vary"))
          .hasValue("accept-encoding, authorization, cookie");
      assertThat(unzipped(compressed.body())).isEqualTo(plain);
    }
  }

  @Test
  void eachFormHasATagOfItsOwn() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      String plain = tag(get(server, "accept", "*/*"));
      String gzip = tag(get(server, "accept-encoding", "gzip"));

      assertThat(plain).isNotEqualTo(gzip);
      assertThat(get(server, "if-none-match", plain).statusCode()).isEqualTo(304);
      assertThat(get(server, "if-none-match", gzip).statusCode()).isEqualTo(200);
      assertThat(get(server, "accept-encoding", "gzip", "if-none-match", gzip).statusCode())
          .isEqualTo(304);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Accept-Encoding: gzip\r\n"})
  void preparedAnswerIsToTheByteTheOneThatIsMadeForOneRequest(String fields) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        RawHttp kept = new RawHttp(server);
        RawHttp closed = new RawHttp(server)) {
      closed.send(STATE_REQUEST.formatted("GET", "Connection: close\r\n" + fields));
      String made = closed.readToEnd();
      String prepared = made.replace("connection: close\r\n", "");

      for (int i = 0; i < 3; i++) {
        kept.send(STATE_REQUEST.formatted("GET", fields));
        String answer = kept.readAnswer();
        assertThat(withoutTime(answer)).isEqualTo(withoutTime(prepared)).isNotEqualTo(made);
      }
    }
  }

  private static String withoutTime(String answer) {
    return answer.replaceFirst("date: [^\r]*", "date:");
  }

  @Test
  void preparedAnswersStayInStepWithOthersOnOneConnection() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        RawHttp client = new RawHttp(server)) {
      client.send(STATE_REQUEST.formatted("GET", "")
          + STATE_REQUEST.formatted("HEAD", "")
          + STATE_REQUEST.formatted("GET", "")
          + "HEAD /nothing/ HTTP/1.1\r\nHost: x\r\n\r\n"
          + STATE_REQUEST.formatted("GET", "Connection: close\r\n"));

      String answers = client.readToEnd();

      assertThat(RawHttp.statuses(answers)).isEqualTo("200 200 200 404 200");
      assertThat(answers.split("\"view_type\"", -1)).as("bodies").hasSize(1 + 3);
      assertThat(answers).doesNotContain("Not found");
    }
  }

  @Test
  void preparedAnswerIsNewWithEachChange() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        RawHttp client = new RawHttp(server)) {
      client.send(STATE_REQUEST.formatted("GET", ""));
      assertThat(client.readAnswer()).contains("\"charon_mode\":\"DISPLAY\"");

      Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));

      client.send(STATE_REQUEST.formatted("GET", ""));
      assertThat(client.readAnswer()).contains("\"charon_mode\":\"QUERY\"");
    }
  }

  @Test
  void stateIsAnsweredWhileEveryWorkerIsBusy() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));
      server.answerWith(query -> {
        awaitUninterruptibly(stuck);
        return CompletableFuture.completedFuture("LATE");
      });
      IntStream.range(0, 64).forEach(i -> server.begin(SUBMIT, "{\"query\": \"?\"}"));

      assertThat(get(server, "accept", "*/*").statusCode()).isEqualTo(200);
      stuck.countDown();
    }
  }

  private static HttpResponse<byte[]> get(LiveServer server, String... headers)
      throws IOException, InterruptedException {
    URI uri = URI.create(
        "http://" + server.address().getHostString() + ":" + server.address().getPort() + STATE);
    HttpRequest request = HttpRequest.newBuilder(uri)
        .headers(headers)
        .timeout(Duration.ofSeconds(30))
        .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String tag(HttpResponse<byte[]> response) {
    return response.headers().firstValue("etag").orElseThrow();
  }

  private static String unzipped(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
