package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.Protection;
import charon.http.Protection.Crowd;
import charon.http.Protection.Names;
import charon.http.Protection.Rates;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, over real sockets. */
@Timeout(60)
class AdmissionTest {

  private static final String VIEW = "GET /api/active-view/ HTTP/1.1\r\nHost: %s\r\n%s\r\n";
  private static final String STREAM = VIEW.replace("view/ ", "view/stream/ ");
  private static final String FORM =
      "username=gm&password=wrong&csrfmiddlewaretoken=" + "t".repeat(43);
  private static final String LOGIN =
      "POST /accounts/login/ HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: %s\r\nCookie: csrftoken="
          + "t".repeat(43) + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          + "Content-Length: %d\r\n\r\n%s";
  private static final String HIDE =
      "POST /api/terminal/hide/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n%s\r\n";

  @ParameterizedTest
  @CsvSource({"4,0", "0,4", "4,4"})
  void oneConnectionTooManyIsToldSoAndClosed(int inAll, int perAddress) throws IOException {
    try (LiveServer server = LiveServer.with(crowd(inAll, perAddress, 0))) {
      List<RawHttp> open = connected(server, 4);
      try (RawHttp tooMany = new RawHttp(server)) {
        assertThat(tooMany.readToEnd())
            .startsWith("HTTP/1.1 503 ")
            .contains("retry-after: 5\r\n", "content-type: application/json\r\n")
            .endsWith("{\"error\":\"Too many connections, try again\"}");
      }
      for (RawHttp client : open) {
        assertThat(view(client)).startsWith("HTTP/1.1 200 ");
        client.close();
      }

      for (int round = 0; round < 3; round++) { // all places are free again, and no more
        List<RawHttp> again = connected(server, 4);
        assertThat(letIn(server)).isEmpty();
        for (RawHttp client : again) {
          client.close();
        }
      }
    }
  }

  @Test
  void whatIsBehindAProxyIsNotOneAddress() throws IOException {
    Protection protection = new Protection(
        new Crowd(0, 1, 0), Rates.UNLIMITED, new Names(List.of("127.0.0.1"), List.of()));
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(protection));
        RawHttp one = new RawHttp(server);
        RawHttp other = new RawHttp(server)) {
      assertThat(view(one)).startsWith("HTTP/1.1 200 ");
      assertThat(view(other)).startsWith("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Authorization: Bearer the-gm\r\n"})
  void oneStreamTooManyIsToldSoAndItsConnectionGoesOn(String who) throws IOException {
    String stream = STREAM.formatted("x", who);
    try (LiveServer server = LiveServer.with(crowd(0, 0, 1));
        RawHttp tooMany = new RawHttp(server)) {
      try (RawHttp display = new RawHttp(server)) {
        display.send(stream);
        assertThat(display.readAnswer()).startsWith("HTTP/1.1 200 ");

        tooMany.send(stream);

        assertThat(tooMany.readAnswer()).startsWith("HTTP/1.1 503 ").contains("retry-after: 1");
        assertThat(view(tooMany)).startsWith("HTTP/1.1 200 ");
      }

      await()
          .until(
              () -> { // the display has gone
                tooMany.send(stream);
                return tooMany.readAnswer().startsWith("HTTP/1.1 200 ");
              });
    }
  }

  @Test
  void whoIsRefusedAStreamIsKnownAsNoDisplayAndWhoseIdIsRefusedTakesNoPlace() throws Exception {
    String tv = STREAM.replace("stream/ ", "stream/?display=dGhlIHR2IG9uIHRoZSB3YQ ");
    try (LiveServer server = LiveServer.with(crowd(0, 0, 1));
        RawHttp other = new RawHttp(server)) {
      other.send(STREAM.replace("stream/ ", "stream/?display=tv ").formatted("x", ""));
      assertThat(other.readAnswer()).startsWith("HTTP/1.1 400 ");
      try (RawHttp display = new RawHttp(server)) {
        display.send(STREAM.formatted("x", ""));
        assertThat(display.readAnswer()).startsWith("HTTP/1.1 200 ");

        other.send(tv.formatted("x", ""));

        assertThat(other.readAnswer()).startsWith("HTTP/1.1 503 ");
        assertThat(server.authorized("/api/gm/displays/").body())
            .isEqualTo("{\"players\":1,\"gm\":0}");
      }

      await()
          .until(
              () -> { // there is a place again
                other.send(tv.formatted("x", ""));
                return other.readAnswer().startsWith("HTTP/1.1 200 ");
              });
      assertThat(server.authorized("/api/gm/displays/").body()).contains("\"displays\":[{");
    }
  }

  @Test
  void limitsCountForTheClientBehindAProxyThatIsTrusted() throws IOException {
    Rates once = new Rates(0, 0, 0, 0, 1);
    assertThat(hides(
            new Protection(new Crowd(0, 0, 0), once, new Names(List.of("127.0.0.0/8"), List.of()))))
        .isEqualTo("200 200 429");
    assertThat(hides(new Protection(new Crowd(0, 0, 0), once, Names.NONE)))
        .as("anybody can say anything")
        .isEqualTo("200 429 429");
  }

  @Test
  void wrongPasswordsCountForTheWholeNetworkThatAProxyTellsOf() throws IOException {
    Rates rates = new Rates(3, 0, 0, 0, 0);
    Names names = new Names(List.of("127.0.0.1"), List.of());
    try (LiveServer server = LiveServer.with(
            HttpSettings.DEFAULTS.with(new Protection(new Crowd(0, 0, 0), rates, names)));
        RawHttp client = new RawHttp(server)) {
      StringBuilder answers = new StringBuilder();
      for (String address : List.of(
          "2001:db8:0:1::1",
          "2001:db8:0:1:ffff::2",
          "2001:db8:0:1:a:b:c:d",
          "2001:db8:0:1::4",
          "2001:db8:0:2::1")) {
        client.send(LOGIN.formatted(address, FORM.length(), FORM));
        answers.append(client.readAnswer());
      }

      assertThat(RawHttp.statuses(answers.toString())).isEqualTo("401 401 401 429 401");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8000, 200",
    "192.168.1.20, 200",
    "[::1]:8000, 200",
    "localhost, 200",
    "LOCALHOST:80, 200",
    "table.local, 200",
    "charon.example, 200",
    "Charon.Example.:8000, 200",
    "other.example, 421",
    "charon.example.other.example, 421",
    "local, 421",
    "'', 400"
  })
  void whereNamesAreSetOthersAreNotServed(String host, int status) throws IOException {
    Names names = new Names(List.of(), List.of("charon.example"));
    Protection protection = new Protection(new Crowd(0, 0, 0), Rates.UNLIMITED, names);
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(protection));
        RawHttp client = new RawHttp(server)) {
      client.send(VIEW.formatted(host, ""));

      assertThat(RawHttp.statuses(client.readAnswer())).isEqualTo(String.valueOf(status));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "charon.example, 200",
    "tables.example, 200",
    "default.Tables.Example.:8000, 200",
    "nobody.tables.example, 404",
    "a.default.tables.example, 404",
    "xtables.example, 421",
    "other.example, 421"
  })
  void theNamesOfTablesAreAmongThoseThatAreServed(String host, int status) throws IOException {
    Names names = new Names(List.of(), List.of("charon.example"), Optional.of("Tables.example"));
    Protection protection = new Protection(new Crowd(0, 0, 0), Rates.UNLIMITED, names);
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(protection));
        RawHttp client = new RawHttp(server)) {
      client.send(VIEW.formatted(host, ""));

      assertThat(RawHttp.statuses(client.readAnswer())).isEqualTo(String.valueOf(status));
    }
  }

  private static String hides(Protection protection) throws IOException {
    try (LiveServer server = LiveServer.with(HttpSettings.DEFAULTS.with(protection));
        RawHttp client = new RawHttp(server)) {
      StringBuilder answers = new StringBuilder();
      for (String address : List.of("7.7.7.1", "7.7.7.2", "7.7.7.1")) {
        client.send(HIDE.formatted("X-Forwarded-For: " + address + "\r\n"));
        answers.append(client.readAnswer());
      }
      return RawHttp.statuses(answers.toString());
    }
  }

  private static HttpSettings crowd(int inAll, int perAddress, int streams) {
    return HttpSettings.DEFAULTS.with(
        new Protection(new Crowd(inAll, perAddress, streams), Rates.UNLIMITED, Names.NONE));
  }

  private static List<RawHttp> connected(LiveServer server, int count) throws IOException {
    List<RawHttp> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) { // those that were closed may take a moment to be gone
      clients.add(await().until(() -> letIn(server), Optional::isPresent).orElseThrow());
    }
    return clients;
  }

  private static Optional<RawHttp> letIn(LiveServer server) throws IOException {
    RawHttp client = new RawHttp(server);
    try {
      if (view(client).startsWith("HTTP/1.1 200 ")) {
        return Optional.of(client);
      }
    } catch (SocketException closedAlready) {
      // refused, too
    }
    client.close();
    return Optional.empty();
  }

  private static String view(RawHttp client) throws IOException {
    client.send(VIEW.formatted("x", ""));
    return client.readAnswer();
  }
}
