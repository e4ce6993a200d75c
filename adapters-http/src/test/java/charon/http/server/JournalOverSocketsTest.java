package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done is told and taken back, from outside. */
class JournalOverSocketsTest {

  private static final String JOURNAL = "/api/gm/journal/";
  private static final String DIM = "{\"mode\": \"QUERY\"}";

  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    server = LiveServer.with(HttpSettings.DEFAULTS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatWasDoneIsTakenBackAndDoneAgain() throws Exception {
    server.post("/api/gm/charon/mode/", DIM);

    HttpResponse<String> undone = server.post("/api/gm/undo/", "");
    assertThat(undone.statusCode()).isEqualTo(200);
    assertThat(undone.headers().firstValue("charon-revision")).hasValue("2");
    assertThat(server.get("/api/active-view/").body()).contains("\"charon_mode\":\"DISPLAY\"");

    assertThat(server.post("/api/gm/redo/", "{}").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/active-view/").body()).contains("\"charon_mode\":\"QUERY\"");
    assertThat(server.authorized(JOURNAL).body())
        .contains("\"kind\":\"token\"", "\"name\":\"gm\"", "\"state\":\"done\"");
  }

  @Test
  void playersGetNothingOfIt() throws Exception {
    server.post("/api/gm/charon/mode/", DIM);

    assertThat(server.get(JOURNAL).statusCode()).isEqualTo(401);
    assertThat(server.begin("/api/gm/undo/", "").join().statusCode()).isEqualTo(401);
    assertThat(server.get("/api/active-view/").body()).contains("\"charon_mode\":\"QUERY\"");
  }
}
