package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.bootstrap.Client;
import charon.bootstrap.ViewStream;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.account.TokenScope;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are changed while a server shows them. */
class ChangedTablesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String KEYNOTE = "/t/keynote";

  @TempDir
  private Path folder;

  private CharonConfig config;
  private CharonApplication server;
  private Client client;
  private String admin = "";
  private String token = "";

  @BeforeEach
  void aTableInAnEncounter() throws IOException {
    campaign("first", "hall");
    campaign("second", "hall", "vault");
    config = CharonConfig.of(Map.of(
        "campaign", folder.resolve("campaigns/first").toString(),
        "campaigns", folder.resolve("campaigns").toString(),
        "data", folder.resolve("data").toString(),
        "host", "127.0.0.1",
        "port", "0"));
    server = CharonApplication.start(config, new StrongSecrets(), accounts -> {});
    client = new Client(url());
    List<Table> made = new ArrayList<>();
    CharonApplication.manageTables(config, new StrongSecrets(), (tables, accounts) -> {
      made.add(tables.create(
          new NewTable(Optional.of(new TableName("keynote")), "Keynote", true, "first", Map.of()),
          List.of()));
      admin = accounts.createToken("a", TokenScope.ADMIN, TableId.DEFAULT, Optional.empty());
      token = accounts.createToken("t", TokenScope.CONTROL, made.get(0).id(), Optional.empty());
    });
    server.tables().refresh(); // as it does by itself a moment later
    gm("switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"mine\"}");
    gm("encounter/toggle-room/", "{\"room_id\": \"hall\", \"visible\": true}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anotherCampaignIsPlayedFromWhereTheTableWas() throws Exception {
    try (ViewStream display = ViewStream.of(url() + KEYNOTE)) {
      assertThat(display.next(PATIENCE).data()).contains("hall").doesNotContain("vault");

      change("{\"campaign\": \"second\", \"title\": \"Day 2\"}");

      assertThat(display.ends(PATIENCE)).isTrue();
    }
    try (ViewStream again = ViewStream.of(url() + KEYNOTE)) {
      assertThat(again.next(PATIENCE).data())
          .as("it is still in the encounter, and the room that is new is hidden")
          .contains("\"view_type\":\"ENCOUNTER\"", "\"id\":\"hall\"")
          .doesNotContain("vault");
    }
    assertThat(gm("encounter/toggle-room/", "{\"room_id\": \"vault\"}").body())
        .as("it is there to be shown")
        .contains("\"vault\":true");
    assertThat(server.tables().wakes()).isEqualTo(2);
  }

  @Test
  void whatAnotherProcessChangesCountsToo() throws Exception {
    try (ViewStream display = ViewStream.of(url() + KEYNOTE)) {
      display.next(PATIENCE);

      CharonApplication.manageTables(
          config,
          new StrongSecrets(),
          (tables, accounts) -> tables.change(
              new TableName("keynote"),
              new Change(Optional.empty(), Optional.empty(), Optional.of("second"), Map.of())));

      assertThat(display.ends(PATIENCE)).isTrue();
    }
    assertThat(gm("encounter/toggle-room/", "{\"room_id\": \"vault\"}").body())
        .contains("\"vault\":true");
  }

  @Test
  void limitsHoldAtOnceAndWhoListensStays() throws Exception {
    try (ViewStream display = ViewStream.of(url() + KEYNOTE)) {
      display.next(PATIENCE);

      change("{\"limits\": {\"streams\": 1}}");

      assertThat(client.get(KEYNOTE + "/api/active-view/stream/").statusCode()).isEqualTo(503);
      gm("switch-view/", "{\"view_type\": \"BRIDGE\"}");
      assertThat(display.next(PATIENCE).data()).contains("BRIDGE");
    }
    assertThat(server.tables().wakes()).isEqualTo(1);
  }

  @Test
  void theDefaultTableTakesLimitsToo() {
    HttpResponse<String> changed = client.post(
        "/api/admin/tables/default/",
        "{\"limits\": {\"changes\": 1}}",
        "Authorization",
        "Bearer " + admin);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);

    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) { // five times as many for a moment, two of them the game master's
      answers.add(client.post("/api/terminal/hide/", "").statusCode());
    }

    assertThat(answers).startsWith(200, 200, 200).endsWith(429);
  }

  private void change(String body) {
    HttpResponse<String> answer =
        client.post("/api/admin/tables/keynote/", body, "Authorization", "Bearer " + admin);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> gm(String path, String body) {
    HttpResponse<String> answer =
        client.post(KEYNOTE + "/api/gm/" + path, body, "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private String url() {
    return "http://127.0.0.1:" + server.address().getPort();
  }

  /** A campaign with one location, whose map has these rooms. */
  private void campaign(String name, String... rooms) throws IOException {
    Path mine = folder.resolve("campaigns/" + name + "/galaxy/mine");
    Files.createDirectories(mine.resolve("map"));
    Files.writeString(mine.resolve("location.yaml"), "name: The Mine\ntype: station\n");
    var map = new StringBuilder("name: Shaft\nrooms:\n");
    for (String room : rooms) {
      map.append("  - {id: ").append(room).append(", x: 1, y: 1, width: 2, height: 2}\n");
    }
    Files.writeString(mine.resolve("map/shaft.yaml"), map);
  }
}
