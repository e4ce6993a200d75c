package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.http.ManyTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several tables over real sockets: their streams, and who is there and for how long. */
@Timeout(60)
class TablesOverSocketsTest {

  private static final String STREAM = "/api/active-view/stream/";
  private static final Map<String, String> NOBODY = Map.of();
  private static final int NAMED = 2;

  private ManyTables server;

  @BeforeEach
  void start() throws IOException {
    server = new ManyTables();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zqalpha, /t/zqbeta, zqbeta",
    "zqbeta, /t/zqalpha, zqalpha",
    "zqdefault, /t/zqalpha, zqalpha",
    "zqalpha, '', zqdefault"
  })
  void streamsShowTheirOwnTableAndPeopleOfAnotherWhatPlayersSee(
      String home, String base, String other) throws IOException {
    for (String query : List.of("", "?news=true", "?audience=players")) {
      String players = events(base + STREAM + query, NOBODY);
      assertThat(players).contains(other).doesNotContain(home);
      for (Map<String, String> guest : server.people(home)) {
        assertThat(events(base + STREAM + query, guest)).isEqualTo(players);
      }
      for (Map<String, String> own : server.people(other)) {
        assertThat(events(base + STREAM + query, own)).contains(other).doesNotContain(home);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"/t/zqbeta, zqbeta, /t/zqalpha", "/t/zqalpha, zqalpha, ''", "'', zqdefault, /t/zqbeta"
  })
  void whatChangesAtATableIsToldThereAndNowhereElse(String base, String table, String other)
      throws IOException {
    String hear = "?news=true";
    try (Stream here = new Stream(base + STREAM + hear, NOBODY);
        Stream elsewhere = new Stream(other + STREAM + hear, NOBODY)) {
      here.readUntil("event: news");
      elsewhere.readUntil("event: news");

      say(base, table, "first");
      here.readUntil("\"message\"", 2);
      say(other, other.isEmpty() ? "zqdefault" : other.substring(3), "second");

      String told = elsewhere.readUntil("\"message\"", 2);
      assertThat(told.split("event: news", -1)).as("its own message, no other").hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/t/zqalpha", "/t/zqbeta"})
  void metricsNameNoTable(String base) throws IOException {
    String text = answer(get(base + "/metrics", NOBODY));

    assertThat(text)
        .contains("charon_tables{state=\"awake\"} ", "charon_table_wakes_total ")
        .doesNotContain("zq", "table=")
        .doesNotContainPattern("(?m)^charon_(messages_stored|campaign_problems|view_revision)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/t/nobody/api/active-view/",
        "/t/nobody/api/active-view/stream/",
        "/t/nobody",
        "/t/nobody/gmconsole",
        "/t/"
      })
  void anUnknownTableIsAnUnknownPathToTheByte(String path) throws IOException {
    for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "BREW")) {
      List<Map<String, String>> callers = new ArrayList<>(server.people("zqalpha"));
      callers.add(NOBODY);
      for (Map<String, String> caller : callers) {
        String unknown = answer(request(method, "/nothing/", caller));
        assertThat(undated(answer(request(method, path, caller)))).isEqualTo(undated(unknown));
      }
    }
  }

  @Test
  void aTableThatSleepsIsWokenByWhoeverWantsSomethingOfIt() throws IOException {
    assertThat(server.asleep()).isEqualTo(NAMED);
    assertThat(answer(get("/t/zqalpha/static/charon/css/base.css", NOBODY))).contains(" 200 OK");
    assertThat(answer(get("/t/zqalpha/api/gm/locations/", NOBODY))).contains(" 401 ");
    assertThat(server.asleep()).as("that wakes nobody").isEqualTo(NAMED);

    assertThat(answer(get("/t/zqalpha/api/active-view/", NOBODY))).contains("\"STANDBY\"");
    assertThat(server.asleep()).isEqualTo(NAMED);
    assertThat(events("/t/zqalpha" + STREAM, NOBODY)).contains("\"STANDBY\"");
    for (Map<String, String> person : server.people("zqbeta")) {
      assertThat(events("/t/zqbeta" + STREAM, person)).contains("\"STANDBY\"");
    }
  }

  @Test
  void aTableDoesNotSleepWhileSomebodyListens() throws IOException {
    try (Stream stream = new Stream("/t/zqalpha" + STREAM, NOBODY)) {
      stream.readUntil("data: ");
      assertThat(server.asleep()).isEqualTo(NAMED - 1);
    }
    await().until(() -> server.asleep() == NAMED);
  }

  @Test
  void whateverClientsDoNobodyStaysWhoHasGone() throws IOException {
    String table = "/t/zqalpha";
    List<Map<String, String>> callers = new ArrayList<>(server.people("zqalpha"));
    callers.addAll(server.people("zqbeta"));
    callers.add(NOBODY);
    for (Map<String, String> caller : callers) {
      for (String path : List.of(
          STREAM,
          STREAM + "?news=only",
          STREAM + "?news=x",
          STREAM + "?audience=x",
          "/api/active-view/",
          "/api/active-view",
          "/terminal/",
          "/nothing/",
          "/data/none.png",
          "/api/gm/locations/")) {
        for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
          server.asleep(); // who comes next wakes it, unless somebody is still there
          leaveAtOnce(request(method, table + path, caller));
          answerOrLeave(request(method, table + path, caller));
        }
        leaveAtOnce(get(table + path, caller).repeat(5)); // more than are answered
        leaveAtOnce(
            "POST " + table + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf");
      }
    }

    await().until(() -> server.asleep() == NAMED);
  }

  private void say(String base, String table, String text) throws IOException {
    Map<String, String> control = server.people(table).get(3);
    String body = "{\"content\": \"" + text + "\"}";
    String head = request("POST", base + "/api/gm/broadcast/", control);
    String sent = head.substring(0, head.length() - 2) + "Content-Length: " + body.length()
        + "\r\n\r\n" + body;
    assertThat(answer(sent)).contains(" 200 OK");
  }

  private void leaveAtOnce(String text) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoLinger(true, 0); // a reset: nothing is waited for
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void answerOrLeave(String text) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isNotNegative();
    }
  }

  private String answer(String text) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(text.replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a stream tells first, without what differs from stream to stream. */
  private String events(String path, Map<String, String> fields) throws IOException {
    try (Stream stream = new Stream(path, fields)) {
      String all = stream.readUntil("\n\n", 2);
      return all.substring(all.indexOf("\r\n\r\n")).replaceAll("retry: [0-9]+", "");
    }
  }

  private Socket connect() throws IOException {
    return new Socket(server.address().getAddress(), server.address().getPort());
  }

  private static String get(String path, Map<String, String> fields) {
    return request("GET", path, fields);
  }

  private static String request(String method, String path, Map<String, String> fields) {
    return method + " " + path + " HTTP/1.1\r\nHost: x\r\n"
        + fields.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
            .collect(Collectors.joining())
        + "\r\n";
  }

  private static String undated(String answer) {
    return answer.replaceAll("date: [^\r]*", "");
  }

  /** A display that is read byte by byte. */
  private final class Stream implements AutoCloseable {

    private final Socket socket = connect();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    Stream(String path, Map<String, String> fields) throws IOException {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(get(path, fields).getBytes(StandardCharsets.US_ASCII));
    }

    String readUntil(String text) throws IOException {
      return readUntil(text, 1);
    }

    /** All there was until a text has come so many times. */
    String readUntil(String text, int times) throws IOException {
      InputStream in = socket.getInputStream();
      while (read.toString(StandardCharsets.UTF_8).split(text, -1).length <= times) {
        int next = in.read();
        assertThat(next).as("ended after: %s", read).isNotNegative();
        read.write(next);
      }
      return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
