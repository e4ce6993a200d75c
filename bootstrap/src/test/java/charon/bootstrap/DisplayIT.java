package charon.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people at the table see, in a real browser. */
@ExtendWith(BrowserExtension.class)
@Timeout(180)
class DisplayIT {

  private static final Path SCREENS = Path.of("target", "screens");

  /** Several reconnects with their pauses. */
  private static final Duration RECONNECTS = Duration.ofSeconds(60);

  private static final String REPORT_VIOLATIONS = "addEventListener('securitypolicyviolation',"
      + " e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))";

  private final List<String> complaints = new ArrayList<>();
  private final BrowserContext context;
  private final Page page;

  @TempDir
  private Path data;

  DisplayIT(Browser browser) {
    context = browser.newContext();
    page = open(context);
  }

  @BeforeEach
  void beginWithoutComplaints() {
    complaints.clear();
  }

  @AfterEach
  void closeBrowserContext() {
    context.close();
  }

  @Test
  void changesAppearOnTheDisplayWithoutReload() {
    try (var server = SampleServer.start(data)) {
      page.navigate(server.url() + "/terminal/");
      assertThat(title(page)).hasText("STANDBY");
      page.evaluate("window.loadedOnce = true");

      enterStation(server);
      assertThat(title(page)).hasText("Wick Station");
      assertThat(page.getByText("Promenade")).isVisible();
      assertThat(page.getByText("HALL")).hasCount(0);

      server.post("/api/gm/encounter/toggle-room/", "{\"room_id\": \"hall\", \"visible\": true}");
      assertThat(page.getByText("HALL")).isVisible();
      assertThat(page.getByText("THE STUB")).hasCount(0);

      placeMarsh(server);
      assertThat(page.getByText(Pattern.compile("Marsh"))).isVisible();

      server.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");
      assertThat(page.getByText("The Keeper")).isVisible();
      page.waitForFunction("document.querySelector('img[src^=\"/data/\"]')?.naturalWidth > 0");

      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("terminal.png")));
      assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aLostConnectionIsToldUntilItIsBack() {
    int port;
    Locator notice = page.getByRole(AriaRole.STATUS);
    try (var server = SampleServer.start(data)) {
      port = server.port();
      page.navigate(server.url() + "/terminal/");
      enterStation(server);
      assertThat(title(page)).hasText("Wick Station");
      assertThat(notice).isHidden();
      assertThat(complaints).isEmpty();
    }

    assertThat(notice).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(millis()));
    assertThat(notice).containsText(Pattern.compile("connection lost", Pattern.CASE_INSENSITIVE));
    assertThat(title(page)).hasText("Wick Station");

    try (var again = SampleServer.startWithGameMaster(data, port)) {
      assertThat(notice).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(millis()));
      assertThat(title(page)).hasText("STANDBY");
      enterStation(again);
      assertThat(title(page)).hasText("Wick Station");
    }
  }

  @Test
  void theLoginFormLetsTheGameMasterIn() {
    try (var server = SampleServer.startWithGameMaster(data, 0)) {
      page.navigate(server.url() + "/accounts/login/?next=/logout/");
      logIn("wrong horse");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");
      assertThat(cookieNames()).doesNotContain("sessionid");
      complaints.clear(); // a browser reports the 401 of a page

      logIn(SampleServer.GM_PASSWORD);

      assertThat(page).hasURL(server.url() + "/logout/");
      assertThat(cookieNames()).contains("sessionid", "csrftoken");
      assertThat(page.evaluate("document.cookie").toString())
          .contains("csrftoken=")
          .doesNotContain("sessionid");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
          .click();
      assertThat(page).hasURL(server.url() + "/accounts/login/");
      assertThat(cookieNames()).doesNotContain("sessionid");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void aPhoneShowsEverythingWithoutScrollingSideways(Browser browser) {
    var phone = new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setIsMobile(true)
        .setHasTouch(true);
    try (var server = SampleServer.start(data);
        var small = browser.newContext(phone)) {
      Page display = open(small);
      enterStation(server);
      server.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\": {}}");
      placeMarsh(server);
      server.post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");

      display.navigate(server.url() + "/terminal/");
      assertThat(display.getByText("The Keeper")).isVisible();
      assertFitsInWidth(display);
      display.screenshot(
          new Page.ScreenshotOptions().setPath(SCREENS.resolve("terminal-phone.png")));

      display.navigate(server.url() + "/accounts/login/");
      assertFitsInWidth(display);
      display.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("login-phone.png")));
      assertThat(complaints).isEmpty();
    }
  }

  private Page open(BrowserContext opened) {
    Page tab = opened.newPage();
    tab.addInitScript(REPORT_VIOLATIONS);
    tab.onPageError(complaints::add);
    tab.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text());
      }
    });
    return tab;
  }

  private void logIn(String password) {
    page.getByLabel("Name").fill("gm");
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
        .click();
  }

  private List<String> cookieNames() {
    return context.cookies().stream().map((Cookie cookie) -> cookie.name).toList();
  }

  private static Locator title(Page display) {
    return display.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static void enterStation(SampleServer server) {
    server.post(
        "/api/gm/switch-view/",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick-station\"}");
  }

  private static void placeMarsh(SampleServer server) {
    server.post(
        "/api/gm/encounter/place-token/",
        "{\"type\": \"player\", \"name\": \"Marsh\", \"x\": 3, \"y\": 2, \"room_id\": \"hall\"}");
  }

  private static void assertFitsInWidth(Page display) {
    assertThat(display.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(display.evaluate("document.documentElement.clientWidth"));
  }

  private static double millis() {
    return RECONNECTS.toMillis();
  }
}
