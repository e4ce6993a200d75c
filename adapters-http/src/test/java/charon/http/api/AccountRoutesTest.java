package charon.http.api;

import static charon.http.Who.ADMIN;
import static charon.http.Who.GM;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import charon.http.security.CsrfToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRoutesTest {

  private static final String LOGIN = "/accounts/login/";
  private static final String LOGOUT = "/logout/";
  private static final String EVERYWHERE = "/api/gm/log-out-everywhere/";
  private static final String TERMINAL = "/terminal/";
  private static final String TOKEN = "t".repeat(43);
  private static final String HOSTILE = "\"'><script>alert(1)</script>&amp;";
  private static final Pattern SESSION = Pattern.compile(
      "sessionid=[A-Za-z0-9_-]{43}; Max-Age=1209600; Path=/; SameSite=Lax; HttpOnly");
  private static final Pattern CSRF =
      Pattern.compile("csrftoken=[A-Za-z0-9_-]{43}; Max-Age=31536000; Path=/; SameSite=Lax");

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
  void nextIsKeptInTheFormAndEscaped() {
    assertThat(field(charon.get(LOGIN + "?next=/gmconsole/").send(), "next"))
        .isEqualTo("/gmconsole/");

    Reply form = charon.get(LOGIN + "?next=" + encoded(HOSTILE)).send();

    assertThat(field(form, "next"))
        .isEqualTo("&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;");
    assertThat(form.text()).doesNotContain("<script>");
  }

  @Test
  void malformedEscapeInNextIsNoFault() {
    assertThat(charon.get(LOGIN + "?next=%&%zz").send().status()).isEqualTo(200);
  }

  @Test
  void rightPasswordBeginsASession() {
    Reply reply = logIn("gm", TestCharon.PASSWORD, "/gmconsole/").send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo("/gmconsole/");
    assertThat(reply.headers("set-cookie")).hasSize(2);
    assertThat(reply.headers("set-cookie").get(0)).matches(SESSION);
    assertThat(reply.headers("set-cookie").get(1)).matches(CSRF);
    assertThat(reply.cookie("csrftoken")).isPresent().get().isNotEqualTo(TOKEN);
  }

  @Test
  void cookiesOfTheLoginAreAllThatTheGameMasterNeeds() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();

    charon
        .post("/api/gm/encounter/clear-tokens/", "")
        .with("cookie", cookies(login))
        .with("x-csrftoken", token(login))
        .announces("{\"success\": true, \"tokens\": {}}");
  }

  @Test
  void everyLoginIsANewSessionAndEndsTheOneBefore() {
    Reply first = logIn("gm", TestCharon.PASSWORD, "").send();

    Reply second = charon
        .post(LOGIN, form("gm", TestCharon.PASSWORD, "", token(first)))
        .with("cookie", cookies(first))
        .send();

    assertThat(second.cookie("sessionid")).isPresent().isNotEqualTo(first.cookie("sessionid"));
    assertThat(isLoggedIn(second)).isTrue();
    assertThat(isLoggedIn(first)).isFalse();
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
    Reply form = logIn(name, password, "/gmconsole/?a=\"<b>").send();

    assertThat(form.status()).isEqualTo(401);
    assertThat(form.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(form.text()).contains("do not match");
    assertThat(form.cookie("sessionid")).isEmpty();
    assertThat(field(form, "next")).isEqualTo("/gmconsole/?a=&quot;&lt;b&gt;");
    assertThat(field(form, "csrfmiddlewaretoken")).isEqualTo(TOKEN);
  }

  @Test
  void whatWasTypedIsNotShownAgain() {
    assertThat(logIn(HOSTILE, "typed secret", HOSTILE).send().text())
        .doesNotContain("<script>", "typed secret");
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
  @ValueSource(
      strings = {
        "/",
        "/gmconsole/",
        "/messages/?since=1&a=%0d%0ab",
        "/a//b",
        "/%5c/host",
        "/.//host",
        "/@host",
        "/a:b"
      })
  void pathOnThisServerIsWhereTheLoginLeads(String next) {
    assertThat(logIn("gm", TestCharon.PASSWORD, next).send().header("location")).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "gmconsole/",
        "?a",
        "#a",
        "//host/",
        "///host/",
        "/\\host/",
        "\\\\host",
        "\\/host",
        "https://host/",
        "HTTP:host",
        "javascript:alert(1)",
        "data:text/html,x",
        "/\t/host",
        "\t//host",
        " //host",
        "/\r\n/host",
        "/a\r\nset-cookie: a=b",
        "/a\nb",
        "/a b",
        "/\u0000",
        "/\u00e9",
        "/a\\b",
        "/\u2028",
        "/\u007f",
        "https:host",
        "%2f%2fhost"
      })
  void anythingElseLeadsToTheTerminal(String next) {
    Reply reply = logIn("gm", TestCharon.PASSWORD, next).send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo(TERMINAL);
  }

  @Test
  void loginWithoutNextLeadsToTheTerminal() {
    Reply reply = charon
        .post(LOGIN, "username=gm&password=correct+horse&csrfmiddlewaretoken=" + TOKEN)
        .with("cookie", "csrftoken=" + TOKEN)
        .send();

    assertThat(reply.header("location")).isEqualTo(TERMINAL);
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
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();
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
    assertThat(isLoggedIn(login)).isTrue();
  }

  @Test
  void cookiesThatCameOverHttpsGoNowhereElse() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").overHttps().send();

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
    assertThat(logIn("gm", TestCharon.PASSWORD, "").send().headers("set-cookie"))
        .noneMatch(it -> it.contains("Secure"));
  }

  /** A browser keeps a cookie that is Secure from anybody without HTTPS. */
  @Test
  void whoWasHereOverHttpsCanLogInWithoutItAndTheOtherWayRound() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").overHttps().send();

    assertThat(login.headers("set-cookie"))
        .filteredOn(it -> !it.startsWith("__Host-"))
        .noneMatch(it -> it.contains("Secure"));
  }

  @Test
  void cookiesOfHttpsLeadIn() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").overHttps().send();
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

  @Test
  void gameMasterLogsOutEverywhere() {
    Reply here = logIn("gm", TestCharon.PASSWORD, "").send();
    Reply elsewhere = logIn("gm", TestCharon.PASSWORD, "").send();
    Reply other = logIn("player", TestCharon.PASSWORD, "").send();

    Reply reply = charon
        .post(EVERYWHERE, "")
        .with("cookie", cookies(here))
        .with("x-csrftoken", token(here))
        .send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("{\"success\":true,\"username\":\"gm\"}");
    assertThat(reply.header("set-cookie")).startsWith("sessionid=; Max-Age=0;");
    assertThat(isLoggedIn(here)).isFalse();
    assertThat(isLoggedIn(elsewhere)).isFalse();
    assertThat(charon.get("/messages/").with("cookie", cookies(other)).send().status())
        .isEqualTo(200);
    assertThat(charon.endings()).isOne();
  }

  @Test
  void administratorLogsOutWhomTheyName() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();

    charon
        .post(EVERYWHERE, "{\"username\": \"gm\"}")
        .as(ADMIN)
        .answers("{\"success\": true, \"username\": \"gm\"}");

    assertThat(isLoggedIn(login)).isFalse();
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
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();
    assertThat(charon.endings()).isZero();

    charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + token(login))
        .with("cookie", cookies(login))
        .send();

    assertThat(charon.endings()).isOne();
  }

  @Test
  void scriptMaySendTheTokenInTheHeader() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();

    Reply reply = charon
        .post(LOGOUT, "")
        .with("cookie", cookies(login))
        .with("x-csrftoken", token(login))
        .send();

    assertThat(reply.status()).isEqualTo(302);
  }

  @Test
  void askingToLogOutLogsNobodyOut() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();

    Reply question = charon.get(LOGOUT).with("cookie", cookies(login)).send();

    assertThat(question.status()).isEqualTo(200);
    assertThat(question.cookie("sessionid")).isEmpty();
    assertThat(question.header("set-cookie")).matches(CSRF);
    assertThat(field(question, "csrfmiddlewaretoken")).isEqualTo(token(login));
    assertThat(isLoggedIn(login)).isTrue();
  }

  @Test
  void logoutEndsTheSessionAndForgetsItsCookie() {
    Reply login = logIn("gm", TestCharon.PASSWORD, "").send();

    Reply reply = charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + token(login))
        .with("cookie", cookies(login))
        .send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo(LOGIN);
    assertThat(reply.header("set-cookie"))
        .isEqualTo("sessionid=; Max-Age=0; Path=/; SameSite=Lax; HttpOnly");
    assertThat(isLoggedIn(login)).isFalse();
  }

  @Test
  void logoutOfNobodyIsNoFault() {
    Reply reply = charon
        .post(LOGOUT, "csrfmiddlewaretoken=" + TOKEN)
        .with("cookie", "sessionid=; csrftoken=" + TOKEN)
        .send();

    assertThat(reply.status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {LOGIN, LOGOUT})
  void formsAreForAskingAndSending(String path) {
    Reply reply = charon.call("PUT", path).as(GM).send();

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  private boolean isLoggedIn(Reply login) {
    return charon
            .get("/api/gm/encounter/room-visibility/")
            .with("cookie", cookies(login))
            .send()
            .status()
        == 200;
  }

  private Call logIn(String name, String password, String next) {
    return charon
        .post(LOGIN, form(name, password, next, TOKEN))
        .with("cookie", "csrftoken=" + TOKEN);
  }

  private static String form(String name, String password, String next, String token) {
    return "username=" + encoded(name) + "&password=" + encoded(password) + "&next=" + encoded(next)
        + "&csrfmiddlewaretoken=" + encoded(token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookies(Reply login) {
    return "sessionid=" + login.cookie("sessionid").orElseThrow() + "; csrftoken=" + token(login);
  }

  private static String token(Reply reply) {
    return reply.cookie("csrftoken").orElseThrow();
  }

  /** The value of a hidden field, as it is written in the page. */
  private static String field(Reply page, String name) {
    Matcher matcher = Pattern.compile("type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
        .matcher(page.text());
    assertThat(matcher.find()).as(page.text()).isTrue();
    return matcher.group(1);
  }
}
