package charon.http.security;

import static charon.http.Who.ADMIN;
import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditEntry.Action;
import charon.http.Reply;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

  private static final String CLEAR = "/api/gm/encounter/clear-tokens/";
  private static final String LOGIN = "/accounts/login/";
  private static final String TOKEN = "t".repeat(43);

  private final TestCharon charon = new TestCharon();

  @Test
  void loginAndLogoutAreNotedWithTheName() {
    Reply login = logIn("gm", TestCharon.PASSWORD);
    String csrf = login.cookie("csrftoken").orElseThrow();
    charon
        .post("/logout/", "csrfmiddlewaretoken=" + csrf)
        .with(
            "cookie",
            "sessionid=" + login.cookie("sessionid").orElseThrow() + "; csrftoken=" + csrf)
        .send();

    assertThat(charon.audited())
        .containsExactly(
            entry(Action.LOGIN, "user gm", LOGIN, 302),
            entry(Action.LOGOUT, "user gm", "/logout/", 302));
  }

  @Test
  void loginThatWasRefusedIsNotedWithTheNameOnlyIfItIsAUsers() {
    logIn("gm", "wrong");
    logIn("my secret password", "");

    assertThat(charon.audited())
        .containsExactly(
            entry(Action.LOGIN_REFUSED, "user gm", LOGIN, 401),
            entry(Action.LOGIN_REFUSED, "", LOGIN, 401));
  }

  @Test
  void whatGameMastersWriteIsNotedWithItsOutcome() {
    charon.post(CLEAR, "").as(GM).send();
    charon.post("/api/gm/charon/bridge/approve/", "{}").as(SCRIPT).send();
    charon
        .post("/api/gm/log-out-everywhere/", "{\"username\": \"kane\"}")
        .as(ADMIN)
        .send();

    assertThat(charon.audited())
        .extracting(AuditEntry::action, AuditEntry::path, AuditEntry::status)
        .containsExactly(
            tuple(Action.WRITE, CLEAR, 200),
            tuple(Action.WRITE, "/api/gm/charon/{channel}/approve/", 400),
            tuple(Action.WRITE, "/api/gm/log-out-everywhere/", 404));
    assertThat(charon.audited())
        .extracting(AuditEntry::who)
        .satisfiesExactly(
            who -> assertThat(who).isEqualTo("user gm"),
            who -> assertThat(who).matches("token [0-9a-f]{8} script"),
            who -> assertThat(who).matches("token [0-9a-f]{8} script"));
  }

  @Test
  void whoMayNotWriteIsNotedAsFarAsTheyAreKnown() {
    charon.post(CLEAR, "").as(ANONYMOUS).send();
    charon.post(CLEAR, "").as(PLAYER).send();
    charon.post(CLEAR, "").as(GM).without("x-csrftoken").send();
    charon.post(CLEAR, "").as(READER).send();
    charon.post(LOGIN, "username=gm&password=x").send();

    assertThat(charon.audited()).extracting(AuditEntry::action).containsOnly(Action.REFUSED);
    assertThat(charon.audited())
        .extracting(AuditEntry::status)
        .containsExactly(401, 403, 403, 403, 403);
    assertThat(charon.audited())
        .extracting(AuditEntry::who)
        .satisfiesExactly(
            who -> assertThat(who).isEmpty(),
            who -> assertThat(who).isEqualTo("user player"),
            who -> assertThat(who).isEqualTo("user gm"),
            who -> assertThat(who).matches("token [0-9a-f]{8} script"),
            who -> assertThat(who).isEmpty());
  }

  @Test
  void whatReadsAndWhatPlayersDoIsNotNoted() {
    charon.get("/api/gm/locations/").as(GM).send();
    charon.get("/api/gm/locations/").as(ANONYMOUS).send();
    charon.call("OPTIONS", CLEAR).as(GM).send();
    charon.post("/api/terminal/hide/", "").send();
    charon
        .post("/api/gm/encounter/move-token/", "{\"token_id\": \"x\", \"x\": 1, \"y\": 1}")
        .send();

    assertThat(charon.audited()).isEmpty();
  }

  @Test
  void moveByTheGameMasterIsNotedThoughAnybodyMayMove() {
    charon
        .post("/api/gm/encounter/move-token/", "{\"token_id\": \"x\", \"x\": 1, \"y\": 1}")
        .as(GM)
        .send();

    assertThat(charon.audited())
        .containsExactly(entry(Action.WRITE, "user gm", "/api/gm/encounter/move-token/", 404));
  }

  @ParameterizedTest
  @ValueSource(strings = {"horse", "sessionid", "csrftoken", "charon_", "a message"})
  void nothingSecretIsNoted(String secret) {
    logIn("gm", TestCharon.PASSWORD);
    logIn("correct horse", TestCharon.PASSWORD);
    charon.post("/api/gm/broadcast/", "{\"content\": \"a message\"}").as(GM).send();
    charon.post("/api/gm/broadcast/?token=charon_1", "{").as(SCRIPT).send();

    assertThat(charon.audited()).hasSize(4);
    assertThat(charon.audited().toString()).doesNotContain(secret);
  }

  private Reply logIn(String name, String password) {
    return charon
        .post(
            LOGIN,
            "username=" + name.replace(' ', '+') + "&password=" + password.replace(' ', '+')
                + "&csrfmiddlewaretoken=" + TOKEN)
        .with("cookie", "csrftoken=" + TOKEN)
        .send();
  }

  private static AuditEntry entry(Action action, String who, String path, int status) {
    return new AuditEntry("default", action, who, "127.0.0.1", "POST", path, status);
  }
}
