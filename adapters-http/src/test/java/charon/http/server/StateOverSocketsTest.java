package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

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

/** {@code GET /api/active-view/} for those who poll. */
class StateOverSocketsTest {

  private static final String STATE = "/api/active-view/";
  private static final String SUBMIT = "/api/charon/bridge/submit/";

  @Test
  void whoReadsGzipGetsTheSameStateCompressed() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      String plain = server.get(STATE).body();

      HttpResponse<byte[]> compressed = get(server, "accept-encoding", "gzip");

      assertThat(compressed.headers().firstValue("content-encoding")).hasValue("gzip");
      assertThat(compressed.headers().firstValue("vary")).hasValue("accept-encoding");
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

  @Test
  void stateIsAnsweredWhileEveryWorkerIsBusy() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      server.view().execute(new SetCharonMode(CharonMode.QUERY));
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
