package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.TlsCertificate;
import charon.http.server.PipelineInitializer.Limits;
import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not as RFC 9110 and RFC 9112 want them, over real sockets. */
class HttpRulesTest {

  private static final String EXPECTS_CONTINUE = String.join(
      "\r\n",
      "POST /api/terminal/hide/ HTTP/1.1",
      "Host: x",
      "Expect: 100-continue",
      "Content-Length: 2",
      "",
      "");

  private static final String NEXT = "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n";

  private static LiveServer server;

  @BeforeAll
  static void start() throws IOException {
    server = LiveServer.with(HttpSettings.DEFAULTS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / HTTP/1.1\\n\\n|400",
        "GET / HTTP/1.1\\nHost: a\\nHost: b\\n\\n|400",
        "GET / HTTP/1.1\\nHost: a b\\n\\n|400",
        "GET / HTTP/1.1\\nHost: a/b\\n\\n|400",
        "GET / HTTP/1.1\\nHost: a@b\\n\\n|400",
        "GET / HTTP/2.0\\nHost: x\\n\\n|505",
        "GET / http/1.1\\nHost: x\\n\\n|400",
        "GET / HTTP/1.1\\nHost:\\n\\n|400",
        "GET /# HTTP/1.1\\nHost: x\\n\\n|400",
        "GET /\\\\ HTTP/1.1\\nHost: x\\n\\n|400",
        "GET /<a> HTTP/1.1\\nHost: x\\n\\n|400",
        "GET /{a} HTTP/1.1\\nHost: x\\n\\n|400",
        "GET /?a=%zz HTTP/1.1\\nHost: x\\n\\n|400",
        "GET /% HTTP/1.1\\nHost: x\\n\\n|400",
        "GET * HTTP/1.1\\nHost: x\\n\\n|400",
        "GET / HTTP/0.9\\nHost: x\\n\\n|505",
        "GET / FTP/1.1\\nHost: x\\n\\n|400",
        "GET\\n\\n|400",
        "GET / HTTP/1.1\\nHost: x\\nBad Field: 1\\n\\n|400",
        "GET / HTTP/1.1\\nHost: x\\n: 1\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Length: 3\\nContent-Length: 4\\n\\nabc|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Length: 3, 4\\n\\nabc|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Length: -1\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Length: +3\\n\\nabc|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Length: 0x3\\n\\nabc|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Length: 3\\nTransfer-Encoding: chunked\\n\\n0\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: gzip, chunked\\n\\n0\\n\\n|501",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: identity\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: xchunked\\n\\n0\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\nTransfer-Encoding: chunked\\n\\n0\\n\\n|400",
        "POST / HTTP/1.0\\nHost: x\\nTransfer-Encoding: chunked\\n\\n0\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\nzz\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\n2;\\n{}\\n0\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\n2\\n{}\\n0;=a\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\n2;a=\\n{}\\n0\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nTransfer-Encoding: chunked\\n\\n2 a\\n{}\\n0\\n\\n|400",
        "POST / HTTP/1.1\\nHost: x\\nContent-Encoding: gzip\\nContent-Length: 3\\n\\nabc|415",
        "POST / HTTP/1.1\\nHost: x\\nExpect: a miracle\\nContent-Length: 3\\n\\nabc|417",
        "TRACE / HTTP/1.1\\nHost: x\\n\\n|405",
        "CONNECT x:80 HTTP/1.1\\nHost: x:80\\n\\n|405"
      })
  void whatIsAgainstTheRulesIsRefusedAndNothingAfterItIsRead(String request, String status)
      throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(request.replace("\\n", "\r\n") + NEXT);

      assertThat(RawHttp.statuses(client.readToEnd())).isEqualTo(status);
    }
  }

  @Test
  void longHeadsAreRefused() throws IOException {
    assertRefused("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", "414");
    assertRefused("X".repeat(9_000) + " / HTTP/1.1\r\nHost: x\r\n\r\n", "501");
    assertRefused("GET / HTTP/1.1\r\nHost: x\r\nA: " + "x".repeat(17_000) + "\r\n\r\n", "431");
    assertRefused("GET / HTTP/1.1\r\nHost: x\r\n" + "A: 1\r\n".repeat(100) + "\r\n", "431");
    assertRefused(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n" + "x".repeat(100), "413");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://elsewhere/api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/active-view/ HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n",
        "GET /api/active-view/ HTTP/1.2\r\nHost: x\r\n\r\n",
        "GET /api/active-view/?a=%7B HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/active-view/ HTTP/1.1\r\nhOsT: 192.168.1.20:8000\r\n\r\n",
        "\r\nGET /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n"
      })
  void whatTheRulesAllowIsServedAndTheNextRequestToo(String request) throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(request + NEXT);

      assertThat(RawHttp.statuses(client.readAnswer() + client.readAnswer())).isEqualTo("200 200");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2;a\r\n{}\r\n0\r\n\r\n",
        "2;a=b;c=\"d \\\" ;e\"\r\n{}\r\n0;f\r\nTrailer: ;\r\n\r\n",
        "1 ; a = b\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
        "0002\r\n{}\r\n000\r\n\r\n",
        "8\r\n {\r\n  5;\r\n4\r\n: 1}\r\n0\r\n\r\n"
      })
  void chunksMayHaveExtensionsWhateverThePiecesTheyComeIn(String chunks) throws IOException {
    String head =
        "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    try (RawHttp client = new RawHttp(server)) {
      client.send(head + chunks + head + chunks);
      for (char piece : (head + chunks + NEXT).toCharArray()) {
        client.send(String.valueOf(piece));
      }

      String answers =
          client.readAnswer() + client.readAnswer() + client.readAnswer() + client.readAnswer();
      assertThat(RawHttp.statuses(answers)).isEqualTo("200 200 200 200");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS * HTTP/1.1\r\nHost: x", "OPTIONS http://x HTTP/1.1\r\nHost: x"})
  void whatTheServerCanDoAtAllIsTold(String head) throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(head + "\r\n\r\n" + NEXT);

      assertThat(client.readAnswer())
          .startsWith("HTTP/1.1 204 ")
          .containsIgnoringCase("allow: GET, HEAD, OPTIONS\r\n");
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void optionsTellsWhatCanBeDone() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send("OPTIONS /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(client.readAnswer())
          .startsWith("HTTP/1.1 204 ")
          .contains("allow: GET, HEAD, OPTIONS")
          .doesNotContain("content-length");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE / HTTP/1.1\r\nHost: x", "CONNECT x:80 HTTP/1.1\r\nHost: x:80"})
  void whoUsesAMethodThatNoPathHasIsToldWhichThereAre(String head) throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(head + "\r\n\r\n");

      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 405 ")
          .contains("allow: GET, HEAD, POST, OPTIONS\r\n");
    }
  }

  @Test
  void headIsAnsweredWithoutBody() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send("HEAD /api/active-view/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

      assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }
  }

  @Test
  void theHeadOfAStreamSaysNothingOfItsLength() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send("HEAD /api/active-view/stream/ HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(client.readHead())
          .startsWith("HTTP/1.1 200 ")
          .contains("content-type: text/event-stream\r\n")
          .doesNotContain("content-length");

      client.send("HEAD /api/active-view/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }
  }

  @Test
  void clientsOfHttp10AreToldThatTheConnectionIsKept() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      for (int i = 0; i < 2; i++) {
        client.send("GET /api/active-view/ HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");

        assertThat(client.readAnswer())
            .startsWith("HTTP/1.1 200 ")
            .contains("connection: keep-alive\r\n");
      }
      client.send("GET /api/active-view/ HTTP/1.0\r\nHost: x\r\n\r\n");

      assertThat(client.readToEnd()).contains("connection: close\r\n");
    }
  }

  @Test
  void expectedContinueIsGiven() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(EXPECTS_CONTINUE);
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 100 ");

      client.send("{}");

      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void whatFollowsAnExpectedContinueIsAnsweredByItself() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(EXPECTS_CONTINUE);
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 100 ");

      client.send("{}HEAD /api/active-view/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ").endsWith("}");
      assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    }
  }

  @Test
  void aBodyThatIsRefusedBeforeItIsSentIsNoRequest() throws IOException {
    String inner = "POST /api/gm/switch-view/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + LiveServer.TOKEN
        + "\r\nContent-Length: 23\r\n\r\n{\"view_type\": \"BRIDGE\"}";
    long before = server.view().current().players().revision();
    try (RawHttp client = new RawHttp(server)) {
      client.send("POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
          + "Content-Length: 2000000\r\n\r\n" + inner);

      String answers = client.readToEnd();

      assertThat(RawHttp.statuses(answers)).isEqualTo("413");
      assertThat(answers)
          .contains("content-type: application/json", "connection: close")
          .endsWith("{\"error\":\"The body may have at most 1048576 bytes\"}");
    }
    assertThat(server.view().current().players().revision()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoSendsAllOfABodyThatIsRefusedReadsTheWholeAnswer(boolean encrypted, @TempDir Path folder)
      throws Exception {
    IdentityFiles files = TestCertificates.in(folder);
    SSLContext trusting = TestCertificates.trusting(files.certificate());
    TlsCertificate certificate = TlsCertificate.given(files.certificate(), files.key());
    try (LiveServer over = LiveServer.with(HttpSettings.DEFAULTS, certificate);
        RawHttp client = encrypted ? encrypted(over, trusting) : new RawHttp(server)) {
      client.send(
          "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2097152\r\n\r\n");
      client.send("x".repeat(2 << 20));

      assertThat(client.readToEnd())
          .startsWith("HTTP/1.1 413 ")
          .endsWith("{\"error\":\"The body may have at most 1048576 bytes\"}");
    }
  }

  @Test
  void whoNeverStopsSendingIsCutOff() throws IOException {
    String megabyte = "x".repeat(1 << 20);
    try (RawHttp client = new RawHttp(server)) {
      client.send(
          "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n");

      assertThatThrownBy(() -> {
            for (int sent = 0; sent < 100; sent++) {
              client.send(megabyte);
            }
          })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send("GET /nothing/ HTTP/1.1\r\nHost: x\r\n\r\n" + NEXT
          + "GET /nothing/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

      assertThat(RawHttp.statuses(client.readToEnd())).isEqualTo("404 200 404");
    }
  }

  @Test
  void fieldsOfARequestCannotSplitAnAnswer() throws IOException {
    assertRefused(
        "GET /terminal%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400");
    try (RawHttp client = new RawHttp(server)) {
      client.send(
          "GET /terminal?%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(client.readToEnd().toLowerCase(java.util.Locale.ROOT)).doesNotContain("\nx-evil");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTT",
        "GET / HTTP/1.1\r\nHost: x\r\n",
        "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc",
        "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
      })
  void whoNeverEndsARequestIsCutOff(String beginning) throws IOException {
    try (LiveServer impatient = LiveServer.with(impatient());
        RawHttp client = new RawHttp(impatient)) {
      client.send(beginning);

      assertThat(client.readToEnd()).startsWith("HTTP/1.1 408 ").contains("connection: close");
    }
  }

  @Test
  void aConnectionThatRestsIsNotSlow() throws IOException {
    try (LiveServer impatient = LiveServer.with(impatient());
        RawHttp slow = new RawHttp(impatient);
        RawHttp resting = new RawHttp(impatient)) {
      resting.send(NEXT);
      resting.readAnswer();

      assertRests(resting, slow);
    }
  }

  @Test
  void aConnectionRestsAfterARequestThatIsAnsweredWhenItsBodyComes() throws IOException {
    try (LiveServer impatient = LiveServer.with(impatient());
        RawHttp slow = new RawHttp(impatient);
        RawHttp resting = new RawHttp(impatient)) {
      resting.send(String.join(
          "\r\n",
          "GET /api/active-view/ HTTP/1.1",
          "Host: x",
          "Expect: 100-continue",
          "Content-Length: 2",
          "",
          ""));
      assertThat(resting.readAnswer()).startsWith("HTTP/1.1 100 ");
      resting.send("{}");
      assertThat(resting.readAnswer()).startsWith("HTTP/1.1 200 ");

      assertRests(resting, slow);
    }
  }

  @Test
  void aConnectionRestsAfterItsHandshake(@TempDir Path folder) throws Exception {
    IdentityFiles files = TestCertificates.in(folder);
    TlsCertificate certificate = TlsCertificate.given(files.certificate(), files.key());
    SSLContext trusting = TestCertificates.trusting(files.certificate());
    try (LiveServer impatient = LiveServer.with(impatient(Duration.ofSeconds(2)), certificate);
        RawHttp resting = encrypted(impatient, trusting);
        RawHttp slow = encrypted(impatient, trusting)) {
      assertRests(resting, slow);
    }
  }

  /** It rests for as long as it takes to cut the slow one off, and is good for more. */
  private static void assertRests(RawHttp resting, RawHttp slow) throws IOException {
    slow.send("GET");
    assertThat(slow.readToEnd()).startsWith("HTTP/1.1 408 ");

    resting.send(NEXT);

    assertThat(resting.readAnswer()).startsWith("HTTP/1.1 200 ");
  }

  private static RawHttp encrypted(LiveServer server, SSLContext trusting) throws IOException {
    Socket socket = trusting
        .getSocketFactory()
        .createSocket(server.address().getAddress(), server.address().getPort());
    ((SSLSocket) socket).startHandshake();
    return new RawHttp(socket);
  }

  private static void assertRefused(String request, String status) throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send(request + NEXT);
      assertThat(RawHttp.statuses(client.readToEnd())).isEqualTo(status);
    }
  }

  private static HttpSettings impatient() {
    return impatient(Duration.ofMillis(300));
  }

  /** A handshake may take as long as a head. */
  private static HttpSettings impatient(Duration head) {
    Limits limits = new Limits(
        1 << 20, Duration.ofSeconds(75), head, Duration.ofMillis(300), Duration.ofSeconds(60));
    return HttpSettings.DEFAULTS.with(limits);
  }
}
