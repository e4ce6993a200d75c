package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
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
 * modules {@code scripts/*.test.js}; what they try comes from the running server.
 */
@ExtendWith(TableExtension.class)
class ScriptsIT {

  private static final Path CASES = Path.of("src", "test", "resources", "scripts");
  private static final Path MODULES =
      Path.of("..", "adapters-http", "src", "main", "resources", "web", "static", "charon", "lib");

  /** They talk to the server, or to the machine; what they do is seen on the pages. */
  private static final List<String> TRIED_ON_PAGES =
      List.of("api.js", "polling.js", "sound.js", "store.js", "stream.js", "wake-lock.js");

  private static final String RUN = """
      async (module) => {
        const { cases } = await import('/scripts/check.js');
        cases.length = 0;
        await import(module);
        return JSON.stringify(cases);
      }""";

  @TestFactory
  List<DynamicContainer> scriptsWorkOutWhatTheyShould(Table table) throws IOException {
    Page page = pageFor(table);
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
  List<DynamicTest> everythingThatScriptsOfferIsTried(Table table) throws IOException {
    Page page = pageFor(table);
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

  /** An empty page of the server's, to which the cases are added. */
  private static Page pageFor(Table table) {
    Page page = table.blank(new Browser.NewContextOptions(), Table.Screen.WALL);
    page.route("**/scripts/**", route -> {
      String name = route.request().url().replaceFirst(".*/scripts/", "");
      route.fulfill(
          name.isEmpty()
              ? new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>")
              : new Route.FulfillOptions()
                  .setHeaders(Map.of("Content-Type", "text/javascript"))
                  .setPath(CASES.resolve(name)));
    });
    page.navigate("/scripts/");
    return page;
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
