package charon.http;

import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.table.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which table an address means. */
class AddressTest {

  private static final String VIEW = "/api/active-view/";
  private static final String DOMAIN = "tables.example";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW");

  private final TestCharon charon = new TestCharon();

  @BeforeEach
  void playAtTheDefaultTable() {
    charon.addTable("keynote", SampleCampaign.CAMPAIGN, Map.of());
    charon.addTable("past", SampleCampaign.CAMPAIGN, Map.of());
    charon.management().archive(new TableName("past"));
    charon.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}").as(GM).send();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/active-view/, BRIDGE",
    "/t/default/api/active-view/, BRIDGE",
    "/t/keynote/api/active-view/, STANDBY"
  })
  void thePrefixNamesTheTableAndNoneMeansTheDefaultTable(String path, String viewType) {
    assertThat(viewType(charon.get(path))).isEqualTo(viewType);
  }

  @ParameterizedTest
  @CsvSource({
    "keynote.tables.example, STANDBY",
    "KeyNote.Tables.Example:8443, STANDBY",
    "keynote.tables.example., STANDBY",
    "default.tables.example, BRIDGE",
    "tables.example, BRIDGE",
    "localhost:8000, BRIDGE",
    "keynote.elsewhere.example, BRIDGE"
  })
  void theHostNamesTheTableWhereItIsBelowTheDomain(String host, String viewType) {
    assertThat(viewType(charon.get(VIEW).with("host", host))).isEqualTo(viewType);
  }

  @Test
  void belowTheDomainPathsHaveNoPrefixAndTheDomainItselfTakesThem() {
    assertIsUnknown(charon.get("/t/default" + VIEW).with("host", "keynote." + DOMAIN));
    assertThat(viewType(charon.get("/t/keynote" + VIEW).with("host", DOMAIN))).isEqualTo("STANDBY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "past", "a.keynote", "-", "www"})
  void belowTheDomainALabelThatIsNoTableHasNothing(String label) {
    for (String path : List.of(VIEW, "/", "/gmconsole", "/healthz/live", "/t/keynote/")) {
      assertIsUnknown(charon.get(path).with("host", label + "." + DOMAIN).as(GM));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/t",
        "/t/",
        "/t/nobody",
        "/t/nobody/",
        "/t/nobody/gmconsole",
        "/t/nobody/api/active-view/",
        "/t/past/",
        "/t/past/api/active-view/stream/",
        "/t/KEYNOTE/",
        "/t/-keynote/",
        "/t//",
        "/t/key%6eote/",
        "/t/keynote./terminal/",
        "/t/nobody/t/keynote/",
        "/t/keynote/t/keynote/"
      })
  void aTableThatThereIsNotIsLikeAnyUnknownPath(String path) {
    for (String method : METHODS) {
      Reply unknown = charon.call(method, "/nothing/").send();

      assertThat(unknown.text()).isEqualTo("{\"error\":\"Not found\"}");
      assertThat(charon.call(method, path).send()).as(method).isEqualTo(unknown);
      assertThat(charon.call(method, path).as(GM).send()).as(method).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/t/keynote, /t/keynote/",
    "/t/keynote?a=b, /t/keynote/?a=b",
    "/t/keynote/gmconsole, /t/keynote/gmconsole/",
    "/t/default/api/active-view, /t/default/api/active-view/",
    "/gmconsole, /gmconsole/"
  })
  void aMissingSlashIsPutBehindTheSamePrefix(String path, String right) {
    Reply moved = charon.get(path).send();

    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location")).isEqualTo(right);
    assertThat(charon.post(path, "").send().status()).isEqualTo(308);
    assertThat(charon.post(path, "").send().header("location")).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"gmconsole, /t/keynote", "messages, /t/keynote", "admin, /t/keynote", "gmconsole, ''"
  })
  void theLoginIsTheSameTablesAndLeadsBack(String page, String base) {
    Reply refused = charon.get(base + "/" + page + "/").send();

    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("location"))
        .isEqualTo(base + "/accounts/login/?next=" + base + "/" + page + "/");
    Reply form = charon.get(refused.header("location")).send();
    assertThat(form.text())
        .contains(
            "action=\"" + base + "/accounts/login/\"",
            "name=\"next\" value=\"" + base + "/" + page + "/\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/t/keynote"})
  void afterLoginAndLogoutOneIsStillAtTheTable(String base) {
    String token = "t".repeat(43);
    String form = "username=player&password=correct+horse&csrfmiddlewaretoken=" + token;

    Reply in = charon
        .post(base + "/accounts/login/", form)
        .with("cookie", "csrftoken=" + token)
        .send();
    Reply out = charon.post(base + "/logout/", "").as(PLAYER).send();

    assertThat(in.header("location")).isEqualTo(base + "/terminal/");
    assertThat(in.headers("set-cookie")).allMatch(cookie -> cookie.contains("; Path=/;"));
    assertThat(out.header("location")).isEqualTo(base + "/accounts/login/");
  }

  @Test
  void whatBelongsToTheServerIsThereAtEveryTableAndWakesNone() {
    for (String path : List.of(
        "/static/charon/css/base.css", "/healthz/live", "/accounts/login/", "/", "/qr.svg")) {
      assertThat(charon.get("/t/keynote" + path).send().status()).as(path).isEqualTo(200);
    }
    assertThat(charon.get("/t/keynote/api/gm/locations/").send().status()).isEqualTo(401);
    assertThat(charon.tables().wakes()).isZero();
    charon.get("/t/keynote" + VIEW).send();
    assertThat(charon.tables().wakes()).isOne();
  }

  private static void assertIsUnknown(Call call) {
    Reply reply = call.send();
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).isEqualTo("{\"error\":\"Not found\"}");
  }

  private static String viewType(Call call) {
    return call.send().json().required("view_type").stringValue();
  }
}
