package charon.http.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.campaign.CampaignImage;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.Protection;
import charon.http.server.connection.EventLoops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger can do to the server over plain connections. */
@Timeout(60)
@Isolated("measures what the whole process takes")
class HostileClientsTest {

  private static final int PICTURE_BYTES = 15 << 20;
  private static final int READERS = 30;
  private static final String PICTURE =
      "GET /data/campaign/NPCs/images/1.png HTTP/1.1\r\nHost: x\r\n" + "Authorization: Bearer "
          + LiveServer.TOKEN + "\r\n\r\n";
  private static final String STREAM = "GET /api/active-view/stream/ HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final Pattern DATE = Pattern.compile(
      "(?i)\\r\\ndate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\\r\\n");

  @Test
  void picturesThatNobodyReadsHoldNothingOutsideTheHeapAndNobodyUp() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      byte[] content = new byte[PICTURE_BYTES];
      server.picturesFrom(path -> Optional.of(new CampaignImage(
          "image/png", Instant.EPOCH, content.length, () -> Optional.of(content))));
      long before = EventLoops.directBytes();
      List<Socket> stuck = new ArrayList<>();
      try {
        for (int i = 0; i < READERS; i++) {
          stuck.add(ask(server, PICTURE));
        }
        for (Socket socket : stuck) {
          assertThat(socket.getInputStream().read()).as("it is answered").isNotNegative();
        }
        assertThat(EventLoops.directBytes() - before)
            .as("beside a piece and the socket for each")
            .isLessThan(READERS * 512L * 1024);
        assertThat(medianOfChanges(server))
            .as("a display is told of a change")
            .isLessThan(MILLISECONDS.toNanos(100));
      } finally {
        for (Socket socket : stuck) {
          socket.close();
        }
      }
      await().until(() -> EventLoops.directBytes() <= before + (4 << 20));
    }
  }

  /** How many nanoseconds it takes until a display has a change: as a rule, as others run here too. */
  private static long medianOfChanges(LiveServer server) throws Exception {
    List<Long> took = new ArrayList<>();
    try (Socket display = ask(server, STREAM);
        BufferedReader events = new BufferedReader(
            new InputStreamReader(display.getInputStream(), StandardCharsets.UTF_8))) {
      readTo(events, "id: 0");
      for (int change = 1; change <= 21; change++) {
        long begin = System.nanoTime();
        Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));
        readTo(events, "id: " + change);
        took.add(System.nanoTime() - begin);
      }
    }
    return took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
  }

  private static void readTo(BufferedReader events, String line) throws IOException {
    String read = events.readLine();
    while (!line.equals(read)) {
      assertThat(read).as("before " + line).isNotNull();
      read = events.readLine();
    }
  }

  @Test
  void theHeadOfALongAnswerSaysHowLongItIs() throws IOException {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        RawHttp client = new RawHttp(server)) {
      server.picturesFrom(
          path -> Optional.of(new CampaignImage("image/png", Instant.EPOCH, PICTURE_BYTES, () -> {
            throw new IllegalStateException("it is not to be read");
          })));
      client.send(PICTURE.replace("GET", "HEAD") + "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(client.readHead())
          .startsWith("HTTP/1.1 200 ")
          .containsIgnoringCase("content-length: " + PICTURE_BYTES + "\r\n");
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void aLongAnswerArrivesWholeAndTheNextOneAfterIt() throws IOException {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        RawHttp client = new RawHttp(server)) {
      byte[] content = "0123456789".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
      server.picturesFrom(path -> Optional.of(new CampaignImage(
          "image/png", Instant.EPOCH, content.length, () -> Optional.of(content))));
      client.send(PICTURE + "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(client.readAnswer())
          .startsWith("HTTP/1.1 200 ")
          .endsWith(new String(content, StandardCharsets.US_ASCII));
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aFormWithFieldsThatCollideIsRefusedBeforeItIsRead() throws IOException {
    String form = IntStream.range(0, 1 << 14)
        .mapToObj(HostileClientsTest::colliding)
        .collect(Collectors.joining("&"));
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        RawHttp client = new RawHttp(server)) {
      client.send("POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nContent-Length: " + form.length()
          + "\r\n\r\n" + form);

      assertThat(client.readAnswer()).startsWith("HTTP/1.1 400 ").contains("A form may have");
    }
  }

  /** Of sixteen letters, and all of them with the same hash code. */
  private static String colliding(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 14; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /api/active-view/", "GET /accounts/login/", "GET /api/gm/displays/", "GET /x"
      })
  void whoSaysNoMoreAfterARequestGetsTheAnswer(String line) throws IOException {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      for (int i = 0; i < 20; i++) {
        try (Socket socket = ask(server, line + " HTTP/1.1\r\nHost: x\r\n\r\n")) {
          socket.shutdownOutput();
          assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
              .startsWith("HTTP/1.1 ");
        }
      }
    }
  }

  @Test
  void whoSaysNoMoreAfterSeveralRequestsGetsAllAnswers() throws IOException {
    String ask = "GET /accounts/login/ HTTP/1.1\r\nHost: x\r\n\r\n";
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        Socket socket = ask(server, ask + ask + ask)) {
      socket.shutdownOutput();
      assertThat(RawHttp.statuses(
              new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)))
          .isEqualTo("200 200 200");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "GET /api/ac", "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"})
  void whoSaysNoMoreInsteadOfARequestIsClosed(String begin) throws IOException {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        Socket socket = ask(server, begin)) {
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @Test
  void theHostThatATargetNamesIsTheOneThatCounts() throws IOException {
    Protection ours = new Protection(
        Protection.DEFAULTS.crowd(),
        Protection.DEFAULTS.rates(),
        new Protection.Names(List.of(), List.of("table.example")));
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(ours))) {
      assertThat(status(server, "http://evil.example/", "table.example")).isEqualTo("421");
      assertThat(status(server, "http://table.example/accounts/login/", "evil.example"))
          .isEqualTo("200");
      assertThat(status(server, "http://a@b/", "table.example")).isEqualTo("400");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/active-view/ HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n",
        "HEAD /api/active-view/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/active-view/stream/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /nowhere/ HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n"
      })
  void everyAnswerSaysWhenItWasMade(String request) throws IOException {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS);
        Socket socket = ask(server, request)) {
      byte[] begin = new byte[2_000];
      int length = socket.getInputStream().read(begin);
      assertThat(new String(begin, 0, length, StandardCharsets.ISO_8859_1)).containsPattern(DATE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\nb", "a\\u0000b", "a\\u007fb", "a\\u0085b"})
  void idsAndNamesHaveNoControlCharacters(String slug) throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      var refused = server.post(
          "/api/gm/switch-view/",
          "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + slug + "\"}");

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("location_slug");
      assertThat(server.get("/api/charon/a%0Ab/conversation/").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void playersAskWhereTheyCanRead() throws Exception {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS)) {
      Hand.on(server.view()).execute(new SetCharonMode(CharonMode.QUERY));

      assertThat(ask(server, "bridge", "Where are we?")).isEqualTo(200);
      assertThat(ask(server, "encounter-nowhere", "Where are we?")).isEqualTo(403);
      assertThat(ask(server, "bridge", "?".repeat(2_001))).isEqualTo(400);
    }
  }

  private static int ask(LiveServer server, String channel, String query) throws Exception {
    return server
        .begin("/api/charon/" + channel + "/submit/", "{\"query\": \"" + query + "\"}")
        .get(20, SECONDS)
        .statusCode();
  }

  private static String status(LiveServer server, String target, String host) throws IOException {
    try (RawHttp client = new RawHttp(server)) {
      client.send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      return RawHttp.statuses(client.readAnswer());
    }
  }

  private static Socket ask(LiveServer server, String request) throws IOException {
    InetSocketAddress address = server.address();
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
