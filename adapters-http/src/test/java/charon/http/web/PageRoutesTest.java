package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

  private static final String IMAGE = "/data/campaign/NPCs/images/keeper.png";
  private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"");

  private final TestCharon charon = new TestCharon();

  @Test
  void rootLeadsToTheTerminal() {
    Reply reply = charon.get("/").send();

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("location")).isEqualTo("/terminal/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/accounts/login/", "/logout/"})
  void pagesRunNothingButOurOwnFiles(String path) {
    Reply page = charon.get(path).send();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("content-security-policy"))
        .contains(
            "default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*");
    assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(page.header("cache-control")).isEqualTo("no-store");
    assertThat(page.text()).doesNotContainPattern(" on\\w+=|style=|<style|javascript:|\\{\\{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/accounts/login/", "/logout/"})
  void everyFileThatAPageLinksIsThere(String path) {
    List<String> linked = LINKED
        .matcher(charon.get(path).send().text())
        .results()
        .map(match -> match.group(1))
        .toList();

    assertThat(linked).isNotEmpty().allMatch(file -> charon.get(file).send().status() == 200);
  }

  @Test
  void terminalHasTheElementThatClientsFill() {
    assertThat(charon.get("/terminal/").send().text()).contains("id=\"shared-console-root\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/static/charon.css,text/css; charset=utf-8",
    "/static/terminal.js,text/javascript; charset=utf-8",
    "/static/icon.svg,image/svg+xml"
  })
  void fileHasItsTypeAndIsNotSentTwice(String path, String type) {
    Reply first = charon.get(path).send();

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("content-type")).isEqualTo(type);
    assertThat(first.header("cache-control")).isEqualTo("no-cache");

    Reply second = charon.get(path).with("if-none-match", first.header("etag")).send();

    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
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
        "/charon.css/",
        "/CHARON.CSS",
        "/charon",
        "/../pages/terminal.html",
        "/%2e%2e/pages/terminal.html",
        "/..%2fpages%2fterminal.html",
        "/x/../charon.css",
        "/./charon.css",
        "//charon.css",
        "/%2fcharon.css",
        "/..%5ccharon.css",
        "/charon.css%00",
        "/charon.css%00.js",
        "/terminal.html",
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
    assertThat(first.header("cache-control")).isEqualTo("no-cache");
    assertThat(first.text()).isEqualTo(TestCharon.PICTURE);
    assertThat(
            charon.get(IMAGE).with("if-none-match", first.header("etag")).send().status())
        .isEqualTo(304);
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

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/static/charon.css", IMAGE})
  void pagesAndFilesAreOnlyRead(String path) {
    Reply reply = charon.post(path, "").send();

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD");
  }
}
