package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A display as one layer of a picture, such as a browser source of OBS Studio: without a ground, and without some of its parts. */
@ExtendWith(TableExtension.class)
@Timeout(120)
class BackdropIT {

  private static final String BARE = "/terminal/?backdrop=none";

  /** How much of a picture has to be clear: in a view are things that are not. */
  private static final Map<String, Double> CLEAR =
      Map.of("STANDBY", 0.9, "MESSAGES", 0.6, "CHARON_TERMINAL", 0.3);

  @Test
  void whatIsBehindItIsSeen(Table table) throws IOException {
    Page layer = Table.connected(table.open(Table.Screen.LAPTOP, BARE));
    for (Map.Entry<String, Double> view : CLEAR.entrySet()) {
      table.show(view.getKey());
      assertThat(layer.locator("main.stage"))
          .hasAttribute(
              "data-view", view.getKey().replace("_TERMINAL", "").toLowerCase(Locale.ROOT));
      assertThat(clear(picture(layer))).as(view.getKey()).isGreaterThan(view.getValue());
    }
    table.post("/api/gm/set-blackout/", "{\"on\": true, \"style\": \"black\"}");
    assertThat(layer.locator("[data-blackout=black]")).isVisible();
    assertThat(clear(picture(layer))).isGreaterThan(0.99);
  }

  @Test
  void aRoomHasItsFloorAndNothingIsAroundIt(Table table) throws IOException {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    Page layer =
        Table.connected(table.open(Table.Screen.LAPTOP, BARE + "&hide=head,controls,legend"));
    assertThat(layer.locator("[data-room=hall]")).isVisible();

    BufferedImage picture = picture(layer);

    var hall = layer.locator("[data-room=hall] .room-wall").boundingBox();
    int floor =
        picture.getRGB((int) (hall.x + hall.width * 0.7), (int) (hall.y + hall.height * 0.6));
    assertThat(floor >>> 24).isEqualTo(255);
    for (List<Integer> corner :
        List.of(List.of(2, 2), List.of(1363, 2), List.of(2, 765), List.of(1363, 765))) {
      assertThat(picture.getRGB(corner.get(0), corner.get(1)) >>> 24)
          .as("at %s", corner)
          .isZero();
    }
  }

  @Test
  void aDisplayAsEverHasAGround(Table table) throws IOException {
    assertThat(clear(picture(table.display(Table.Screen.LAPTOP)))).isZero();
  }

  @Test
  void partsAreLeftOut(Table table) {
    table.enter("wick-station");
    Encounter.reveal(table, "hall");
    table.post("/api/gm/set-clock/", """
        {"id": "air", "label": "Air", "kind": "countdown", "seconds": 60}""");
    table.post("/api/gm/set-alarm/", "{\"level\": \"caution\"}");
    Page layer = Table.connected(
        table.open(Table.Screen.LAPTOP, "/terminal/?hide=clocks,head,names,everything"));
    assertThat(layer.locator(".alarm-band")).isVisible();
    assertThat(layer.locator("[data-room=hall] .room-wall")).isVisible();

    for (String part : List.of("wall-clocks", ".encounter-head", ".room-name")) {
      assertThat(layer.locator(part).first()).isHidden();
    }
    layer.navigate("/terminal/?hide=view,alarm");
    assertThat(layer.locator("[data-clock=air]")).isVisible();
    assertThat(layer.locator(".stage-view")).isHidden();
    assertThat(layer.locator("alarm-band")).isHidden();
  }

  private static BufferedImage picture(Page page) throws IOException {
    page.waitForFunction(TakeScreens.SETTLED);
    byte[] png = page.screenshot(new Page.ScreenshotOptions().setOmitBackground(true));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** The part of a picture that is clear, from 0 to 1. */
  private static double clear(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return IntStream.of(pixels).filter(pixel -> pixel >>> 24 == 0).count() / (double) pixels.length;
  }
}
