package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Fuzz;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.server.PipelineInitializer.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bytes that were a request once: the server answers them or not, and goes on. */
class RawFuzzTest {

  private static final List<String> REQUESTS = List.of(
      "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n",
      "HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET /qr.svg HTTP/1.1\r\nHost: x\r\n\r\n",
      "OPTIONS /api/messages/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
      "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}",
      "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n%s"
          .formatted("2;a=b\r\n{}\r\n0\r\nTrailer: 1\r\n\r\n"),
      "POST /api/gm/broadcast/ HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
          + "Authorization: Bearer the-gm\r\nContent-Length: 2\r\n\r\n{}",
      "GET /static/charon/css/base.css HTTP/1.0\r\nIf-None-Match: \"a\"\r\n\r\n",
      "GET http://x/terminal/?a=%20 HTTP/1.1\r\nHost: x\r\nCookie: sessionid=a\r\n\r\n");

  private static final String LAST =
      "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  /** What our own rules answer with, beside faults of the client. */
  private static final Set<String> RIGHTLY = Set.of("501", "505");

  @Test
  void theServerGoesOn() throws Exception {
    Limits impatient = new Limits(
        1 << 20,
        Duration.ofMillis(200),
        Duration.ofMillis(100),
        Duration.ofMillis(100),
        Duration.ofSeconds(60));
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(impatient))) {
      Fuzz.attempts(200, random -> attempt(server, random));
    }
  }

  private static void attempt(LiveServer server, Random random) {
    String request = REQUESTS.get(random.nextInt(REQUESTS.size()));
    byte[] mutated = Fuzz.mutated(random, request.getBytes(StandardCharsets.ISO_8859_1));
    String answer = answer(server, new String(mutated, StandardCharsets.ISO_8859_1) + LAST);

    assertThat(Arrays.stream(RawHttp.statuses(answer).split(" ", -1))
            .filter(status -> status.startsWith("5"))
            .filter(status -> !RIGHTLY.contains(status)))
        .as(answer)
        .isEmpty();
    assertThat(answer(server, LAST)).startsWith("HTTP/1.1 200 ");
  }

  /** What comes until the server closes; nothing if it did so without an answer. */
  private static String answer(LiveServer server, String request) {
    try (RawHttp client = new RawHttp(server)) {
      client.send(request);
      return client.readToEnd();
    } catch (SocketException reset) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
