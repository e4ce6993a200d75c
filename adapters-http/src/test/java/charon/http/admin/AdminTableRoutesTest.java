package charon.http.admin;

import static charon.http.Who.ADMIN;
import static charon.http.Who.GM;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.table.Visit;
import charon.application.port.out.AuditEntry;
import charon.domain.account.Role;
import charon.domain.campaign.Campaign;
import charon.domain.table.TableId;
import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables over HTTP. */
class AdminTableRoutesTest {

  private static final String TABLES = "/api/admin/tables/";

  private final TestCharon charon = new TestCharon();

  @Test
  void aTableIsMadeAndLeadByThoseWhoAreNamed() {
    post(
            TABLES,
            "{\"name\": \"keynote\", \"title\": \" The Keynote \", \"gm\": [\"player\"],"
                + " \"limits\": {\"streams\": 200}}")
        .answers("{\"success\": true, \"name\": \"keynote\", \"path\": \"/t/keynote/\"}");

    Reply list = get(TABLES).send();
    assertThat(list.json().required("count").intValue()).isEqualTo(2);
    assertThat(list.json().required("tables").get(1).toString())
        .isEqualTo("{\"name\":\"keynote\",\"path\":\"/t/keynote/\",\"title\":\"The Keynote\","
            + "\"listed\":true,\"campaign\":\"\",\"limits\":{\"streams\":200},"
            + "\"created_at\":\"2201-03-09T18:00:00Z\",\"archived_at\":null,\"players\":0,"
            + "\"gm\":0,\"changed_at\":null,\"state\":\"asleep\"}");
    get(TABLES + "keynote/members/")
        .answers("{\"members\": [{\"name\": \"player\", \"role\": \"gm\"}]}");
    assertThat(charon.get("/t/keynote/terminal/").send().status()).isEqualTo(200);
    assertThat(get(TABLES).send().text()).contains("\"state\":\"awake\"");
  }

  @Test
  void withoutANameItGetsOneThatNobodyCanGuessAndIsNotListed() {
    String name = post(TABLES, "{}").send().json().required("name").stringValue();

    assertThat(name).hasSize(10);
    assertThat(get(TABLES).send().json().required("tables").toString())
        .contains("\"path\":\"/t/" + name + "/\",\"title\":\"\",\"listed\":false");
    assertThat(charon.get("/api/tables/").send().text()).doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name': 'Keynote'}|name: 'Keynote'",
        "{'name': ''}|name: ''",
        "{'name': '-a'}|name: '-a'",
        "{'name': 'default'}|default",
        "{'name': null}|name must be text",
        "{'name': 5}|name must be text",
        "{'title': 5}|title must be text",
        "{'listed': 'no'}|listed must be true or false",
        "{'listed': null}|listed must be true or false",
        "{'campaign': '../x'}|campaign",
        "{'campaign': 5}|campaign must be text",
        "{'limits': []}|limits must be an object",
        "{'limits': {'streams': 1.5}}|limits.streams must be an integer",
        "{'limits': {'streams': '5'}}|limits.streams must be an integer",
        "{'limits': {'streams': 5000000000}}|limits.streams must be an integer",
        "{'limits': {'streams': -1}}|limits.streams",
        "{'limits': {'stream': 1}}|limits: there is no 'stream'",
        "{'player_tokens': 'mine'}|player_tokens",
        "{'player_tokens': true}|player_tokens must be text",
        "{'gm': 'kim'}|gm must be an array",
        "{'gm': ['nobody']}|gm[0]: there is no user 'nobody'",
        "{'gm': ['gm', 'gm']}|gm[1] is there twice",
        "[]|must be a JSON object"
      })
  void whatCannotBeIsRefusedByNameAndNothingIsMade(String body, String reason) {
    post(TABLES, body.replace('\'', '"')).isRefusedNaming(400, reason);
    assertThat(charon.tables().open()).hasSize(1);
  }

  @Test
  void aTableIsChangedInWhatIsNamedAndNothingElse() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of("streams", 9, "answers", 5));
    charon.addTable("other", Campaign.EMPTY, Map.of());

    post(TABLES + "keynote/", "{\"title\": \" Day 2 \", \"listed\": true}")
        .answers("{\"success\": true, \"name\": \"keynote\"}");
    assertThat(line("keynote"))
        .contains("\"title\":\"Day 2\",\"listed\":true,\"campaign\":\"keynote\","
            + "\"limits\":{\"answers\":5,\"streams\":9}");
    assertThat(charon.get("/api/tables/").send().text()).contains("Day 2");

    post(
            TABLES + "keynote/",
            "{\"campaign\": \"other\", \"limits\": {\"answers\": null, \"changes\": 0}}")
        .answers("{\"success\": true, \"name\": \"keynote\"}");
    assertThat(line("keynote"))
        .contains("\"title\":\"Day 2\",\"listed\":true,\"campaign\":\"other\","
            + "\"limits\":{\"changes\":0,\"streams\":9}");

    post(TABLES + "keynote/", "{\"campaign\": \"\", \"title\": null}").send();
    post(TABLES + "keynote/", "{}").send();
    assertThat(line("keynote")).contains("\"title\":\"\",\"listed\":true,\"campaign\":\"\"");
  }

  @Test
  void whoseTokensPlayersMoveIsSaidOrLeftToTheServer() {
    post(TABLES, "{\"name\": \"keynote\", \"player_tokens\": \"own\"}").send();
    assertThat(line("keynote")).contains("\"player_tokens\":\"own\"");

    post(TABLES + "keynote/", "{\"title\": \"Day 2\"}").send();
    assertThat(line("keynote")).contains("\"player_tokens\":\"own\"");
    post(TABLES + "keynote/", "{\"player_tokens\": null}").send();
    assertThat(line("keynote")).doesNotContain("player_tokens");
  }

  @Test
  void theDefaultTableIsChangedButForItsCampaign() {
    charon.addCampaign("other", Campaign.EMPTY);

    post(TABLES + "default/", "{\"title\": \"Home\", \"limits\": {\"changes\": 3}}")
        .send();
    post(TABLES + "default/", "{\"campaign\": \"other\"}")
        .isRefused(400, "campaign: the table 'default' plays the server's own");

    assertThat(line("default"))
        .contains(
            "\"title\":\"Home\",\"listed\":true,\"campaign\":\"\",\"limits\":{\"changes\":3}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title': 5}|title must be text",
        "{'listed': null}|listed must be true or false",
        "{'campaign': null}|campaign must be text",
        "{'title': 'New', 'campaign': '../x'}|campaign: there is no campaign '../x'",
        "{'limits': null}|limits must be an object",
        "{'limits': {'streams': '5'}}|limits.streams must be an integer",
        "{'limits': {'streams': -1}}|limits.streams: -1 (expected: 0 or more)",
        "{'title': 'New', 'limits': {'stream': null}}|limits: there is no 'stream'",
        "[]|must be a JSON object"
      })
  void aChangeThatCannotBeIsRefusedByNameAndNothingIsChanged(String body, String reason) {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());
    String before = line("keynote");

    post(TABLES + "keynote/", body.replace('\'', '"')).isRefusedNaming(400, reason);

    assertThat(line("keynote")).isEqualTo(before);
  }

  @Test
  void limitsThatAreChangedHoldAtOnce() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());
    assertThat(charon.get("/t/keynote/api/active-view/").send().status()).isEqualTo(200);

    post(TABLES + "keynote/", "{\"limits\": {\"changes\": 7}}").send();

    try (Visit visit = charon.tables().find("keynote").orElseThrow().enter()) {
      assertThat(visit.desk().limits().get().changes()).isEqualTo(7);
    }
    assertThat(charon.tables().wakes()).as("it need not be woken anew").isOne();
  }

  @Test
  void anArchivedTableIsGoneUntilItIsRestored() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());

    post(TABLES + "keynote/archive/", "").answers("{\"success\": true, \"name\": \"keynote\"}");
    assertThat(charon.get("/t/keynote/").send().status()).isEqualTo(404);
    assertThat(get(TABLES).send().text()).contains("\"state\":\"archived\"");

    post(TABLES + "keynote/restore/", "x").answers("{\"success\": true, \"name\": \"keynote\"}");
    assertThat(charon.get("/t/keynote/").send().status()).isEqualTo(200);
    post(TABLES + "default/archive/", "").isRefusedNaming(400, "default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "archive/", "restore/", "members/", "export/"})
  void aTableThatThereIsNotIsNamed(String what) {
    for (String name : new String[] {"keynot", "KEYNOTE", "%20"}) {
      Call call = what.isEmpty() || what.equals("archive/") || what.equals("restore/")
          ? post(TABLES + name + "/" + what, "{}")
          : get(TABLES + name + "/" + what);
      call.isRefused(404, "There is no table '" + name.replace("%20", " ") + "'");
    }
  }

  @Test
  void membersComeChangeAndGo() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());
    String members = TABLES + "keynote/members/";

    post(members, "{\"name\": \"player\", \"role\": \"player\"}").answers("{\"success\": true}");
    post(members, "{\"name\": \"player\", \"role\": \"gm\"}").answers("{\"success\": true}");
    get(members).answers("{\"members\": [{\"name\": \"player\", \"role\": \"gm\"}]}");
    int endings = charon.endings();
    post(members, "{\"name\": \"player\", \"role\": null}").answers("{\"success\": true}");
    get(members).answers("{\"members\": []}");
    assertThat(charon.endings()).as("streams are looked at").isEqualTo(endings + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'role': 'gm'}|400|name is required",
        "{'name': 'player'}|400|role is required: gm, player or null",
        "{'name': 'player', 'role': 'GM'}|400|Invalid role. Must be one of: gm, player",
        "{'name': 'player', 'role': true}|400|role must be text",
        "{'name': 'nobody', 'role': 'gm'}|404|There is no user 'nobody'"
      })
  void membersThatCannotBeAreRefused(String body, int status, String reason) {
    post(TABLES + "default/members/", body.replace('\'', '"')).isRefused(status, reason);
  }

  @Test
  void theListIsSortedAndCutAsIsAskedFor() {
    charon.addTable("aft", Campaign.EMPTY, Map.of());
    charon.addTable("bow", Campaign.EMPTY, Map.of());

    assertThat(get(TABLES + "?limit=2").send().text())
        .contains("aft", "bow")
        .doesNotContain("fault");
    assertThat(get(TABLES + "?sort=listeners&limit=1")
            .send()
            .json()
            .required("count")
            .intValue())
        .isOne();
    assertThat(get(TABLES + "?sort=changed").send().json().required("count").intValue())
        .isEqualTo(3);
    get(TABLES + "?sort=size").isRefused(400, "sort must be listeners, changed or name");
    for (String limit : new String[] {"0", "-1", "x", "", "99999999999"}) {
      get(TABLES + "?limit=" + limit).isRefused(400, "limit must be a positive integer");
    }
  }

  @Test
  void aTableIsExportedAndBroughtBackUnderAnotherName() {
    charon.addTable("keynote", Campaign.EMPTY, Map.of());

    Reply file = get(TABLES + "keynote/export/").send();

    assertThat(file.header("content-type")).isEqualTo("application/json");
    assertThat(file.header("content-disposition"))
        .isEqualTo("attachment; filename=\"charon-table-keynote.json\"");
    post(TABLES + "import/?as=again", file.text())
        .answers("{\"success\": true, \"name\": \"again\", \"path\": \"/t/again/\"}");
    post(TABLES + "import/", file.text()).isRefusedNaming(400, "keynote");
    post(TABLES + "import/?as=A", file.text()).isRefusedNaming(400, "name: 'A'");
    post(TABLES + "import/", "{}").isRefusedNaming(400, "file");
  }

  @Test
  void anExportThatCouldNotBeSentIsGivenUp() {
    AtomicLong room = new AtomicLong(3);
    Runnable nobody = () -> {};
    Reply busy = charon.answer(
        new AdminTableRoutes(charon.management(), nobody, length -> length <= room.get()).routes(),
        get(TABLES + "default/export/"));

    assertThat(busy.status()).isEqualTo(503);
    assertThat(busy.header("retry-after")).isEqualTo("1");
  }

  @Test
  void whatIsWrittenIsInTheTrailWithoutItsBody() {
    post(TABLES, "{\"name\": \"keynote\"}").send();
    post(TABLES + "keynote/", "{\"title\": \"sent text\"}").send();
    post(TABLES + "keynote/members/", "{\"name\": \"player\", \"role\": \"gm\"}")
        .send();
    post(TABLES + "keynote/members/", "{\"name\": \"sent text\", \"role\": \"gm\"}")
        .send();
    post(TABLES + "keynote/archive/", "").send();

    assertThat(charon.audited())
        .extracting(AuditEntry::path)
        .containsExactly(
            TABLES,
            TABLES + "{table}/",
            TABLES + "{table}/members/",
            TABLES + "{table}/members/",
            TABLES + "{table}/archive/");
    assertThat(charon.audited())
        .extracting(AuditEntry::status)
        .as("what was refused, too")
        .containsExactly(200, 200, 200, 404, 200);
    assertThat(charon.audited()).allMatch(entry -> entry.action() == AuditEntry.Action.WRITE);
    assertThat(charon.audited())
        .extracting(AuditEntry::table)
        .as("which table is meant")
        .containsExactly("default", "keynote", "keynote", "keynote", "keynote");
    assertThat(charon.audited().toString()).doesNotContain("sent text");
  }

  @Test
  void tablesAreListedForThoseWhoMayKnowThem() {
    charon.addUser("kim", charon.addTable("hidden", Campaign.EMPTY, Map.of()).id(), Role.PLAYER);
    post(TABLES, "{\"name\": \"open\", \"title\": \"The Open\"}").send();

    charon
        .get("/api/tables/")
        .answers("{\"tables\": [{\"name\": \"default\", \"title\": \"default\", \"path\": \"/\","
            + " \"role\": null}, {\"name\": \"open\", \"title\": \"The Open\","
            + " \"path\": \"/t/open/\", \"role\": null}]}");
    assertThat(charon
            .get("/t/open/api/tables/")
            .with("cookie", "sessionid=" + charon.logIn("kim"))
            .send()
            .text())
        .contains("{\"name\":\"hidden\",\"title\":\"hidden\",\"path\":\"/t/hidden/\","
            + "\"role\":\"player\"}");
    assertThat(charon.get("/api/tables/").as(GM).send().text())
        .contains("\"path\":\"/\",\"role\":\"gm\"")
        .doesNotContain("hidden");
    assertThat(charon.tables().find("hidden").orElseThrow().table().id())
        .isNotEqualTo(TableId.DEFAULT);
  }

  @Test
  void onAHostOfATablePathsLeadToWhereTheOthersAre() {
    post(TABLES, "{\"name\": \"open\", \"title\": \"The Open\"}").send();
    post(TABLES, "{\"name\": \"keynote\"}").send();
    String host = "open.tables.example:8443";

    for (String list : List.of("/api/tables/", TABLES)) {
      assertThat(get(list).with("host", host).send().text())
          .contains("\"path\":\"/\"", "\"path\":\"//tables.example:8443/\"")
          .contains("\"path\":\"//keynote.tables.example:8443/\"")
          .doesNotContain("/t/");
    }
  }

  @Test
  void whoManagesTheServerIsToldSo() {
    charon.addUser("kim", TableId.DEFAULT, Role.GM);

    assertThat(charon.get("/api/tables/").as(GM).send().text()).contains("\"admin\":true");
    assertThat(charon
            .get("/api/tables/")
            .with("cookie", "sessionid=" + charon.logIn("kim"))
            .send()
            .text())
        .doesNotContain("\"admin\"");
  }

  /** What the list says of a table. */
  private String line(String name) {
    for (JsonNode table : get(TABLES).send().json().required("tables")) {
      if (table.required("name").stringValue().equals(name)) {
        return table.toString();
      }
    }
    throw new AssertionError("no table " + name);
  }

  private Call post(String path, String body) {
    return charon.post(path, body).as(ADMIN);
  }

  private Call get(String path) {
    return charon.get(path).as(ADMIN);
  }
}
