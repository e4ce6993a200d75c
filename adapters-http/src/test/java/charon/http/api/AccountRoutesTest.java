package charon.http.api;

import static charon.http.Who.GM;
import static charon.http.api.Logins.CSRF;
import static charon.http.api.Logins.HOSTILE;
import static charon.http.api.Logins.LOGIN;
import static charon.http.api.Logins.LOGOUT;
import static charon.http.api.Logins.TOKEN;
import static charon.http.api.Logins.cookies;
import static charon.http.api.Logins.field;
import static charon.http.api.Logins.form;
import static charon.http.api.Logins.isLoggedIn;
import static charon.http.api.Logins.logIn;
import static charon.http.api.Logins.token;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.security.CsrfToken;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form to log in with, and what comes of it. */
class AccountRoutesTest {

  private static final Pattern SESSION = Pattern.compile(
      "sessionid=[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=/; SameSite=Lax; HttpOnly");

  private final TestCharon charon = new TestCharon();

  @Test
  void formHasItsFieldsAndSetsTheTokenOfItsHiddenField() {
    Reply form = charon.get(LOGIN).send();

    assertThat(form.status()).isEqualTo(200);
    assertThat(form.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(form.text()).contains("name=\"username\"", "name=\"password\"");
    assertThat(form.header("set-cookie")).matches(CSRF);
    assertThat(form.cookie("csrftoken")).hasValue(field(form, "csrfmiddlewaretoken"));
    assertThat(field(form, "next")).isEmpty();
  }

  @Test
  void everyVisitorHasATokenOfTheirOwnAndKeepsIt() {
    String mine = token(charon.get(LOGIN).send());
    String another = token(charon.get(LOGIN).send());

    assertThat(another).isNotEqualTo(mine);
    assertThat(token(charon.get(LOGIN).with("cookie", "csrftoken=" + mine).send()))
        .isEqualTo(mine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csrftoken=",
        "csrftoken=short",
        "csrftoken=\"><script>",
        "csrftoken",
        "sessionid=",
        "sessionid=; csrftoken="
      })
  void tokenThatIsNotOursIsReplaced(String cookie) {
    assertThat(charon.get(LOGIN).with("cookie", cookie).send().header("set-cookie"))
        .matches(CSRF);
  }

  @Test
  void rightPasswordBeginsASession() {
    Reply reply = logIn(charon, "gm", TestCharon.PASSWORD, "/gmconsole/").send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo("/gmconsole/");
    assertThat(reply.headers("set-cookie")).hasSize(2);
    assertThat(reply.headers("set-cookie").get(0)).matches(SESSION);
    assertThat(reply.headers("set-cookie").get(1)).matches(CSRF);
    assertThat(reply.cookie("csrftoken")).isPresent().get().isNotEqualTo(TOKEN);
  }

  @Test
  void cookiesOfTheLoginAreAllThatTheGameMasterNeeds() {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();

    charon
        .post("/api/gm/encounter/clear-tokens/", "")
        .with("cookie", cookies(login))
        .with("x-csrftoken", token(login))
        .announces("{\"success\": true, \"tokens\": {}}");
  }

  @Test
  void everyLoginIsANewSessionAndEndsTheOneBefore() {
    Reply first = logIn(charon, "gm", TestCharon.PASSWORD, "").send();

    Reply second = charon
        .post(LOGIN, form("gm", TestCharon.PASSWORD, "", token(first)))
        .with("cookie", cookies(first))
        .send();

    assertThat(second.cookie("sessionid")).isPresent().isNotEqualTo(first.cookie("sessionid"));
    assertThat(isLoggedIn(charon, second)).isTrue();
    assertThat(isLoggedIn(charon, first)).isFalse();
  }

  @Test
  void sessionThatSomebodyElseChoseIsNotTaken() {
    Reply reply = charon
        .post(LOGIN, form("gm", TestCharon.PASSWORD, "", CsrfToken.ofSession("chosen")))
        .with("cookie", "sessionid=chosen; csrftoken=" + CsrfToken.ofSession("chosen"))
        .send();

    assertThat(reply.cookie("sessionid")).isPresent().get().isNotEqualTo("chosen");
  }

  @ParameterizedTest
  @CsvSource({"gm,wrong", "gm,''", "nobody,correct horse", "'',''", "GM,correct horse"})
  void wrongPasswordShowsTheFormAgainWithoutASession(String name, String password) {
    Reply form = logIn(charon, name, password, "/gmconsole/?a=\"<b>").send();

    assertThat(form.status()).isEqualTo(401);
    assertThat(form.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(form.text()).contains("do not match");
    assertThat(form.cookie("sessionid")).isEmpty();
    assertThat(field(form, "next")).isEqualTo("/gmconsole/?a=&quot;&lt;b&gt;");
    assertThat(field(form, "csrfmiddlewaretoken")).isEqualTo(TOKEN);
  }

  @Test
  void whatWasTypedIsNotShownAgain() {
    assertThat(logIn(charon, HOSTILE, "typed secret", HOSTILE).send().text())
        .doesNotContain("<script>alert", "typed secret");
  }

  @Test
  void formWithoutNameOrPasswordIsAWrongOne() {
    Reply reply = charon
        .post(LOGIN, "csrfmiddlewaretoken=" + TOKEN)
        .with("cookie", "csrftoken=" + TOKEN)
        .send();

    assertThat(reply.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {LOGIN, LOGOUT})
  void formNeedsTheTokenOfTheCookie(String path) {
    String login = "username=gm&password=correct+horse";
    String right = login + "&csrfmiddlewaretoken=" + TOKEN;
    String cookie = "csrftoken=" + TOKEN;

    charon.post(path, right).isRefusedNaming(403, "CSRF");
    charon.post(path, login).with("cookie", cookie).isRefusedNaming(403, "CSRF");
    charon.post(path, "").with("cookie", cookie).isRefusedNaming(403, "CSRF");
    charon.post(path, right + "x").with("cookie", cookie).isRefusedNaming(403, "CSRF");
    charon.post(path, login).with("cookie", "csrftoken=").isRefusedNaming(403, "CSRF");
    charon
        .post(path, login + "&csrfmiddlewaretoken=")
        .with("cookie", "csrftoken=")
        .isRefusedNaming(403, "CSRF");
    charon
        .post(path, right)
        .with("cookie", cookie)
        .with("host", "table.example")
        .with("origin", "https://elsewhere.example")
        .isRefusedNaming(403, "CSRF");
  }

  @ParameterizedTest
  @ValueSource(strings = {LOGIN, LOGOUT})
  void formOfASessionNeedsTheTokenOfThatSession(String path) {
    Reply login = logIn(charon, "gm", TestCharon.PASSWORD, "").send();
    String session = "sessionid=" + login.cookie("sessionid").orElseThrow();

    charon
        .post(path, form("gm", TestCharon.PASSWORD, "", TOKEN))
        .with("cookie", session + "; csrftoken=" + TOKEN)
        .isRefusedNaming(403, "CSRF");
    charon
        .post(path, form("gm", TestCharon.PASSWORD, "", token(login)))
        .with("cookie", cookies(login))
        .with("sec-fetch-site", "cross-site")
        .isRefusedNaming(403, "CSRF");
    assertThat(isLoggedIn(charon, login)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {LOGIN, LOGOUT})
  void aFormThatIsRefusedIsAPageThatSaysWhy(String path) {
    Reply old =
        charon.post(path, "csrfmiddlewaretoken=x").with("accept", "text/html").send();
    assertThat(old.status()).isEqualTo(403);
    assertThat(old.text()).contains("<form", "keeps no cookies");

    Reply foreign = charon
        .post(path, form("gm", TestCharon.PASSWORD, "", TOKEN))
        .with("cookie", "csrftoken=" + TOKEN)
        .with("accept", "text/html,*/*")
        .with("host", "127.0.0.1:8000")
        .with("origin", "https://table.example")
        .send();
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.text())
        .contains("<form", "https://table.example", "127.0.0.1:8000", "--trusted-proxies");
  }

  @ParameterizedTest
  @ValueSource(strings = {LOGIN, LOGOUT})
  void formsAreForAskingAndSending(String path) {
    Reply reply = charon.call("PUT", path).as(GM).send();

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }
}
