package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.view.Hand;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.http.HttpSettings;
import charon.http.HttpTransport;
import charon.http.LiveServer;
import charon.http.TlsCertificate;
import charon.http.sse.ClientStream.Query;
import charon.http.sse.SseParser.Event;
import charon.http.tls.IdentityFiles;
import charon.http.tls.TestCertificates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Encrypted connections, HTTP/1.1 and HTTP/2: requests and streams. */
@Timeout(120)
class TlsStreamTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir
  private Path folder = Path.of("");

  private IdentityFiles files = new IdentityFiles(folder, folder);

  @BeforeEach
  void makeCertificate() throws Exception {
    files = TestCertificates.in(folder.resolve("server"));
  }

  @ParameterizedTest
  @CsvSource({"AUTO,HTTP_2", "NIO,HTTP_2", "AUTO,HTTP_1_1", "NIO,HTTP_1_1"})
  void requestsAreAnsweredInTheVersionThatIsAskedFor(HttpTransport transport, Version version)
      throws Exception {
    try (LiveServer server = server(transport)) {
      HttpClient client = client(version);

      HttpResponse<String> view = send(client, get(server, "/api/active-view/"));
      assertThat(view.statusCode()).isEqualTo(200);
      assertThat(view.version()).isEqualTo(version);
      assertThat(view.body()).contains("STANDBY");
      assertThat(send(client, get(server, "/nowhere/")).statusCode()).isEqualTo(404);
      assertThat(send(client, head(server, "/api/active-view/")).body()).isEmpty();
      assertThat(send(client, post(server, "{\"view_type\": \"BRIDGE\"}")).body())
          .contains("BRIDGE");
      assertThat(send(client, post(server, " ".repeat(1 << 20))).statusCode()).isEqualTo(400);
      assertThat(send(client, get(server, "/healthz/live")).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void manyRequestsAtOnceAreAllAnswered(Version version) throws Exception {
    try (LiveServer server = server(HttpTransport.AUTO)) {
      HttpClient client = client(version);
      send(client, get(server, "/healthz/live"));

      List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
          .mapToObj(n -> client.sendAsync(
              get(server, "/api/charon/bridge/conversation/"),
              HttpResponse.BodyHandlers.ofString()))
          .toList();

      assertThat(answers)
          .allSatisfy(answer ->
              assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO,HTTP_1_1,identity",
    "AUTO,HTTP_1_1,gzip",
    "NIO,HTTP_1_1,gzip",
    "AUTO,HTTP_2,identity",
    "AUTO,HTTP_2,gzip",
    "NIO,HTTP_2,gzip"
  })
  void aStreamShowsEveryChangeAndEndsProperly(
      HttpTransport transport, Version version, String coding) throws Exception {
    ClientStream display;
    HttpClient client = client(version);
    try (LiveServer server = server(transport)) {
      display = new ClientStream(client, server, "Accept-Encoding", coding);
      for (int change = 0; change <= 20; change++) {
        int revision = change;
        await().atMost(LIMIT).until(() -> display.lastId() == revision);
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + change));
      }
      await().atMost(LIMIT).until(() -> display.lastId() == 21);
    }

    assertThat(display.answer().get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(display.answer().get().version()).isEqualTo(version);
    assertThat(display.answer().get().headers().firstValue("content-type"))
        .hasValue("text/event-stream");
    assertThat(display.events())
        .extracting(Event::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 21).mapToObj(Integer::toString).toList());
  }

  @Test
  void thirtyStreamsOnOneConnectionEachEndOnTheLastState() throws Exception {
    try (LiveServer server = server(HttpTransport.AUTO)) {
      HttpClient client = client(Version.HTTP_2);
      send(client, get(server, "/healthz/live"));
      List<ClientStream> displays = Stream.generate(
              () -> new ClientStream(client, server, "Accept-Encoding", "gzip"))
          .limit(30)
          .toList();
      await().atMost(LIMIT).until(() -> displays.stream().allMatch(d -> d.lastId() == 0));
      assertThat(send(client, get(server, "/metrics")).body())
          .contains("charon_connections 1\n", "charon_listeners{audience=\"players\"} 30\n");

      for (int change = 1; change <= 200; change++) {
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + change));
      }

      await().atMost(LIMIT).until(() -> displays.stream().allMatch(d -> d.lastId() == 200));
      String last = send(client, get(server, "/api/active-view/")).body();
      assertThat(displays)
          .allSatisfy(
              d -> assertThat(d.events().get(d.events().size() - 1).data()).isEqualTo(last));
    }
  }

  @Test
  void aNewCertificateIsShownToNewConnectionsAndABrokenOneToNobody() throws Exception {
    IdentityFiles next = TestCertificates.in(folder.resolve("next"));
    TlsCertificate certificate = TlsCertificate.given(files.certificate(), files.key());
    String before = certificate.fingerprint();
    HttpClient trustsBefore = client(Version.HTTP_2);
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS, certificate)) {
      ClientStream display = new ClientStream(client(Version.HTTP_2), server);
      HttpClient trustsNext = client(next, Version.HTTP_2);
      await().atMost(LIMIT).until(() -> display.lastId() == 0);

      Files.copy(next.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);
      certificate.refresh();
      assertThat(certificate.fingerprint()).as("its key is missing").isEqualTo(before);
      assertThat(send(trustsBefore, get(server, "/healthz/live")).statusCode()).isEqualTo(200);

      Files.copy(next.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
      certificate.refresh();
      assertThat(certificate.fingerprint()).isNotEqualTo(before);
      assertThat(send(trustsNext, get(server, "/healthz/live")).statusCode()).isEqualTo(200);

      Files.delete(files.key());
      certificate.refresh();
      Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("still there"));
      await().atMost(LIMIT).until(() -> display.lastId() == 1);
    }
  }

  @Test
  void cookiesThatCameEncryptedNeverGoInClear() throws Exception {
    try (LiveServer server = server(HttpTransport.AUTO)) {
      HttpResponse<String> form = send(client(Version.HTTP_2), get(server, "/accounts/login/"));

      assertThat(form.headers().allValues("set-cookie"))
          .as("what scripts read under its plain name is of no use without the session")
          .filteredOn(cookie -> !cookie.startsWith("csrftoken="))
          .isNotEmpty()
          .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.endsWith("; Secure"));
      assertThat(form.headers().firstValue("strict-transport-security"))
          .as("nobody must be locked out by a certificate of our own")
          .isEmpty();
    }
    TlsCertificate given = TlsCertificate.given(files.certificate(), files.key());
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS, given)) {
      assertThat(send(client(Version.HTTP_2), get(server, "/accounts/login/"))
              .headers()
              .firstValue("strict-transport-security"))
          .hasValue("max-age=2592000");
    }
  }

  @ParameterizedTest
  @CsvSource({"HTTP_2,identity", "HTTP_2,gzip", "HTTP_1_1,identity", "HTTP_1_1,gzip"})
  void newsComeBetweenTheStates(Version version, String encoding) throws Exception {
    try (LiveServer server = server(HttpTransport.AUTO)) {
      ClientStream display = new ClientStream(
          client(version), server, new Query("?news=true"), "accept-encoding", encoding);
      await().atMost(LIMIT).until(() -> display.events().size() == 2);
      for (int round = 1; round <= 3; round++) {
        int before = 2 * round;
        server.messaging().broadcast(new NewMessage("CHARON", "text", Priority.NORMAL, Set.of()));
        await().atMost(LIMIT).until(() -> display.events().size() == before + 1);
        Hand.on(server.view()).placeToken(EventStreamOverSocketsTest.token("token " + round));
        await().atMost(LIMIT).until(() -> display.events().size() == before + 2);
      }

      assertThat(display.events())
          .extracting(Event::name)
          .containsExactly(
              "activeview",
              "news",
              "news",
              "activeview",
              "news",
              "activeview",
              "news",
              "activeview");
      assertThat(display.events().get(6).data()).isEqualTo("{\"message\":3,\"talk\":{}}");
    }
  }

  private LiveServer server(HttpTransport transport) throws Exception {
    return LiveServer.with(
        HttpSettings.DEFAULTS.over(transport),
        TlsCertificate.selfSigned(folder.resolve("server"), List.of(), List.of(), Instant.now()));
  }

  private HttpClient client(Version version) throws Exception {
    return client(files, version);
  }

  private static HttpClient client(IdentityFiles trusted, Version version) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(TestCertificates.trusting(trusted.certificate()))
        .version(version)
        .build();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest get(LiveServer server, String path) {
    return request(server, path).build();
  }

  private static HttpRequest head(LiveServer server, String path) {
    return request(server, path)
        .method("HEAD", HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private static HttpRequest post(LiveServer server, String body) {
    return request(server, "/api/gm/switch-view/")
        .header("Authorization", "Bearer " + LiveServer.TOKEN)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest.Builder request(LiveServer server, String path) {
    return HttpRequest.newBuilder(URI.create("https://" + server.address().getHostString() + ":"
            + server.address().getPort() + path))
        .timeout(LIMIT);
  }
}
