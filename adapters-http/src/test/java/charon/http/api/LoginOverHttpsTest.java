package charon.http.api;

import static charon.http.Who.GM;
import static charon.http.api.Logins.LOGIN;
import static charon.http.api.Logins.LOGOUT;
import static charon.http.api.Logins.cookies;
import static charon.http.api.Logins.logIn;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cookies over HTTPS, and beside it. */
class LoginOverHttpsTest {

  private final TestCharon charon = new TestCharon();

  @Test
  void cookiesThatCameOverHttpsGoNowhereElse() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").overHttps().send();

    assertThat(login.cookie("__Host-sessionid")).isPresent();
    assertThat(login.cookie("sessionid")).isEmpty();
    assertThat(login.headers("set-cookie"))
        .filteredOn(it -> it.startsWith("__Host-"))
        .hasSize(2)
        .allMatch(it -> it.contains("; Secure") && it.contains("; Path=/"));
    for (String page : List.of(LOGIN, "/gmconsole/")) {
      Reply reply = charon.get(page).as(GM).overHttps().send();
      assertThat(reply.cookie("__Host-csrftoken")).isEqualTo(reply.cookie("csrftoken"));
    }
    assertThat(logIn(charon, "gm", TestCharon.PASSWORD, "").send().headers("set-cookie"))
        .noneMatch(it -> it.contains("Secure"));
  }

  /** A browser keeps a cookie that is Secure from anybody without HTTPS. */
  @Test
  void whoWasHereOverHttpsCanLogInWithoutItAndTheOtherWayRound() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").overHttps().send();

    assertThat(login.headers("set-cookie"))
        .filteredOn(it -> !it.startsWith("__Host-"))
        .noneMatch(it -> it.contains("Secure"));
  }

  @Test
  void cookiesOfHttpsLeadIn() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").overHttps().send();
    String cookies = "sessionid=of-somebody-on-the-way; csrftoken=another; __Host-sessionid="
        + login.cookie("__Host-sessionid").orElseThrow() + "; __Host-csrftoken="
        + login.cookie("__Host-csrftoken").orElseThrow();

    assertThat(
            charon.get("/gmconsole/").with("cookie", cookies).overHttps().send().status())
        .isEqualTo(200);
    charon
        .post("/api/gm/encounter/clear-tokens/", "")
        .with("cookie", cookies)
        .with("x-csrftoken", login.cookie("__Host-csrftoken").orElseThrow())
        .overHttps()
        .announces("{\"success\": true, \"tokens\": {}}");
    assertThat(charon
            .post(LOGOUT, "csrfmiddlewaretoken=" + login.cookie("csrftoken").orElseThrow())
            .with("cookie", cookies)
            .overHttps()
            .send()
            .cookie("__Host-sessionid"))
        .hasValue("");
  }

  @Test
  void logoutEndsTheSessionsOfBothNames() {
    Reply without = logIn(charon, "player", TestCharon.PASSWORD, "").send();
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").overHttps().send();

    Reply reply = charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + login.cookie("csrftoken").orElseThrow())
        .with(
            "cookie",
            cookies(without) + "; __Host-sessionid="
                + login.cookie("__Host-sessionid").orElseThrow() + "; __Host-csrftoken="
                + login.cookie("__Host-csrftoken").orElseThrow())
        .overHttps()
        .send();

    assertThat(reply.headers("set-cookie"))
        .containsExactly(
            "__Host-sessionid=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly",
            "sessionid=; Max-Age=0; Path=/; SameSite=Lax; HttpOnly");
    assertThat(charon.get("/messages/").with("cookie", cookies(without)).send().status())
        .as("the other session")
        .isEqualTo(302);
  }
}
