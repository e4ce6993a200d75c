package charon.http.web;

import static charon.http.Who.GM;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import java.net.URI;
import java.util.ArrayDeque;
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

/** What pages load: their files, the libraries and the campaign's pictures. */
class PageFilesTest {

  private static final String IMAGE = "/data/campaign/NPCs/images/keeper.png";
  /** What pages, modules and style sheets load. */
  private static final Pattern NAMED = Pattern.compile(
      "<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"|(?:\\bfrom|\\bimport)\\s*\\(?[\"']([^\"']+\\.js|[@a-z/-]+)[\"'](?!\\)[.}])|@import url\\(\"([^\"]+)|src: url\\(\"([^\"]+)");

  private final TestCharon charon = new TestCharon();

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
        NAMED.matcher(file.text()).results().map(PageFilesTest::named).forEach(name -> {
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

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/static/charon/css/base.css", IMAGE})
  void pagesAndFilesAreOnlyRead(String path) {
    Reply reply = charon.post(path, "").send();

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  private static String named(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
