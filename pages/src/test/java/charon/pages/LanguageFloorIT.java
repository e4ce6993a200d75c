package charon.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import charon.testing.BrowserExtension;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the pages load is understood by the oldest browsers that they are made for, Chromium 87 and
 * Safari 15: every script, those of the libraries with them, is parsed and looked through, every
 * style sheet is read. What is looked for is in {@code scripts/floor.js}, and that it is found is
 * tried in {@code scripts/floor.test.js}.
 */
@ExtendWith(BrowserExtension.class)
class LanguageFloorIT {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path WEB = Path.of("src", "main", "resources", "web");
  private static final Path TOO_OLD = WEB.resolve("pages").resolve("too-old.js");
  private static final String LIBRARIES = "/META-INF/resources/webjars/";

  /** Reserved for examples: nothing is ever asked there. */
  private static final String SITE = "http://floor.example";

  private static final List<String> ENTRIES = List.of(
      "/static/js/shared-console.bundle.js",
      "/static/js/player-console.bundle.js",
      "/static/js/gm-console.bundle.js",
      "/static/charon/admin/main.js");

  private static final String READ_SCRIPT = """
      async ([source, library]) => {
        const { scriptFaults } = await import('/scripts/floor.js');
        const { faults, imports } = scriptFaults(source, { library });
        return [faults, imports];
      }""";

  @TestFactory
  List<DynamicTest> everyScriptThatAPageLoadsIsUnderstood(Browser browser) {
    Page page = pageFor(browser, "<!doctype html>");
    Map<String, List<?>> faults = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(ENTRIES);
    while (!waiting.isEmpty()) {
      String address = waiting.pop();
      if (!faults.containsKey(address)) {
        var read = (List<?>)
            page.evaluate(READ_SCRIPT, List.of(served(address), address.startsWith(LIBRARIES)));
        faults.put(address, (List<?>) read.get(0));
        ((List<?>) read.get(1)).forEach(name -> waiting.push(resolved(address, name.toString())));
      }
    }
    assertThat(faults.keySet()).anyMatch(address -> address.startsWith(LIBRARIES));
    return faults.entrySet().stream()
        .map(script ->
            dynamicTest(script.getKey(), () -> assertThat(script.getValue()).isEqualTo(List.of())))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyStyleSheetHasSomethingForOldBrowsers(Browser browser) throws IOException {
    Page page = pageFor(browser, "<!doctype html>");
    try (Stream<Path> files = Files.walk(WEB)) {
      return files
          .filter(file -> file.toString().endsWith(".css"))
          .sorted()
          .map(file -> dynamicTest(
              WEB.relativize(file).toString(),
              () -> assertThat(page.evaluate(
                      "async (text) => (await import('/scripts/floor.js')).styleFaults(text)",
                      Files.readString(file)))
                  .isEqualTo(List.of())))
          .toList();
    }
  }

  @Test
  void whatTellsOfOldBrowsersIsUnderstoodByThem(Browser browser) throws IOException {
    Page page = pageFor(browser, "<!doctype html>");
    Object parsed = page.evaluate(
        "async (text) => (await import('/acorn/acorn.mjs')).parse(text, { ecmaVersion: 5 }).type",
        Files.readString(TOO_OLD));
    assertThat(parsed).isEqualTo("Program");
  }

  @Test
  void aBrowserOfTodayIsToldNothing(Browser browser) throws IOException {
    assertThat(told(browser, "", "export {};")).isEmpty();
  }

  @Test
  void aBrowserIsToldWhatItDoesNotKnow(Browser browser) throws IOException {
    assertThat(told(browser, "delete HTMLScriptElement.prototype.noModule", "export {};"))
        .contains("This browser is too old to show Charon, as it does not know JavaScript modules;"
            + " Chrome and Edge from 87, Firefox from 90, Safari from 15 and LG televisions from"
            + " webOS 22 do.");
    assertThat(told(browser, "delete window.customElements", "export {};"))
        .hasValueSatisfying(said -> assertThat(said).contains("custom elements"));
    assertThat(told(browser, "delete String.prototype.replaceAll", "export {};"))
        .hasValueSatisfying(said -> assertThat(said).contains("JavaScript of 2021"));
    assertThat(told(browser, "CSS.supports = () => false", "export {};"))
        .hasValueSatisfying(said -> assertThat(said).contains("style sheets of 2020"));
    assertThat(told(browser, "", "of a language that nobody knows yet"))
        .hasValueSatisfying(said -> assertThat(said).contains("JavaScript of 2021"));
  }

  /** What a page says in a browser to which that was done, when its module is this. */
  private static Optional<String> told(Browser browser, String done, String module)
      throws IOException {
    String html = "<!doctype html><script>%s;</script><script>%s</script><script type=module>%s"
            .formatted(done, Files.readString(TOO_OLD), module)
        + "</script><body><p>The page</p></body>";
    try (Page page = pageFor(browser, html)) {
      return page.locator(".too-old").allTextContents().stream().findFirst();
    }
  }

  /** A page with that in it, and with what looks for faults. Closed with the browser. */
  private static Page pageFor(Browser browser, String html) {
    Page page = browser.newPage();
    page.route(SITE + "/**", route -> {
      String path = URI.create(route.request().url()).getPath();
      route.fulfill(
          path.equals("/")
              ? new Route.FulfillOptions().setContentType("text/html").setBody(html)
              : script(path));
    });
    page.navigate(SITE + "/");
    return page;
  }

  private static Route.FulfillOptions script(String path) {
    var answer = new Route.FulfillOptions().setHeaders(Map.of("Content-Type", "text/javascript"));
    return path.equals(Acorn.ADDRESS)
        ? answer.setBodyBytes(Acorn.module())
        : answer.setPath(RESOURCES.resolve(path.substring(1)));
  }

  /** The address of what a script calls so. */
  private static String resolved(String script, String name) {
    if (name.startsWith("/") || name.startsWith(".")) {
      return URI.create(script).resolve(name).toString();
    }
    Properties libraries = libraries();
    return LIBRARIES
        + libraries.stringPropertyNames().stream()
            .filter(known -> known.endsWith("/") ? name.startsWith(known) : name.equals(known))
            .map(known -> libraries.getProperty(known) + name.substring(known.length()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(script + " imports " + name));
  }

  private static Properties libraries() {
    var properties = new Properties();
    try (InputStream in = LanguageFloorIT.class.getResourceAsStream("/web/libraries.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String served(String address) {
    try (InputStream in = address.startsWith(LIBRARIES)
        ? LanguageFloorIT.class.getResourceAsStream(address)
        : Files.newInputStream(WEB.resolve(address.substring(1)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(address, e);
    }
  }
}
