package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import charon.bootstrap.SampleServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages of the table work in the oldest engine that they are made for. Where it is not on the
 * machine this is skipped, unless {@code CHARON_REQUIRE_OLD_BROWSER} is true.
 */
@ExtendWith(TableExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OldestEngineIT {

  private static final Path PICTURES = Table.PICTURES.resolve("oldest-engine");

  private Optional<OldEngine> started = Optional.empty();

  @BeforeAll
  void start() throws IOException {
    Optional<String> python = OldEngine.python();
    boolean required = Boolean.parseBoolean(System.getenv("CHARON_REQUIRE_OLD_BROWSER"));
    assumeTrue(
        required || python.isPresent(),
        "no Qt WebEngine: apt-get install python3-pyqt5.qtwebengine");
    started = Optional.of(OldEngine.start(python.orElseThrow()));
  }

  @AfterAll
  void end() throws IOException {
    if (started.isPresent()) {
      started.get().close();
    }
  }

  @AfterEach
  void nothingIsWrong() {
    assertThat(engine().newComplaints()).as("complaints of the pages").isEmpty();
    engine().open("about:blank");
  }

  @Test
  void theDisplayShowsTheStateAndFollowsChanges(Table table) throws IOException {
    var evening = new DemoEvening(table);
    open(table, "/terminal/");
    assertThat(engine().run("navigator.userAgent")).contains(" Chrome/87.");
    sees("[data-connection=live]");
    sees("main[data-view=standby] .standby-name");
    isSquare(".emblem");
    picture("standby");

    evening.station();
    evening.portrait("sool");
    evening.portrait("passenger");
    engine().await("document.querySelectorAll('.map .token').length === 6");
    engine().await("document.querySelectorAll('.portraits img').length === 2");
    engine().await("document.title.startsWith('Lowtide Station')");
    hasItsPictures();
    isSquare(".portrait-frame");
    picture("encounter");

    table.show("BRIDGE");
    for (String tab : List.of("map", "personnel", "logs", "status", "charon")) {
      sees("#bridge-tab-" + tab);
      engine().await("document.querySelector('#bridge-tab-" + tab + "').click() || true");
      fills("#bridge-panel[data-tab=" + tab + "] > *", 0.6);
      picture("bridge-" + tab);
    }
  }

  @Test
  void whatLiesOnTopIsSeen(Table table) throws IOException {
    var evening = new DemoEvening(table);
    evening.station();
    open(table, "/terminal/");
    evening.commTerminal();
    fills("comm-terminal", 0.5);
    picture("comm-terminal");
    evening.noCommTerminal();
    evening.charonAnswers();
    evening.dialog(true);
    sees("charon-dialog .by-players");
    isSquare("charon-dialog charon-eye");
    picture("charon-dialog");
    evening.dialog(false);
    evening.view("CHARON_TERMINAL");
    isSquare("charon-terminal charon-eye");
    picture("charon-terminal");
    evening.broadcast("LOWTIDE", "CRITICAL", "THE TOLL BEGINS IN ONE MINUTE. NO TOOLS. NO VOICES.");
    sees(".notices-alarm .notice");
    picture("broadcast");
  }

  @Test
  void theStartPageLeadsToTheDisplay(Table table) throws IOException {
    open(table, "/");
    hasItsPictures();
    picture("start");
    engine().await("document.querySelector('a[href=\"/terminal/\"]').click() || true");
    sees("[data-connection=live]");
  }

  @Test
  void aPlayerReadsMessagesAsTheyCome(Table table) throws IOException {
    var evening = new DemoEvening(table);
    evening.broadcast("Dalloway", "NORMAL", "Dinner is at six. Bring your own mug.");
    open(table, "/accounts/login/");
    engine().await("""
        (({ username, password, next }) => {
          username.value = 'bo';
          password.value = '%s';
          next.value = '/messages/';
          username.form.submit();
          return true;
        })(document.forms[0])""".formatted(SampleServer.GM_PASSWORD));
    engine().await("document.querySelectorAll('.message').length === 1");
    evening.broadcast("Dr. Sool", "HIGH", "Whoever hears this: say something. Anything. Now.");
    engine().await("document.querySelectorAll('.message').length === 2");
    picture("messages");
  }

  private OldEngine engine() {
    return started.orElseThrow();
  }

  private void open(Table table, String path) {
    engine().open(table.server().url() + path);
    engine().await("location.pathname === '" + path + "' && document.readyState === 'complete'");
    engine().await("!document.querySelector('.too-old')");
  }

  private void sees(String selector) {
    engine().await("document.querySelectorAll('" + selector + "').length > 0");
  }

  private void hasItsPictures() {
    engine().await("[...document.images].every((image) => image.naturalWidth > 0)");
  }

  private void isSquare(String selector) {
    engine()
        .await("((box) => box?.width > 50 && Math.abs(box.width - box.height) < 3)(%s)"
            .formatted(box(selector)));
  }

  /** Something is at least that part of the window's height, and not wider than the window. */
  private void fills(String selector, double part) {
    engine()
        .await("((box) => box?.height > innerHeight * %s && box.right <= innerWidth)(%s)"
            .formatted(part, box(selector)));
  }

  private static String box(String selector) {
    return "document.querySelector('%s')?.getBoundingClientRect()".formatted(selector);
  }

  private void picture(String name) throws IOException {
    engine().picture(PICTURES.resolve(name + ".png"));
  }
}
