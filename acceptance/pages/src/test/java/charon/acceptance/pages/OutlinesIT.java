package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rooms that are no rectangles, on the display and under the game master's hand. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class OutlinesIT {

  @TempDir
  private Path campaign;

  private Page display;

  @BeforeEach
  void sitDown(Table table) throws IOException {
    Path place = campaign.resolve("galaxy/far/caves");
    Files.createDirectories(place.resolve("map"));
    Files.writeString(campaign.resolve("galaxy/far/location.yaml"), "name: Far\ntype: system\n");
    Files.writeString(place.resolve("location.yaml"), "name: Caves\ntype: station\n");
    Files.writeString(place.resolve("map/caves.yaml"), """
        name: "Caves"
        rooms:
          - {id: cave, name: "CAVE", polygon: [[0, 0], [12, 0], [4, 8], [0, 8]]}
          - {id: shaft, name: "SHAFT", polygon: [[12, 0], [16, 0], [16, 8], [4, 8]]}
        connections:
          - {id: gate, from: cave, to: shaft, door_status: CLOSED}
        walls:
          - [[2, 4], [14, 4]]
        poi:
          - {id: near, name: "NEAR", position: {x: 9, y: 1}}
          - {id: far, name: "LEDGE", position: {x: 10, y: 6}}
        """);
    table.with(campaign);
    table.expectComplaint("404 .*ship-status"); // there is none
    display = table.display();
    table.enter("caves");
    Encounter.reveal(table, "cave");
  }

  @Test
  void displayDrawsWhatIsInTheOutlineAndNothingBehindItsWall(Table table) {
    assertThat(display.locator("[data-room=cave] .room-floor"))
        .hasAttribute("d", "M0 0L480 0L160 320L0 320Z");
    assertThat(display.locator("[data-thing=near]")).isVisible();
    assertThat(display.locator(".walls polyline")).hasAttribute("points", "80,160 320,160");
    assertThat(display.content()).doesNotContain("SHAFT").doesNotContain("LEDGE");

    Encounter.reveal(table, "shaft");

    assertThat(display.locator("[data-room=shaft]")).isVisible();
    assertThat(display.locator("[data-thing=far]")).isVisible();
    assertThat(display.locator(".walls polyline")).hasAttribute("points", "80,160 560,160");
  }

  @Test
  void doorStandsInTheSlantedWallWhoeverSeesIt(Table table) {
    Locator gate = display.locator("[data-door=gate]");
    Pattern slanted = Pattern.compile("translate\\(320 160\\) rotate\\(135\\)");

    assertThat(gate).hasAttribute("transform", slanted);
    Encounter.reveal(table, "shaft");
    assertThat(gate).hasAttribute("aria-label", Pattern.compile("CAVE / SHAFT"));
    assertThat(gate).hasAttribute("transform", slanted);
  }

  @Test
  void nameIsWrittenInsideTheOutline() {
    BoundingBox name = box(display.locator("[data-room=cave] .room-name"));
    BoundingBox floor = box(display.locator("[data-room=cave] .room-floor"));

    double right = (name.x + name.width - floor.x) / floor.width;
    double bottom = (name.y + name.height - floor.y) / floor.height;
    assertThat(right * 12 + bottom * 8).as("left of the slanted wall").isLessThan(12);
  }

  @Test
  void clickInTheBoxOfARoomMeansTheRoomWhoseOutlineItIsIn(Table table) {
    GmConsole console = GmConsole.open(table);
    Locator shaft = console.find("deck-map [data-room=shaft]");
    BoundingBox cave = box(console.find("deck-map [data-room=cave] .room-floor"));
    assertThat(shaft).hasAttribute("aria-pressed", "false");

    console.page().mouse().click(cave.x + cave.width * 0.86, cave.y + cave.height * 0.7);

    assertThat(shaft).hasAttribute("aria-pressed", "true");
    assertThat(console.find("deck-map [data-room=cave]")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void tokenIsDraggedAsFarAsTheOutlineGoes(Table table) {
    String marsh = Encounter.placeMarsh(table, 3, 2);
    table.post("/api/gm/encounter/move-token/", """
        {"token_id": "%s", "x": 2, "y": 5, "room_id": "cave"}""".formatted(marsh));
    Locator token = display.locator("[data-token='" + marsh + "']");
    assertThat(token).hasAttribute("data-x", "2");
    token.focus();

    for (int i = 0; i < 4; i++) {
      display.keyboard().press("ArrowRight");
    }

    assertThat(token).hasAttribute("data-x", "5");
    assertThat(token).hasAttribute("data-y", "5");
  }

  private static BoundingBox box(Locator what) {
    return Optional.ofNullable(what.boundingBox()).orElseThrow();
  }
}
