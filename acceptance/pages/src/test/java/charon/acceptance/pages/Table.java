package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import charon.testing.Checkout;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A game table, set for one test: a server where nothing has happened yet and the screens around it,
 * one for each kind of screen and person. It hears every complaint of a page; those that a test does
 * not expect fail it.
 *
 * <p>The server starts when it is first needed, with the sample campaign unless the test has put
 * another one on the table. {@code gm} is the game master and {@code bo} a player.
 */
final class Table {

  /** What a page is seen on. */
  enum Screen {
    WALL(1920, 1080, false),
    LAPTOP(1366, 768, false),
    PHONE(390, 844, true),
    SMALL_WALL(1280, 720, false),
    SMALL_DESK(1024, 768, false),
    PHONE_ACROSS(844, 390, true),
    TABLET(1024, 768, true);

    private final int width;
    private final int height;
    private final boolean inHand;

    Screen(int width, int height, boolean inHand) {
      this.width = width;
      this.height = height;
      this.inHand = inHand;
    }

    /** The least height of a letter that a player needs, in pixels: as large as 24 of 1080 on a wall. */
    double leastLetter() {
      return inHand ? 12 : height * 24.0 / 1080;
    }

    /** The least side of what a finger is to hit, in pixels; 0: there is no finger. */
    int leastTarget() {
      return inHand ? 44 : 0;
    }

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setViewportSize(width, height)
          .setDeviceScaleFactor(inHand ? 2 : 1)
          .setIsMobile(inHand)
          .setHasTouch(inHand)
          .setReducedMotion(ReducedMotion.REDUCE);
    }
  }

  /** The campaign that comes with Charon; larger than the sample, and with pictures. */
  static final Path DEMO = Checkout.path("bootstrap/src/main/resources/demo-campaign");

  /** Where pictures of the pages go. */
  static final Path PICTURES = Path.of("target", "screens");

  private final Venue venue;
  private final Path data;
  private final List<Page> pages = new ArrayList<>();
  private final List<BrowserContext> ownScreens = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();
  private Path campaign = SampleServer.CAMPAIGN;
  private final Map<String, String> settings = new HashMap<>();
  private Optional<SampleServer> running = Optional.empty();

  /**
   * A table that is empty still.
   *
   * @param data what the server begins with
   */
  Table(Venue venue, Path data) {
    this.venue = venue;
    this.data = data;
    venue.complainTo(complaints::add);
  }

  /** Puts another campaign on the table, before anybody has opened a page. */
  Table with(Path otherCampaign) {
    assertThat(running).as("a campaign is chosen first").isEmpty();
    campaign = otherCampaign;
    return this;
  }

  /** Serves a front end from a folder instead of Charon's own. */
  void withFrontEnd(Path folder) {
    with("web-root", folder.toString());
  }

  /** Gives the server a setting, before anybody has opened a page. */
  Table with(String setting, String value) {
    assertThat(running).as("a setting is chosen first").isEmpty();
    settings.put(setting, value);
    return this;
  }

  /** The server; starts it if it is not running, at the address it had before. */
  SampleServer server() {
    if (running.isEmpty()) {
      running = Optional.of(venue.start(campaign, data, settings));
    }
    return running.orElseThrow();
  }

  /** Ends the server. */
  void stopServer() {
    running.ifPresent(SampleServer::close);
    running = Optional.empty();
  }

  /** Commands as the game master; the server has to obey. Returns its answer. */
  String post(String path, String body) {
    var answer = server().post(path, body);
    assertThat(answer.statusCode()).as("%s %s: %s", path, body, answer.body()).isLessThan(300);
    return answer.body();
  }

  /** Commands as {@code gm} or {@code bo}, who is logged in; the server has to obey. Returns its answer. */
  String postAs(String name, String path, String body) {
    Map<String, String> cookies = venue.cookies(name).stream()
        .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
    String csrf = cookies.getOrDefault("csrftoken", "");
    var answer = new Client(server().url())
        .post(
            path,
            body,
            "Cookie",
            "sessionid=%s; csrftoken=%s".formatted(cookies.get("sessionid"), csrf),
            "X-CSRFToken",
            csrf);
    assertThat(answer.statusCode()).as("%s %s: %s", path, body, answer.body()).isLessThan(300);
    return answer.body();
  }

  /** Reads as the game master. */
  String get(String path) {
    var answer = server().get(path);
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Shows a view that is no place, such as {@code BRIDGE}. */
  void show(String viewType) {
    post("/api/gm/switch-view/", "{\"view_type\": \"%s\"}".formatted(viewType));
  }

  /** Takes everybody to a place. */
  void enter(String place) {
    post(
        "/api/gm/switch-view/",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"%s\"}".formatted(place));
  }

  /** The display on the wall, connected. */
  Page display() {
    return display(Screen.WALL);
  }

  /** A display, connected. */
  Page display(Screen screen) {
    return connected(open(screen, "/terminal/"));
  }

  /** The display on the wall, connected, with all its motion. */
  Page movingDisplay() {
    Page page = tab(Screen.WALL);
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    page.navigate("/terminal/");
    return connected(page);
  }

  /** The display on the wall, connected, and so far on that it tells what is sent from now on. */
  Page listeningDisplay() {
    return listeningDisplay(Screen.WALL);
  }

  /** A display, connected, and so far on that it tells what is sent from now on. */
  Page listeningDisplay(Screen screen) {
    Page page = tab(screen);
    // messages that are there before its first question are old for a display
    page.waitForResponse(
        answer -> answer.url().contains("/api/messages/"), () -> page.navigate("/terminal/"));
    return connected(page);
  }

  /** Comes back to a page: what it asks for now and then, it asks for at once. */
  static void lookAt(Page page) {
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }

  /** A display or inbox that has heard from the server. */
  static Page connected(Page page) {
    assertThat(page.locator("[data-connection=live]").first()).isAttached();
    return page;
  }

  /** A page where nobody is logged in. */
  Page open(Screen screen, String path) {
    Page page = tab(screen);
    page.navigate(path);
    return page;
  }

  /** A page where {@code gm} or {@code bo} is logged in, on all screens by the same login. */
  Page openAs(String name, Screen screen, String path) {
    Page page = tab(name, screen);
    page.navigate(path);
    assertThat(page).hasURL(server().url() + path);
    return page;
  }

  /** A page on a screen of its own, where {@code gm} or {@code bo} logs in for the occasion. */
  Page logInAs(String name, Screen screen, String path) {
    Page page = blank(screen);
    page.navigate("/accounts/login/?next=" + path);
    logIn(page, name, SampleServer.GM_PASSWORD);
    assertThat(page).hasURL(server().url() + path);
    return page;
  }

  /**
   * An empty page on a screen of its own: for what concerns the whole screen or cannot be undone,
   * such as clocks and scripts that are added.
   */
  Page blank(Screen screen) {
    server();
    BrowserContext context = venue.context(screen);
    ownScreens.add(context);
    return seen(context.newPage());
  }

  /** An empty page where nobody is logged in, to prepare before it goes anywhere. */
  Page tab(Screen screen) {
    return tab("", screen);
  }

  /** Unless it is told otherwise, nothing moves: without a graphics card, that takes all there is. */
  private Page tab(String name, Screen screen) {
    server();
    return seen(venue.tab(name, screen));
  }

  private Page seen(Page page) {
    pages.add(page);
    return page;
  }

  /** Fills in the form of the login page. */
  static void logIn(Page page, String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.locator("button[type=submit]").click();
  }

  /** Nothing is wider than the screen. */
  static void assertFitsInWidth(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of what %s shows", page.url())
        .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
  }

  /** Saves a picture of a page below {@link #PICTURES}. */
  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  /** From the beginning of the test to its end, complaints with this in them are no fault. */
  void expectComplaint(String regex) {
    expected.add(Pattern.compile(regex));
  }

  /** Lost connections are complained of by browsers; a test that cuts them expects that. */
  void expectLostConnections() {
    expectComplaint("net::ERR_|Failed to load resource: the server responded with a status of 503");
  }

  /** What the pages have complained of so far, except for what was expected. */
  List<String> complaints() {
    return complaints.stream()
        .filter(complaint ->
            expected.stream().noneMatch(pattern -> pattern.matcher(complaint).find()))
        .toList();
  }

  /** Takes a picture of every page, to see what a failed test has seen. */
  void pictures(String name) {
    for (int i = 0; i < pages.size(); i++) {
      if (!pages.get(i).isClosed()) {
        picture(pages.get(i), "failed/%s-%d".formatted(name, i));
      }
    }
  }

  /**
   * Leaves all pages, so that they complain no more, and ends the server.
   *
   * @param failed whether nobody knows what is on the screens
   */
  void clear(boolean failed) {
    ownScreens.forEach(BrowserContext::close);
    if (failed) {
      venue.replaceScreens();
    } else {
      venue.clear();
    }
    stopServer();
  }
}
