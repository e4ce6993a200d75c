package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.Protection;
import charon.http.Protection.Crowd;
import charon.http.Protection.Names;
import charon.http.Protection.Rates;
import charon.http.TlsCertificate;
import charon.http.sse.Http2Client.Display;
import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Many streams on one connection: what one display does is no matter to the others. */
@Timeout(120)
class Http2StreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int TOKENS = 200;
  private static final Pattern LISTENERS =
      Pattern.compile("charon_listeners\\{audience=\"players\"} (\\d+)");

  @TempDir
  private Path folder = Path.of("");

  private IdentityFiles files = new IdentityFiles(folder, folder);

  @BeforeEach
  void makeCertificate() throws Exception {
    files = TestCertificates.in(folder);
  }

  @Test
  void aStreamThatIsNotReadSkipsToTheNewestStateAndHoldsNobodyUp() throws Exception {
    try (LiveServer server = server(HttpSettings.DEFAULTS);
        Http2Client client = new Http2Client(server, files.certificate().toFile())) {
      Display healthy = client.open();
      Display stuck = client.open();
      await().atMost(LIMIT).until(() -> healthy.lastId() == 0 && stuck.lastId() == 0);
      stuck.stall();

      for (int change = 1; change <= TOKENS; change++) {
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + change));
        int revision = change;
        await().atMost(LIMIT).until(() -> healthy.lastId() == revision);
      }
      assertThat(stuck.lastId()).isLessThan(TOKENS);
      stuck.goOn();

      await().atMost(LIMIT).until(() -> stuck.lastId() == TOKENS);
      assertThat(healthy.ids()).hasSize(TOKENS + 1).isSorted();
      assertThat(stuck.ids()).hasSizeLessThan(TOKENS).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void aStreamThatTakesNothingForTooLongIsClosedAndNoOther() throws Exception {
    HttpSettings settings = HttpSettings.DEFAULTS.with(new StreamSettings(
        Duration.ofSeconds(30),
        Duration.ofSeconds(15),
        Duration.ofSeconds(1),
        StreamSettings.DEFAULTS.inspection()));
    try (LiveServer server = server(settings);
        Http2Client client = new Http2Client(server, files.certificate().toFile())) {
      Display healthy = client.open();
      Display stuck = client.open();
      await().atMost(LIMIT).until(() -> healthy.lastId() == 0 && stuck.lastId() == 0);
      stuck.stall();

      for (int change = 1; change <= TOKENS; change++) {
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + change));
      }

      await().atMost(LIMIT).until(() -> listeners(server) == 1);
      await().atMost(LIMIT).until(() -> healthy.lastId() == TOKENS);
      assertThat(client.isOpen()).isTrue();
    }
  }

  @Test
  void aDisplayThatLeavesIsForgottenAndTheOthersGoOn() throws Exception {
    try (LiveServer server = server(HttpSettings.DEFAULTS);
        Http2Client client = new Http2Client(server, files.certificate().toFile())) {
      List<Display> displays = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        displays.add(client.open());
      }
      await().atMost(LIMIT).until(() -> listeners(server) == 30);

      displays.remove(0).cancel();
      await().atMost(LIMIT).until(() -> listeners(server) == 29);
      Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("Rat"));

      await().atMost(LIMIT).until(() -> displays.stream().allMatch(d -> d.lastId() == 1));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX) // where every computer has many addresses of its own
  void oneAddressWithManyConnectionsLeavesPlacesForOthers() throws Exception {
    HttpSettings eight =
        HttpSettings.DEFAULTS.with(new Protection(new Crowd(0, 0, 8), Rates.UNLIMITED, Names.NONE));
    List<Http2Client> clients = new ArrayList<>();
    try (LiveServer server = server(eight)) {
      List<Display> displays = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Http2Client client = new Http2Client(server, files.certificate().toFile());
        clients.add(client);
        for (int stream = 0; stream < 3; stream++) {
          displays.add(client.open());
        }
      }

      await()
          .atMost(LIMIT)
          .until(() -> displays.stream().filter(Display::hasEnded).count() == 6);
      await().atMost(LIMIT).until(() -> listeners(server) == 6);
      assertThat(streamFrom("127.0.0.2", server)).startsWith("HTTP/1.1 200 ");
      assertThat(streamFrom("127.0.0.1", server)).startsWith("HTTP/1.1 503 ");
    } finally {
      clients.forEach(Http2Client::close);
    }
  }

  private String streamFrom(String address, LiveServer server) throws Exception {
    try (Socket socket = TestCertificates.trusting(files.certificate())
        .getSocketFactory()
        .createSocket(
            InetAddress.getLoopbackAddress(),
            server.address().getPort(),
            InetAddress.getByName(address),
            0)) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      socket
          .getOutputStream()
          .write("GET /api/active-view/stream/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void aStopEndsEveryStreamAsAnswersEnd() throws Exception {
    LiveServer server = server(HttpSettings.DEFAULTS);
    try (Http2Client client = new Http2Client(server, files.certificate().toFile())) {
      Display one = client.open();
      Display other = client.open();
      await().atMost(LIMIT).until(() -> one.lastId() == 0 && other.lastId() == 0);

      server.close();

      await().atMost(LIMIT).until(() -> one.hasEnded() && other.hasEnded());
      await().atMost(LIMIT).until(() -> !client.isOpen());
    }
  }

  private LiveServer server(HttpSettings settings) throws Exception {
    return LiveServer.with(settings, TlsCertificate.given(files.certificate(), files.key()));
  }

  private int listeners(LiveServer server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create("https://127.0.0.1:" + server.address().getPort() + "/metrics"))
        .build();
    Matcher found = LISTENERS.matcher(
        watcher().send(request, HttpResponse.BodyHandlers.ofString()).body());
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private HttpClient watcher() throws Exception {
    return HttpClient.newBuilder()
        .sslContext(TestCertificates.trusting(files.certificate()))
        .build();
  }
}
