package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar starts on what the last version left, which knew one table: nobody notices. */
@Timeout(180)
class LastVersionIT extends ServedJar {

  private static final List<String> SCRIPTS = List.of(
      "V001__accounts_and_messages.sql",
      "V002__conversations.sql",
      "V003__message_keys.sql",
      "V004__token_scopes.sql");

  private static final String TOKEN =
      "Bearer charon_73b99019_W8bTrGKeM14iXnG4jwB4WiytPSNd6huy40pIUoJFxWI";
  private static final String SESSION = "7sobV7O60_QFQMGSDPn_ov6CxJmiW8JPOldOy4S551E";

  /** As the last version wrote it: two people, a token, a session of gm, and a message. */
  private static final String ROWS = """
      insert into user_account values
        ('bo', 'PLAYER', '$argon2id$v=19$m=19456,t=2,p=1$xIYrJq3p7d6x67jtKnCVGg$VK0AkPoJ/iO0jD1lTobNcsvlHHdIBc8oZ5nbAuPePBo'),
        ('gm', 'GM', '$argon2id$v=19$m=19456,t=2,p=1$Fc4llcSUMEpbrdo6dq3uUg$2glRx/2WjV3/1b9UG5Fyk0eK7oI2t6y2lD/5IMv26+I');
      insert into login_session values
        ('7f43159dda97c7a06e1c9a69a063d523ab3f54bf8a9fcca1c4f9fe690f1eb441', 'gm', @now, @now);
      insert into api_token (id, name, secret_hash, created_at, scope) values
        ('73b99019', 'lights', '74a1f37a8e19c385a7880eb457faf4c26c772f4338a1cd14a57a8744340c8a1f', @now, 'CONTROL');
      insert into message (sender, content, priority, created_at) values
        ('CHARON', 'Hold all hulls', 'NORMAL', @now);
      pragma user_version = 4;
      """;

  /** As the last version wrote it: what it showed before it was stopped. */
  private static final String LAST_VIEW = """
      {
        "format" : 2,
        "view" : {
          "viewType" : "ENCOUNTER",
          "locationSlug" : "sounding-nine",
          "viewSlug" : "",
          "overlay" : { "locationSlug" : "", "terminalSlug" : "" },
          "charon" : {
            "mode" : "DISPLAY", "locationPath" : "", "dialogOpen" : false,
            "activeChannel" : { "name" : "encounter-sounding-nine" }
          },
          "encounter" : {
            "level" : 1, "deckId" : "outpost", "roomVisibility" : { "garage" : true, "lock" : false },
            "doors" : { }, "tokens" : { }, "portraits" : [ ]
          },
          "shipOverrides" : { }
        },
        "rooms" : [ "garage", "lock" ],
        "savedAt" : "2026-11-30T22:57:16.873289876Z"
      }
      """;

  @BeforeEach
  void leftByTheLastVersion() throws IOException, SQLException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("last-view.json"), LAST_VIEW);
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data().resolve("charon.db"));
        Statement statement = database.createStatement()) {
      for (String script : SCRIPTS) {
        statement.executeUpdate(text("/db/migration/" + script));
      }
      String now = Instant.now().getEpochSecond() + "000000000";
      statement.executeUpdate(ROWS.replace("@now", now));
    }
  }

  @Test
  void whoHadAnAccountATokenOrASessionHasItStill() throws IOException, InterruptedException {
    try (var server = serve(Map.of())) {
      var bo = new Client(server.url());
      assertThat(logIn(bo, "bo", PASSWORD).statusCode()).isEqualTo(302);
      var gm = new Client(server.url());
      HttpResponse<String> welcome = logIn(gm, PASSWORD);
      assertThat(welcome.statusCode()).isEqualTo(302);
      assertThat(welcome.headers().firstValue("location")).hasValue("/terminal/");
      assertThat(gm.get("/api/admin/tables/").statusCode()).isEqualTo(200);
      assertThat(bo.get("/api/admin/tables/").statusCode()).isEqualTo(403);

      var script = new Client(server.url());
      assertThat(switchView(script, TOKEN).statusCode()).isEqualTo(200);
      assertThat(script.get("/api/admin/users/", "Authorization", TOKEN).statusCode())
          .isEqualTo(403);
      assertThat(new Client(server.url())
              .get("/gmconsole/", "Cookie", "sessionid=" + SESSION)
              .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void messagesAreThereAndTheLastViewCanBeTakenBack() throws IOException, InterruptedException {
    try (var server = serve(Map.of())) {
      var anybody = new Client(server.url());
      assertThat(anybody.get("/api/messages/").body()).contains("Hold all hulls", "\"count\":1");
      assertThat(anybody.get("/api/active-view/").body()).contains("STANDBY");

      assertThat(anybody
              .post("/api/gm/session/resume/", "", "Authorization", TOKEN)
              .statusCode())
          .isEqualTo(200);

      assertThat(anybody.get("/api/active-view/").body())
          .contains("sounding-nine", "\"encounter_room_visibility\":{\"garage\":true}");
      assertThat(anybody.get("/t/default/api/active-view/").body())
          .isEqualTo(anybody.get("/api/active-view/").body());
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LastVersionIT.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
