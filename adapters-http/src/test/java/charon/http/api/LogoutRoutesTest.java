package charon.http.api;

import static charon.http.Who.ADMIN;
import static charon.http.api.Logins.CSRF;
import static charon.http.api.Logins.LOGIN;
import static charon.http.api.Logins.LOGOUT;
import static charon.http.api.Logins.TOKEN;
import static charon.http.api.Logins.cookies;
import static charon.http.api.Logins.field;
import static charon.http.api.Logins.isLoggedIn;
import static charon.http.api.Logins.logIn;
import static charon.http.api.Logins.token;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a login ends, here and everywhere. */
class LogoutRoutesTest {

  private static final String EVERYWHERE = "/api/gm/log-out-everywhere/";

  private final TestCharon charon = new TestCharon();

  @Test
  void gameMasterLogsOutEverywhere() {
    Reply here = logIn(charon, "gm", TestCharon.PASSWORD, "").send();
    Reply elsewhere = logIn(charon, "gm", TestCharon.PASSWORD, "").send();
    Reply other = logIn(charon, "player", TestCharon.PASSWORD, "").send();

    Reply reply = charon
        .post(EVERYWHERE, "")
        .with("cookie", cookies(here))
        .with("x-csrftoken", token(here))
        .send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("{\"success\":true,\"username\":\"gm\"}");
    assertThat(reply.header("set-cookie")).startsWith("sessionid=; Max-Age=0;");
    assertThat(isLoggedIn(charon, here)).isFalse();
    assertThat(isLoggedIn(charon, elsewhere)).isFalse();
    assertThat(charon.get("/messages/").with("cookie", cookies(other)).send().status())
        .isEqualTo(200);
    assertThat(charon.endings()).isOne();
  }

  @Test
  void administratorLogsOutWhomTheyName() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();

    charon
        .post(EVERYWHERE, "{\"username\": \"gm\"}")
        .as(ADMIN)
        .answers("{\"success\": true, \"username\": \"gm\"}");

    assertThat(isLoggedIn(charon, login)).isFalse();
    charon.post(EVERYWHERE, "").as(ADMIN).isRefused(400, "username is required");
    charon
        .post(EVERYWHERE, "{\"username\": \"kane\"}")
        .as(ADMIN)
        .isRefused(404, "There is no user 'kane'");
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"PLAYER", "READER", "SCRIPT"})
  void nobodyElseLogsOthersOut(Who who) {
    charon.post(EVERYWHERE, "{\"username\": \"gm\"}").as(who).isRefusedNaming(403, "");
  }

  @Test
  void whoeverIsLoggedOutIsLookedForInTheStreams() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();
    assertThat(charon.endings()).isZero();

    charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + token(login))
        .with("cookie", cookies(login))
        .send();

    assertThat(charon.endings()).isOne();
  }

  @Test
  void scriptMaySendTheTokenInTheHeader() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();

    Reply reply = charon
        .post(LOGOUT, "")
        .with("cookie", cookies(login))
        .with("x-csrftoken", token(login))
        .send();

    assertThat(reply.status()).isEqualTo(302);
  }

  @Test
  void askingToLogOutLogsNobodyOut() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();

    Reply question = charon.get(LOGOUT).with("cookie", cookies(login)).send();

    assertThat(question.status()).isEqualTo(200);
    assertThat(question.cookie("sessionid")).isEmpty();
    assertThat(question.header("set-cookie")).matches(CSRF);
    assertThat(field(question, "csrfmiddlewaretoken")).isEqualTo(token(login));
    assertThat(isLoggedIn(charon, login)).isTrue();
  }

  @Test
  void logoutEndsTheSessionAndForgetsItsCookie() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();

    Reply reply = charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + token(login))
        .with("cookie", cookies(login))
        .send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo(LOGIN);
    assertThat(reply.header("set-cookie"))
        .isEqualTo("sessionid=; Max-Age=0; Path=/; SameSite=Lax; HttpOnly");
    assertThat(isLoggedIn(charon, login)).isFalse();
  }

  @Test
  void logoutOfNobodyIsNoFault() {
    Reply reply = charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + TOKEN)
        .with("cookie", "sessionid=; csrftoken=" + TOKEN)
        .send();

    assertThat(reply.status()).isEqualTo(302);
  }
}
