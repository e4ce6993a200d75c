package charon.http.web;

import static charon.http.Who.GM;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Reply;
import charon.http.TestCharon;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltFrontEndTest {

  private static final String BUNDLE = "js/shared-console.bundle.js";

  @TempDir
  private Path outside;

  private Path webRoot = Path.of("");
  private TestCharon charon = new TestCharon();

  @BeforeEach
  void serveTheFolder() throws IOException {
    webRoot = outside.resolve("web");
    write(BUNDLE, "console.log(1);");
    charon = TestCharon.withWebRoot(webRoot);
  }

  @ParameterizedTest
  @CsvSource({
    "/terminal/,shared-console",
    "/messages/,player-console",
    "/gmconsole/,gm-console",
  })
  void pagesAreShellsWithTheHooksOfTheContract(String path, String client) {
    Reply page = charon.get(path).as(GM).send();

    assertThat(page.text())
        .contains(
            "<div id=\"" + client + "-root\"></div>",
            "<script type=\"module\" src=\"/static/js/" + client + ".bundle.js\">",
            "<link rel=\"stylesheet\" href=\"/static/js/assets/style.css\">")
        .doesNotContain("{{");
    assertThat(page.text().contains("window.INITIAL_DATA = {"))
        .isEqualTo(path.equals("/terminal/"));
    assertThat(page.cookie("csrftoken").isPresent()).isNotEqualTo(path.equals("/terminal/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/messages/", "/gmconsole/"})
  void shellsAllowWhatBuiltScriptsNeedAndNoOtherHost(String path) {
    assertThat(charon.get(path).as(GM).send().header("content-security-policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "base-uri 'none'")
        .doesNotContain(" 'unsafe-eval'", "http", "*", "trusted-types");
  }

  @Test
  void managingTheServerStaysOurs() {
    Reply page = charon.get("/admin/").as(GM).send();

    assertThat(page.text()).contains("<charon-admin>").doesNotContain("/static/js/");
    assertThat(page.header("content-security-policy")).doesNotContain("unsafe");
  }

  @Test
  void loginStaysOurs() {
    assertThat(charon.get("/accounts/login/").send().header("content-security-policy"))
        .doesNotContain("unsafe");
    assertThat(charon.get("/static/charon/css/base.css").send().status()).isEqualTo(200);
    charon.get("/static/js/player-console.bundle.js").isRefused(404, "Not found");
  }

  @ParameterizedTest
  @CsvSource({
    "js/a.js,text/javascript; charset=utf-8",
    "js/A.JS,text/javascript; charset=utf-8",
    "js/a.js.map,application/json",
    "js/assets/style.css,text/css; charset=utf-8",
    "a.json,application/json",
    "a.svg,image/svg+xml",
    "a.png,image/png",
    "a.jpg,image/jpeg",
    "a.webp,image/webp",
    "a.gif,image/gif",
    "a.ico,image/x-icon",
    "a.woff,font/woff",
    "a.woff2,font/woff2",
    "a.ttf,font/ttf",
    "a.wasm,application/wasm",
    "a.glb,model/gltf-binary",
    "a.hdr,image/vnd.radiance",
    "a.mp3,audio/mpeg",
    "a.ogg,audio/ogg",
    "a.txt,text/plain; charset=utf-8",
    "a b é.txt,text/plain; charset=utf-8"
  })
  void filesAreServedWithTheirTypes(String path, String type) throws IOException {
    write(path, "content of " + path);

    Reply reply =
        charon.get("/static/" + path.replace(" ", "%20").replace("é", "%C3%A9")).send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo(type);
    assertThat(reply.header("cache-control")).isEqualTo("no-cache");
    assertThat(reply.text()).isEqualTo("content of " + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "a.php",
        "js",
        "noext",
        "js/.secret.js",
        ".git/config.txt",
        ".js",
        "a\\b.js"
      })
  void otherFilesAreNot(String path) throws IOException {
    if (!Files.isDirectory(webRoot.resolve(path))) {
      write(path, "secret");
    }

    charon.get("/static/" + path.replace("\\", "%5C")).isRefused(404, "Not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "none.js",
        "../secret.js",
        "%2e%2e/secret.js",
        "..%2fsecret.js",
        "/etc/secret.js",
        "%2fetc%2fsecret.js",
        "js/",
        "js//shared-console.bundle.js",
        "js/shared-console.bundle.js/",
        "js/shared-console.bundle.js%00",
        "js/./shared-console.bundle.js"
      })
  void waysAroundLeadNowhere(String path) {
    charon.get("/static/" + path).isRefused(404, "Not found");
  }

  @Test
  void linksLeadToWhatIsInTheFolderOnly() throws IOException {
    write(".hidden/a.js", "secret");
    Files.writeString(outside.resolve("a.js"), "secret");
    Files.createSymbolicLink(webRoot.resolve("out.js"), outside.resolve("a.js"));
    Files.createSymbolicLink(webRoot.resolve("folder"), outside);
    Files.createSymbolicLink(webRoot.resolve("dotted.js"), webRoot.resolve(".hidden/a.js"));
    Files.createSymbolicLink(webRoot.resolve("page.js"), write("page.html", "secret"));
    Files.createSymbolicLink(webRoot.resolve("round.js"), webRoot.resolve("round.js"));
    Files.createSymbolicLink(webRoot.resolve("in.js"), webRoot.resolve(BUNDLE));

    for (String path :
        new String[] {"out.js", "folder/a.js", "dotted.js", ".hidden/a.js", "page.js", "round.js"
        }) {
      charon.get("/static/" + path).isRefused(404, "Not found");
    }
    assertThat(charon.get("/static/in.js").send().text()).isEqualTo("console.log(1);");
  }

  @Test
  void fileIsNotSentTwiceUntilItChanges() throws IOException {
    Reply first = charon.get("/static/" + BUNDLE).send();
    String etag = first.header("etag");

    Reply again = charon.get("/static/" + BUNDLE).with("if-none-match", etag).send();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.header("etag")).isEqualTo(etag);
    assertThat(again.header("cache-control")).isEqualTo(first.header("cache-control"));
    assertThat(charon.get("/static/" + BUNDLE).send()).isEqualTo(first);
    assertThat(charon.call("HEAD", "/static/" + BUNDLE).send())
        .isEqualTo(new Reply(200, first.headers(), ""));

    Path changed = write(BUNDLE, "console.log(2);");
    Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2201-01-01T00:00:00Z")));

    Reply news = charon.get("/static/" + BUNDLE).with("if-none-match", etag).send();
    assertThat(news.text()).isEqualTo("console.log(2);");
    assertThat(news.header("etag")).isNotEqualTo(etag);
  }

  @Test
  void fileThatIsTooLargeIsNotServed() throws IOException {
    try (var file = new RandomAccessFile(webRoot.resolve("large.png").toFile(), "rw")) {
      file.setLength(WebRoot.MAX_BYTES + 1L);
    }

    charon.get("/static/large.png").isRefused(404, "Not found");
  }

  @Test
  void folderThatIsGoneHasNoFiles() {
    TestCharon.withWebRoot(webRoot.resolve("gone"))
        .get("/static/" + BUNDLE)
        .isRefused(404, "Not found");
  }

  @Test
  void texturesArePicturesOfTheirFolder() throws IOException {
    write("textures/planets/ember.jpg", "a planet");
    write("textures/notes.txt", "secret");
    write("elsewhere.png", "not a texture");

    Reply reply = charon.get("/textures/planets/ember.jpg").send();

    assertThat(reply.header("content-type")).isEqualTo("image/jpeg");
    assertThat(reply.text()).isEqualTo("a planet");
    charon.get("/textures/notes.txt").isRefused(404, "Not found");
    charon.get("/textures/elsewhere.png").isRefused(404, "Not found");
    charon.get("/textures/../elsewhere.png").isRefused(404, "Not found");
  }

  private Path write(String path, String content) throws IOException {
    Path file = webRoot.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, content);
  }
}
