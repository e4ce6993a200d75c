package charon.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.ai.AiSettings;
import charon.domain.account.Role;
import charon.http.HttpTransport;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser: what their policies let through, and what happens on them. */
@ExtendWith(BrowserExtension.class)
class PagesIT {

  private static final String PASSWORD = "correct horse";

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @TempDir
  private Path data;

  @AfterEach
  void closePages() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void gameMasterLogsInAndSwitchesTheDisplay(Browser browser) {
    try (CharonApplication charon = start(Optional.empty())) {
      Page display = open(browser, charon, "/terminal/");
      Page console = open(browser, charon, "/gmconsole/");
      logIn(console, "gm");

      console.locator("[data-view=BRIDGE]").click();

      assertThat(display.locator("#title")).hasText("BRIDGE");
      assertThat(console.locator("#current")).hasText("BRIDGE");
      assertThat(console.locator("[data-view=BRIDGE]")).hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void broadcastReachesWhomItIsForAndStaysText(Browser browser) {
    try (CharonApplication charon = start(Optional.empty())) {
      Page player = open(browser, charon, "/messages/");
      logIn(player, "bo");
      Page console = open(browser, charon, "/gmconsole/");
      logIn(console, "gm");

      broadcast(console, "<b>AIR FOR TEN MINUTES</b>", "bo");
      assertThat(player.locator("#messages .content")).hasText("<b>AIR FOR TEN MINUTES</b>");

      broadcast(console, "x", "nobody");
      assertThat(console.locator("#outcome")).containsText("there is no user 'nobody'");
      assertThat(console.locator("textarea")).hasValue("x");
    }
  }

  @Test
  void displayHasItsDataAndNothingIsBlocked(Browser browser) {
    try (CharonApplication charon = start(Optional.empty())) {
      Page display = open(browser, charon, "/terminal/");

      assertThat(display.locator("#title")).hasText("STANDBY");
      assertThat(display.evaluate("typeof window.INITIAL_DATA")).isEqualTo("object");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void builtFrontEndTakesOverThePagesButNotTheLogin(Browser browser, @TempDir Path webRoot)
      throws IOException {
    Path scripts = Files.createDirectories(webRoot.resolve("js/assets"));
    Files.writeString(scripts.resolve("style.css"), "body { color: rgb(1, 2, 3) }");
    Files.writeString(webRoot.resolve("js/shared-console.bundle.js"), """
        const root = document.getElementById('shared-console-root');
        root.innerHTML = `<p style="margin: 7px">${typeof window.INITIAL_DATA}</p>`;
        export {};
        """);
    try (CharonApplication charon = start(Optional.of(webRoot))) {
      Locator text = open(browser, charon, "/terminal/").locator("#shared-console-root p");
      assertThat(text).hasText("object");
      assertThat(text).hasCSS("margin-top", "7px");
      assertThat(text).hasCSS("color", "rgb(1, 2, 3)");

      Page login = open(browser, charon, "/accounts/login/");
      assertThat(login.locator("h1")).hasCSS("color", "rgb(111, 214, 192)");
      assertThat(complaints).isEmpty();
    }
  }

  private CharonApplication start(Optional<Path> webRoot) {
    CharonConfig config = new CharonConfig(
        new CharonConfig.Folders(Optional.empty(), data, webRoot, Optional.empty()),
        new CharonConfig.Listening("127.0.0.1", 0, HttpTransport.AUTO),
        CharonConfig.Play.DEFAULTS,
        CharonConfig.Keeping.DEFAULTS,
        AiSettings.NONE);
    return CharonApplication.start(config, new StrongSecrets(), accounts -> {
      accounts.addUser("gm", Role.GM, PASSWORD);
      accounts.addUser("bo", Role.PLAYER, PASSWORD);
    });
  }

  private Page open(Browser browser, CharonApplication charon, String path) {
    String url = "http://127.0.0.1:" + charon.address().getPort();
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(url));
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(path);
    return page;
  }

  private static void logIn(Page page, String name) {
    page.locator("[name=username]").fill(name);
    page.locator("[name=password]").fill(PASSWORD);
    page.locator("button").click();
    assertThat(page.locator("nav")).isVisible();
  }

  private static void broadcast(Page console, String content, String recipients) {
    console.locator("[name=content]").fill(content);
    console.locator("[name=recipients]").fill(recipients);
    console.locator("#broadcast button").click();
  }
}
