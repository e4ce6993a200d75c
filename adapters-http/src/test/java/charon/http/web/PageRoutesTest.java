package charon.http.web;

import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.Who;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

  private static final String IMAGE = "/data/campaign/NPCs/images/keeper.png";
  private static final Pattern INLINE = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern LINKED =
      Pattern.compile("(?:src|href)=\"(/(?:static|pages)/[^\"]+)\"");

  /** What pages, modules and style sheets load. */
  private static final Pattern NAMED = Pattern.compile(
      "<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"|(?:\\bfrom|\\bimport)\\s*\\(?[\"']([^\"']+\\.js|[@a-z/-]+)[\"'](?!\\)[.}])|@import url\\(\"([^\"]+)|src: url\\(\"([^\"]+)");

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

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/messages/", "/gmconsole/"})
  void everythingThatAPageLeadsToIsThereAndNamedByAnAddress(String path) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(path));
    while (!left.isEmpty()) {
      String from = left.remove();
      if (found.add(from)) {
        Reply file = charon.get(from).as(GM).send();
        assertThat(file.status()).as(from).isEqualTo(200);
        NAMED.matcher(file.text()).results().map(PageRoutesTest::named).forEach(name -> {
          assertThat(name).as("in %s", from).matches("[./].*|.*\\.css");
          left.add(URI.create(from).resolve(name).getPath());
        });
      }
    }

    assertThat(found).hasSizeGreaterThan(25).anyMatch(file -> file.contains("/webjars/lit/"));
    found.removeIf(file -> file.equals(path) || file.startsWith("/static/js/"));
    assertThat(found).allSatisfy(file -> {
      assertThat(file).as("the sum of all and the rules").matches("/pages/[0-9a-f]{12}-\\d+/.*");
      assertThat(charon.get(file).send().header("cache-control"))
          .isEqualTo("public, max-age=31536000, immutable");
    });
    found.removeIf(file -> !file.contains("/webjars/"));
    assertThat(found).allSatisfy(file -> {
      String byItself = file.substring(file.indexOf("/webjars/"));
      assertThat(charon.get(byItself).send().header("cache-control"))
          .as("it leads to files of this version")
          .isEqualTo("no-cache");
    });
  }

  @Test
  void filesOfAnotherVersionAreThoseOfThisOneAndNotKept() {
    Reply now = charon.get("/static/charon/lib/store.js").send();
    Reply other = charon.get("/pages/0123456789ab/charon/lib/store.js").send();

    assertThat(other.text()).isEqualTo(now.text());
    assertThat(other.header("cache-control")).isEqualTo("no-cache");
  }

  @Test
  void nothingButLibrariesIsAmongTheLibraries() {
    assertThat(charon.get("/webjars/lit/../lit/package.json").send().status()).isEqualTo(404);
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

  @Test
  void texturesComeWithAnotherFrontEndOnly() {
    charon.get("/textures/planet.png").isRefused(404, "Not found");
  }

  @ParameterizedTest
  @CsvSource({
    "/static/charon/css/base.css,text/css; charset=utf-8",
    "/static/js/shared-console.bundle.js,text/javascript; charset=utf-8",
    "/static/charon/icon.svg,image/svg+xml"
  })
  void fileHasItsTypeAndIsNotSentTwice(String path, String type) {
    Reply first = charon.get(path).send();

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("content-type")).isEqualTo(type);
    assertThat(first.header("cache-control")).isEqualTo("no-cache");

    Reply second = charon.get(path).with("if-none-match", first.header("etag")).send();

    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
    assertThat(second.header("cache-control")).isEqualTo("no-cache");
    assertThat(charon.get(path).with("if-none-match", "\"other\"").send().text())
        .isEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/js",
        "/css",
        "/.js",
        "/none.js",
        "/charon/css/base.css/",
        "/charon/CHARON.CSS",
        "/charon",
        "/../pages/login.html",
        "/%2e%2e/pages/login.html",
        "/..%2fpages%2flogin.html",
        "/x/../charon/css/base.css",
        "/./charon/css/base.css",
        "//charon/css/base.css",
        "/%2fcharon/css/base.css",
        "/charon%2fcss%2fbase.css",
        "/..%5ccharon/css/base.css",
        "/charon/css/base.css%00",
        "/charon/css/base.css%00.js",
        "/login.html",
        "/a/../../../module-info.js",
        "/%zz.js",
        "/https:/elsewhere.example/x.js"
      })
  void staticServesNothingElse(String path) {
    charon.get("/static" + path).isRefused(404, "Not found");
  }

  @Test
  void pictureIsServedAndNotSentTwice() {
    Reply first = charon.get(IMAGE).send();

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("content-type")).isEqualTo("image/png");
    assertThat(first.header("cache-control")).isEqualTo("private, no-cache");
    assertThat(first.header("vary")).isEqualTo("authorization, cookie");
    assertThat(first.text()).isEqualTo(TestCharon.PICTURE);
    Reply second = charon.get(IMAGE).with("if-none-match", first.header("etag")).send();
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.headers())
        .containsExactlyElementsOf(first.headers().stream()
            .filter(header -> !header.name().equals("content-type"))
            .toList());
    assertThat(charon.picturesRead()).isEqualTo(1);
  }

  @Test
  void whoAsksForTheHeadOfAPictureHasNothingRead() {
    Reply head = charon.call("HEAD", IMAGE).send();

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-type")).isEqualTo("image/png");
    assertThat(head.header("etag")).isEqualTo(charon.get(IMAGE).send().header("etag"));
    assertThat(charon.picturesRead()).as("by the GET alone").isEqualTo(1);
    assertThat(charon
            .call("HEAD", IMAGE)
            .with("if-none-match", head.header("etag"))
            .send()
            .status())
        .isEqualTo(304);
    assertThat(charon.picturesRead()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/data/a%20b/%C3%A9.png,a b/é.png",
    "/data/a+b.png,a+b.png",
    "/data/session-1.md,session-1.md"
  })
  void pathOfAPictureIsDecoded(String uri, String path) {
    charon.get(uri).isRefused(404, "Not found");

    assertThat(charon.imagePaths()).containsExactly(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/",
        "/data",
        "/data/../secret.png",
        "/data/a/../../secret.png",
        "/data/%2e%2e/secret.png",
        "/data/..%2fsecret.png",
        "/data/%2Fetc/secret.png",
        "/data//etc/secret.png",
        "/data/./a.png",
        "/data/a.png/"
      })
  void pathThatLeavesTheCampaignIsNotEvenLookedFor(String uri) {
    charon.get(uri).isRefused(404, "Not found");

    assertThat(charon.imagePaths()).isEmpty();
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/static/charon/css/base.css", IMAGE})
  void pagesAndFilesAreOnlyRead(String path) {
    Reply reply = charon.post(path, "").send();

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  private static List<String> inline(String page) {
    return INLINE.matcher(page).results().map(match -> match.group(1)).toList();
  }

  private static String named(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
