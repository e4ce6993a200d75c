package charon.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.AuditEntry;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.campaign.Campaign;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is what at which table. */
class GuardOfTablesTest {

  private static final String CLEAR = "/api/gm/encounter/clear-tokens/";
  private static final String HERE = "/t/keynote";

  private final TestCharon charon = new TestCharon();
  private final Table table = charon.addTable("keynote", Campaign.EMPTY, Map.of());

  @BeforeEach
  void addPeople() {
    charon.addUser("kim", table.id(), Role.GM);
    charon.addUser("bo", table.id(), Role.PLAYER);
  }

  @Test
  void gameMastersAreSoAtTheirOwnTable() {
    assertThat(as("kim", HERE + CLEAR).send().status()).isEqualTo(200);
    as("kim", CLEAR).isRefused(403, "Only the game master may do this");
    as("gm", HERE + CLEAR).isRefused(403, "Only the game master may do this");
    as("bo", HERE + CLEAR).isRefused(403, "Only the game master may do this");
  }

  @ParameterizedTest
  @EnumSource(TokenScope.class)
  void tokensAreGoodAtTheirOwnTable(TokenScope scope) {
    String token = charon.addToken("deck", scope, table.id());
    Call here = charon.get(HERE + "/api/gm/locations/").with("authorization", "Bearer " + token);
    Call there = charon.get("/api/gm/locations/").with("authorization", "Bearer " + token);

    assertThat(here.send().status()).isEqualTo(200);
    there.isRefused(403, "This token is for another table");
    assertThat(there.send().headers("www-authenticate")).isEmpty();
  }

  @Test
  void aTokenOfAnotherTableCountsAsNobodysWhereEverybodyMayAsk() {
    String token = charon.addToken("deck", TokenScope.ADMIN, table.id());
    Reply players = charon.get("/api/messages/").send();
    charon
        .post("/api/gm/broadcast/", "{\"content\": \"x\", \"recipients\": [\"gm\"]}")
        .as(Who.GM)
        .send();

    Reply reply =
        charon.get("/api/messages/").with("authorization", "Bearer " + token).send();

    assertThat(reply).isEqualTo(players);
    assertThat(charon
            .get("/metrics")
            .from("10.0.0.9")
            .with("authorization", "Bearer " + token)
            .send()
            .status())
        .isEqualTo(401);
  }

  @Test
  void messagesToANameAreForMembers() {
    charon.addUser("guest", charon.addTable("other", Campaign.EMPTY, Map.of()).id(), Role.PLAYER);
    String body = "{\"content\": \"for you\", \"recipients\": [\"guest\"]}";
    charon.management().setMember(new TableName("keynote"), "guest", Optional.of(Role.PLAYER));
    assertThat(as("kim", HERE + "/api/gm/broadcast/", body).send().status()).isEqualTo(200);
    Call reads = charon.get(HERE + "/api/messages/").with("cookie", session("guest"));
    assertThat(reads.send().text()).contains("for you");

    charon.management().setMember(new TableName("keynote"), "guest", Optional.empty());

    assertThat(reads.send().json().required("count").intValue()).isZero();
  }

  @Test
  void anAdminWhoIsNoMemberSeesWhatPlayersSeeAndManages() {
    assertThat(charon.get(HERE + "/api/admin/users/").as(Who.GM).send().status())
        .isEqualTo(200);
    assertThat(charon.get(HERE + "/admin/").as(Who.GM).send().status()).isEqualTo(200);
    assertThat(charon.get(HERE + "/gmconsole/").as(Who.GM).send().status()).isEqualTo(302);
    assertThat(charon.get(HERE + "/messages/").as(Who.GM).send().status()).isEqualTo(302);
    assertThat(charon.get(HERE + "/api/active-view/").as(Who.GM).send())
        .isEqualTo(charon.get(HERE + "/api/active-view/").send());
  }

  @Test
  void gameMastersWhoDoNotManageTheServerDoNot() {
    charon
        .get(HERE + "/api/admin/users/")
        .with("cookie", session("kim"))
        .isRefused(403, "Only who manages the server may do this");
    assertThat(
            charon.get(HERE + "/admin/").with("cookie", session("kim")).send().header("location"))
        .isEqualTo(HERE + "/accounts/login/?next=" + HERE + "/admin/");
    assertThat(charon
            .get(HERE + "/accounts/login/?next=" + HERE + "/admin/")
            .with("cookie", session("kim"))
            .send()
            .text())
        .contains("That page is for those who manage the server.");
  }

  @ParameterizedTest
  @CsvSource({
    "kim, '{}', 200",
    "kim, '{\"username\": \"bo\"}', 403",
    "bo, '{}', 403",
    "gm, '{\"username\": \"bo\"}', 200",
    "gm, '{\"username\": \"no\"}', 404"
  })
  void loggingOutOthersIsForThoseWhoManageTheServer(String user, String body, int status) {
    assertThat(as(user, HERE + "/api/gm/log-out-everywhere/", body).send().status())
        .isEqualTo(status);
  }

  @Test
  void theTrailSaysAtWhichTable() {
    as("kim", HERE + CLEAR).send();
    as("kim", CLEAR).send();

    assertThat(charon.audited())
        .extracting(AuditEntry::table)
        .containsExactly("keynote", "default");
    assertThat(charon.audited())
        .extracting(AuditEntry::action)
        .containsExactly(AuditEntry.Action.WRITE, AuditEntry.Action.REFUSED);
  }

  private Call as(String user, String path) {
    return as(user, path, "{}");
  }

  private Call as(String user, String path, String body) {
    String secret = charon.logIn(user);
    String csrf = CsrfToken.ofSession(secret);
    return charon
        .post(path, body)
        .with("cookie", "sessionid=" + secret + "; csrftoken=" + csrf)
        .with("x-csrftoken", csrf);
  }

  private String session(String user) {
    return "sessionid=" + charon.logIn(user);
  }
}
