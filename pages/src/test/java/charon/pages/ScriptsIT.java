package charon.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import charon.testing.BrowserExtension;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pages' scripts work out, tried in the browser that runs them. The cases are in the
 * modules {@code scripts/*.test.js}; what they try is served from the sources, without a server.
 */
@ExtendWith(BrowserExtension.class)
class ScriptsIT {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path CASES = RESOURCES.resolve("scripts");
  private static final Path STATIC = Path.of("src", "main", "resources", "web", "static");
  private static final Path MODULES = STATIC.resolve("charon").resolve("lib");

  /** Reserved for examples: nothing is ever asked there. */
  private static final String SITE = "http://pages.example";

  /** They talk to the server, or to the machine; what they do is seen on the pages. */
  private static final List<String> TRIED_ON_PAGES = List.of(
      "api.js",
      "news.js",
      "polling.js",
      "presence.js",
      "shared-stream.js",
      "sound.js",
      "store.js",
      "stream.js",
      "wake-lock.js");

  private static final String RUN = """
      async (module) => {
        const { cases } = await import('/scripts/check.js');
        cases.length = 0;
        await import(module);
        return JSON.stringify(cases);
      }""";

  @TestFactory
  List<DynamicContainer> scriptsWorkOutWhatTheyShould(Browser browser) throws IOException {
    Page page = pageFor(browser);
    try (Stream<Path> modules = Files.list(CASES)) {
      return modules
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .map(name -> dynamicContainer(name, cases(page, name).stream()))
          .toList();
    }
  }

  @TestFactory
  List<DynamicTest> everythingThatScriptsOfferIsTried(Browser browser) throws IOException {
    Page page = pageFor(browser);
    String tried = String.join("\n", sources());
    try (Stream<Path> modules = Files.list(MODULES)) {
      return modules
          .map(file -> file.getFileName().toString())
          .filter(name -> !TRIED_ON_PAGES.contains(name))
          .sorted()
          .map(name -> {
            var offered = page.evaluate(
                "async (module) => Object.keys(await import(module))",
                "/static/charon/lib/" + name);
            return dynamicTest(
                name,
                () -> assertThat((List<?>) offered)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(tried).containsPattern("\\b" + each + "\\b")));
          })
          .toList();
    }
  }

  private static List<DynamicTest> cases(Page page, String module) {
    JsonNode cases =
        JsonMapper.shared().readTree(page.evaluate(RUN, "/scripts/" + module).toString());
    assertThat(cases).as("cases of %s", module).isNotEmpty();
    return cases
        .valueStream()
        .map(each -> dynamicTest(
            each.path("name").asString(),
            () -> assertThat(each.path("actual").asString())
                .isEqualTo(each.path("expected").asString())))
        .toList();
  }

  /** An empty page, to which the cases are added. Closed with the browser. */
  private static Page pageFor(Browser browser) {
    Page page = browser.newPage();
    page.route(SITE + "/**", route -> {
      String path = URI.create(route.request().url()).getPath();
      route.fulfill(path.equals("/") ? emptyPage() : script(path));
    });
    page.navigate(SITE + "/");
    return page;
  }

  private static Route.FulfillOptions emptyPage() {
    return new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>");
  }

  private static Route.FulfillOptions script(String path) {
    String name = path.replaceFirst("^/static/", "");
    var answer = new Route.FulfillOptions().setHeaders(Map.of("Content-Type", "text/javascript"));
    return path.equals(Acorn.ADDRESS)
        ? answer.setBodyBytes(Acorn.module())
        : answer.setPath(
            (name.equals(path) ? RESOURCES : STATIC).resolve(name.replaceFirst("^/", "")));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.map(ScriptsIT::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
