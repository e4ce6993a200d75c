package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that are longer than other bodies may be, over real sockets. */
class UploadsTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };
  private static final int MAX_BYTES = 16 << 20;
  private static final String HANDOUTS = "/api/gm/handouts/";

  private static LiveServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    server = LiveServer.with(HttpSettings.DEFAULTS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPictureIsKeptHoweverLongItIs() throws Exception {
    byte[] picture = picture(MAX_BYTES);

    HttpResponse<String> answer = put("chart.png", BodyPublishers.ofByteArray(picture));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"success\":true,\"image\":\"campaign/handouts/chart.png\"}");
    assertThat(server.handedOut().read("campaign/handouts/chart.png")).isEqualTo(picture);
  }

  @Test
  void itsLengthNeedNotBeKnown() throws Exception {
    byte[] picture = picture(2_500_000);

    HttpResponse<String> answer =
        put("chunks.png", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(picture)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.handedOut().read("campaign/handouts/chunks.png")).isEqualTo(picture);
  }

  @Test
  void anotherOfThatNameIsReplacedOnlyIfThatIsMeant() throws Exception {
    byte[] other = picture(2_000);
    put("seal.png", BodyPublishers.ofByteArray(picture(1_000)));

    assertThat(put("seal.png", BodyPublishers.ofByteArray(other)).statusCode()).isEqualTo(409);
    assertThat(put("seal.png?replace=maybe", BodyPublishers.ofByteArray(other)).statusCode())
        .isEqualTo(400);
    assertThat(put("seal.png?replace=true", BodyPublishers.ofByteArray(other)).statusCode())
        .isEqualTo(200);

    assertThat(server.handedOut().read("campaign/handouts/seal.png")).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "page.html, 400",
    "chart.jpg, 400",
    ".png, 400",
    ".hidden.png, 400",
    "a%20b.png, 400",
    "..%5Cup.png, 400",
    "up%2Fup.png, 404",
    "noending, 400"
  })
  void aNameThatIsNoneIsRefused(String name, int status) throws Exception {
    HttpResponse<String> answer = put(name, BodyPublishers.ofByteArray(PNG));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.body()).contains("name");
    }
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertThat(put("page.png", BodyPublishers.ofString("<html>a page</html>")).body())
        .contains("The body must be a picture");
    assertThat(put("page.png", BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    assertThat(server.handedOut().read("campaign/handouts/page.png")).isEmpty();
  }

  @Test
  void whoMayNotIsToldBeforeTheBodyComes() throws Exception {
    assertThat(said(headOf("Content-Length: 5000000", "x"))).startsWith("HTTP/1.1 401 ");
    assertThat(said(headOf("Transfer-Encoding: chunked", "x"))).startsWith("HTTP/1.1 401 ");
  }

  @Test
  void whatIsTooLongIsRefusedBeforeItComes() throws Exception {
    assertThat(said(headOf("Content-Length: " + (MAX_BYTES + 1), LiveServer.TOKEN)))
        .startsWith("HTTP/1.1 413 ")
        .contains("16777216");
  }

  @Test
  void whatTurnsOutTooLongIsRefusedAndNotKept() throws Exception {
    byte[] picture = picture(MAX_BYTES + 1);
    int status;
    try {
      status = put(
              "long.png", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(picture)))
          .statusCode();
    } catch (IOException cutOff) { // the client was still sending
      status = 413;
    }

    assertThat(status).isEqualTo(413);
    assertThat(server.handedOut().read("campaign/handouts/long.png")).isEmpty();
  }

  @Test
  void whoAsksFirstIsAskedForTheBody() throws Exception {
    HttpRequest request = request("asked.png")
        .expectContinue(true)
        .PUT(BodyPublishers.ofByteArray(picture(1_500_000)))
        .build();

    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void manyOneAfterTheOtherTakeNoPlacesAway() throws Exception {
    for (int i = 0; i < 12; i++) {
      assertThat(put("no" + i + ".png", BodyPublishers.ofString("nothing")).statusCode())
          .isEqualTo(400);
      String torn = headOf("Content-Length: 5000", LiveServer.TOKEN) + "half of it";
      try (Socket socket =
          new Socket(server.address().getAddress(), server.address().getPort())) {
        socket.getOutputStream().write(torn.getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(put("last.png", BodyPublishers.ofByteArray(PNG)).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsSentBehindItIsAnsweredAfterIt() throws Exception {
    byte[] other = picture(700);

    String answers = answers(
        headOf("first.png", "Content-Length: " + PNG.length, LiveServer.TOKEN),
        PNG,
        "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n",
        new byte[0],
        headOf("second.png", "Content-Length: " + other.length, LiveServer.TOKEN),
        other,
        "POST /api/ping/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n",
        new byte[] {'{', '}'});

    assertThat(answers.split("HTTP/1.1 ", -1))
        .satisfiesExactly(
            before -> assertThat(before).isEmpty(),
            first -> assertThat(first).startsWith("200").contains("first.png"),
            view -> assertThat(view).startsWith("200").contains("view_type"),
            second -> assertThat(second).startsWith("200").contains("second.png"),
            ping -> assertThat(ping).startsWith("400"));
    assertThat(server.handedOut().read("campaign/handouts/first.png")).isEqualTo(PNG);
    assertThat(server.handedOut().read("campaign/handouts/second.png")).isEqualTo(other);
  }

  /** All that is answered to what is sent at once: texts, each with a body behind it. */
  private static String answers(Object... requests) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Object part : requests) {
      all.write(
          part instanceof byte[] body ? body : part.toString().getBytes(StandardCharsets.UTF_8));
    }
    try (Socket socket =
        new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(all.toByteArray());
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> put(String name, BodyPublisher body) throws Exception {
    return client.send(request(name).PUT(body).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String name) {
    String host = server.address().getHostString() + ":" + server.address().getPort();
    return HttpRequest.newBuilder(URI.create("http://" + host + HANDOUTS + name))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + LiveServer.TOKEN);
  }

  private static String headOf(String length, String token) {
    return headOf("raw.png", length, token);
  }

  private static String headOf(String name, String length, String token) {
    return String.join(
        "\r\n",
        "PUT " + HANDOUTS + name + " HTTP/1.1",
        "Host: x",
        "Authorization: Bearer " + token,
        length,
        "",
        "");
  }

  /** What is answered to a head whose body never comes. */
  private static String said(String head) throws IOException {
    try (Socket socket =
        new Socket(server.address().getAddress(), server.address().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      byte[] answer = new byte[2_000];
      int read = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
    }
  }

  private static byte[] picture(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    System.arraycopy(PNG, 0, bytes, 0, PNG.length);
    return Arrays.copyOf(bytes, length);
  }
}
