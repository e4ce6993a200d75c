package charon.http.web;

import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

  private static final Pattern INLINE = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern LINKED =
      Pattern.compile("(?:src|href)=\"(/(?:static|pages)/[^\"]+)\"");

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @CsvSource({
    "localhost:8000,http://10.0.0.7:8000/terminal/",
    "127.0.0.1,http://10.0.0.7:8000/terminal/",
    "[::1]:8000,http://10.0.0.7:8000/terminal/",
    "charon.local:8000,http://charon.local:8000/terminal/",
    "192.168.1.20,http://192.168.1.20/terminal/",
    "<b>,http://10.0.0.7:8000/terminal/"
  })
  void startPageTellsPhonesAnAddressThatWorksForThem(String host, String url) {
    Reply start = charon.get("/").with("host", host).send();

    assertThat(start.status()).isEqualTo(200);
    assertThat(start.text()).contains(">" + url + "<", "/messages/", "/gmconsole/", "/qr.svg");
  }

  @Test
  void startPageTellsTheTrueSchemeAndTheOtherAddresses() {
    Reply encrypted = charon.get("/").with("host", "table.example").overHttps().send();
    Reply plain = charon.get("/").with("host", "table.example").send();

    assertThat(encrypted.text())
        .contains(">https://table.example/terminal/<")
        .contains("If that does not open: http://10.0.0.7:8000/terminal/<");
    assertThat(plain.text()).contains(">http://table.example/terminal/<");
    assertThat(charon
            .get("/qr.svg")
            .with("host", "table.example")
            .overHttps()
            .send()
            .text())
        .isNotEqualTo(charon.get("/qr.svg").with("host", "table.example").send().text());
  }

  @Test
  void theCodeIsAPictureOfThatAddress() {
    Reply one = charon.get("/qr.svg").with("host", "a.local").send();
    Reply same = charon.get("/qr.svg").with("host", "a.local").send();
    Reply other = charon.get("/qr.svg").with("host", "b.local").send();

    assertThat(one.header("content-type")).isEqualTo("image/svg+xml");
    assertThat(one.text()).startsWith("<svg ").isEqualTo(same.text()).isNotEqualTo(other.text());
  }

  @Test
  void dataOfThePageCanBeAskedForAgain() {
    Reply page = charon.get("/terminal/").send();
    Reply data = charon.get("/api/page-data/").send();

    assertThat(data.header("content-type")).startsWith("application/json");
    assertThat(page.text()).contains("window.INITIAL_DATA = " + data.text() + ";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/terminal/", "/messages/", "/gmconsole/", "/accounts/login/", "/logout/"})
  void pagesRunNothingButOurOwnFiles(String path) {
    Reply page = charon.get(path).as(GM).send();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("content-security-policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self';",
            "base-uri 'none'",
            "form-action 'self'",
            "require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "*");
    assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(page.header("cache-control")).isEqualTo("no-store");
    assertThat(page.text()).doesNotContainPattern(" on\\w+=|style=|<style|javascript:|\\{\\{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/terminal/", "/messages/", "/gmconsole/", "/accounts/login/", "/logout/"})
  void everyFileThatAPageLinksIsThere(String path) {
    List<String> linked = LINKED
        .matcher(charon.get(path).as(GM).send().text())
        .results()
        .map(match -> match.group(1))
        .toList();

    assertThat(linked).isNotEmpty().allMatch(file -> charon.get(file).send().status() == 200);
  }

  @ParameterizedTest
  @CsvSource({
    "/terminal/,shared-console",
    "/messages/,player-console",
    "/gmconsole/,gm-console",
  })
  void pagesHaveTheHooksOfTheContract(String path, String client) {
    assertThat(charon.get(path).as(GM).send().text())
        .contains(
            "id=\"" + client + "-root\"",
            "<script type=\"module\" src=\"/static/js/" + client + ".bundle.js\">",
            "<link rel=\"stylesheet\" href=\"/static/js/assets/style.css\">");
  }

  @Test
  void displayFindsItsDataBeforeItsScriptRuns() {
    String page = charon.get("/terminal/").send().text();

    assertThat(page).containsOnlyOnce("<script>window.INITIAL_DATA = {");
    assertThat(page.indexOf("INITIAL_DATA")).isLessThan(page.indexOf("shared-console.bundle.js"));
    String script = inline(page).get(0);
    String data = script.substring(script.indexOf('{'), script.lastIndexOf(';'));
    assertThat(JsonText.parse(data).propertyNames())
        .contains("activeView", "starSystems", "crew", "npcs", "sessions", "shipStatus");
  }

  @ParameterizedTest
  @CsvSource({
    "/,1",
    "/accounts/login/,1",
    "/logout/,1",
    "/terminal/,2",
    "/messages/,1",
    "/gmconsole/,1"
  })
  void onlyScriptsInThePageAreThoseThatThePolicyNames(String path, int count)
      throws NoSuchAlgorithmException {
    Reply page = charon.get(path).as(GM).send();

    List<String> scripts = inline(page.text());

    assertThat(scripts).hasSize(count).last().asString().contains("This browser is too old");
    StringBuilder named = new StringBuilder("script-src 'self'");
    for (String script : scripts) {
      named.append(" 'sha256-").append(sha256(script)).append('\'');
    }
    assertThat(page.header("content-security-policy")).contains(named + ";");
  }

  @ParameterizedTest
  @CsvSource({"/messages/,PLAYER", "/messages/,GM", "/gmconsole/,GM"})
  void personalPageBringsTheTokenThatItsScriptsSend(String path, Who who) {
    Reply page = charon.get(path).as(who).send();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.cookie("csrftoken").orElseThrow()).hasSizeGreaterThan(20);
  }

  @Test
  void tokenOfThePageIsTheSessions() {
    String cookie = "sessionid=" + charon.logIn("gm");
    String token = charon
        .get("/gmconsole/")
        .with("cookie", cookie)
        .send()
        .cookie("csrftoken")
        .orElseThrow();

    Reply reply = charon
        .post("/api/gm/switch-view/", "{}")
        .with("cookie", cookie + "; csrftoken=" + token)
        .with("x-csrftoken", token)
        .send();

    assertThat(reply.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/messages/,ANONYMOUS,302",
    "/messages/,PLAYER,200",
    "/messages/,GM,200",
    "/messages/,SCRIPT,200",
    "/gmconsole/,ANONYMOUS,302",
    "/gmconsole/,PLAYER,302",
    "/gmconsole/,GM,200",
    "/gmconsole/,SCRIPT,200"
  })
  void personalPagesAreForThoseWhoMayReadThem(String path, Who who, int status) {
    Reply reply = charon.get(path).as(who).send();

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers("location"))
        .isEqualTo(status == 302 ? List.of("/accounts/login/?next=" + path) : List.of());
  }

  @Test
  void unknownTokenLeadsToTheLogin() {
    assertThat(charon
            .get("/gmconsole/")
            .with("authorization", "Bearer nonsense")
            .send()
            .status())
        .isEqualTo(302);
  }

  @Test
  void playerWhoWantsTheConsoleIsToldWhyTheyAreAtTheLogin() {
    String login = charon.get("/gmconsole/").as(PLAYER).send().header("location");

    assertThat(charon.get(login).as(PLAYER).send().text())
        .contains("You are logged in as player. That page is for game masters.");
    assertThat(charon.get("/accounts/login/").as(PLAYER).send().text())
        .contains("You are logged in as player.")
        .doesNotContain("That page");
    assertThat(charon.get(login).send().text()).doesNotContain("logged in as");
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  private static List<String> inline(String page) {
    return INLINE.matcher(page).results().map(match -> match.group(1)).toList();
  }
}
