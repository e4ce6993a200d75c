package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A picture from the game master's device, on the wall with three clicks. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class HandoutUploadIT {

  private static final String CHOSEN = ".handout-thumbs [aria-pressed=true]";

  private static final Path PICTURE = Table.DEMO.resolve("campaign/NPCs/images/lund.png");

  private final Path campaign;
  private GmConsole console;
  private Page display;

  HandoutUploadIT(@TempDir Path folder) throws Exception {
    campaign = Files.createDirectories(folder.resolve("played"));
    Path ship = Path.of("campaign", "ship.yaml");
    Files.createDirectory(campaign.resolve("campaign"));
    Files.copy(Table.DEMO.resolve(ship), campaign.resolve(ship));
  }

  @BeforeEach
  void sitDown(Table table) {
    table.with(campaign);
    display = table.display();
    console = GmConsole.open(table);
    console.tool("screen");
  }

  @Test
  void aPictureIsChosenKeptAndHandedOut() {
    console.click("[data-act=new-handout]");

    console.find("handout-make [name=file]").setInputFiles(PICTURE);
    assertThat(console.find(CHOSEN)).containsText("lund.png");
    console.press("Hand out");

    Locator shown = display.locator(".handout img");
    assertThat(shown).isVisible();
    display.waitForCondition(
        () -> Boolean.TRUE.equals(shown.evaluate("image => image.naturalWidth > 0")));
    assertThat(campaign.resolve("campaign/handouts/lund.png")).hasSameBinaryContentAs(PICTURE);
  }

  @Test
  void aPictureIsDroppedAnywhereOnTheToolOrPasted(Table table) {
    table.expectComplaint("status of 409"); // another of that name is there
    send("drop", "alarm-tools", "Seal of Cadence.png", 1);
    assertThat(console.find(CHOSEN)).containsText("Seal-of-Cadence.png");

    send("paste", "body", "Seal of Cadence.png", 2);
    assertThat(console.find(CHOSEN)).containsText("Seal-of-Cadence-2.png");
    assertThat(console.find(".handout-thumbs .thumb")).hasCount(2);

    assertThat(console.find("handout-make [type=submit]")).isFocused();
    console.key("Enter");
    assertThat(display.locator(".handout img"))
        .hasAttribute("src", Pattern.compile("Seal-of-Cadence-2\\.png"));
  }

  @Test
  void whatIsNoPictureIsSaidAndNotKept() {
    send("drop", "screen-tools .scroll", "page.txt", 0);

    assertThat(console.find("notice-list")).containsText("is no picture");
    assertThat(campaign.resolve("campaign/handouts")).doesNotExist();
  }

  /** Drops or pastes a file; of each number another picture, of 0 none. */
  private void send(String event, String selector, String name, int number) {
    console.find(selector).first().evaluate("""
        (target, [event, name, number]) => {
          const held = new DataTransfer();
          const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, number]);
          held.items.add(new File([bytes], name, { type: number ? 'image/png' : 'text/plain' }));
          target.dispatchEvent(event === 'drop'
            ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held })
            : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: held }));
        }""", List.of(event, name, number));
  }
}
