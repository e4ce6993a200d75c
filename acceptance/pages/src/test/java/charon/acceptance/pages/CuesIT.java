package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The running order: one goes from cue to cue, looks at one before, and keeps what was prepared. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class CuesIT {

  private static final String CUES = """
      cues:
        - id: arrival
          title: "Arrival"
          note: "Once the tug lets go."
          commands:
            - {command: switch-view, view_type: CHARON_TERMINAL}
            - {command: charon-mode, mode: QUERY}
        - id: broken
          title: "Never to be"
          commands:
            - {command: toggle-room}
        - id: lights
          title: "The lights go"
          commands:
            - {command: switch-view, view_type: STANDBY}
          follow: {after: 600, cue: bridge}
        - id: bridge
          title: "On the bridge"
          commands:
            - {command: switch-view, view_type: BRIDGE}
      """;

  private Page display;
  private GmConsole console;

  @BeforeEach
  void sitDown(Table table, @TempDir Path campaign) throws IOException {
    Files.writeString(
        Files.createDirectory(campaign.resolve("campaign")).resolve("cues.yaml"), CUES);
    table.with(campaign).expectComplaint("status of 404.*/api/(ship-status|star-map)/");
    display = table.display();
    console = GmConsole.open(table);
    console.key("9");
    assertThat(console.find(".cue")).hasCount(4);
  }

  @Test
  void oneKeyGoesFromCueToCue() {
    assertThat(cue("arrival")).hasClass(is("is-next"));
    assertThat(cue("arrival").locator(".cue-note")).hasText("Once the tug lets go.");
    assertThat(cue("broken").locator(".why")).containsText("room_id required");
    assertThat(cue("broken").locator(".go")).isDisabled();

    console.key("g");
    assertThat(stage()).hasAttribute("data-view", "charon");
    assertThat(cue("arrival")).hasClass(is("is-last"));
    assertThat(cue("lights")).hasClass(is("is-next"));
    assertThat(console.find("act-line .text")).containsText("Arrival");

    cue("bridge").locator(".go").click();
    assertThat(stage()).hasAttribute("data-view", "bridge");
    assertThat(console.find(".go-next")).isDisabled();
    console.press("Undo");
    assertThat(stage()).hasAttribute("data-view", "charon");
  }

  @Test
  void whatFollowsByItselfIsCountedDownAndStopped() {
    cue("lights").locator(".go").click();
    assertThat(stage()).hasAttribute("data-view", "standby");
    assertThat(console.find(".follows")).containsText("On the bridge in ");
    assertThat(console.find(".follows .left")).containsText(":");

    console.key("1");
    console.key("k");
    assertThat(console.find(".follows")).hasCount(0);
    assertThat(stage()).hasAttribute("data-view", "standby");
  }

  @Test
  void aCueIsLookedAtInTheMirrorFirst() {
    Locator mirror = console.page().frameLocator("players-mirror iframe").locator("main.stage");
    assertThat(mirror).hasAttribute("data-view", "standby");

    console.press("Look at On the bridge in the mirror");
    assertThat(mirror).hasAttribute("data-view", "bridge");
    assertThat(console.find(".mirror figcaption")).containsText("After “On the bridge”");
    assertThat(stage()).hasAttribute("data-view", "standby");
    console.key("Escape");
    assertThat(mirror).hasAttribute("data-view", "standby");
  }

  @Test
  void whatWasPreparedIsKeptAsACueRenamedExportedAndDeleted() throws IOException {
    console.key("l");
    console.click("[data-view=MESSAGES]");
    console.find(".cue-save [name=title]").fill("The mail, at last!");
    console.press("Keep");
    assertThat(cue("the-mail-at-last")).isVisible();
    console.click("[data-action=discard]");
    console.key("l");

    cue("the-mail-at-last").locator(".cue-line").click();
    cue("the-mail-at-last").locator("[name=title]").fill("Mail");
    cue("the-mail-at-last").locator("[name=note]").fill("Read it out.");
    console.press("Save");
    assertThat(cue("the-mail-at-last").locator(".cue-title")).hasText("Mail");
    assertThat(cue("the-mail-at-last").locator(".cue-note")).hasText("Read it out.");
    Download file = console.page().waitForDownload(() -> console.click(".export"));
    assertThat(Files.readString(file.path())).contains("the-mail-at-last");

    cue("the-mail-at-last").locator(".go").click();
    assertThat(stage()).hasAttribute("data-view", "messages");
    console.press("Delete");
    console.press("Really? Click again");
    assertThat(cue("the-mail-at-last")).hasCount(0);
  }

  private Locator cue(String id) {
    return console.find("[data-cue=" + id + "]");
  }

  private Locator stage() {
    return display.locator("main.stage");
  }

  private static Pattern is(String name) {
    return Pattern.compile("(^|\\s)" + name + "(\\s|$)");
  }
}
