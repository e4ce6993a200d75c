package charon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.picture.PictureSubject;
import charon.domain.Attributes;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.Encounter;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.Scene;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MapPictureTest {

  private static final int FLOOR = 0x0d1d1a;

  private static final Attributes MESS = room("mess", "Mess", 0);
  private static final Attributes VAULT = room("vault", "The vault of gold", 4);

  private final PictureAdapter painter = new PictureAdapter(ZoneOffset.UTC);

  @Test
  void aRoomThatIsShownHasAFloor() throws IOException {
    BufferedImage picture = read(painter.paint(encounter(true, MESS, VAULT), 960));

    assertThat(picture.getWidth()).isEqualTo(960);
    assertThat(picture.getHeight()).isEqualTo(540);
    assertThat(count(picture, FLOOR)).isGreaterThan(20_000);
  }

  @Test
  void aHiddenRoomIsDrawnAsIfThereWereNone() {
    for (int width : new int[] {72, 320, 960}) {
      assertThat(painter.paint(encounter(false, MESS, VAULT), width))
          .isEqualTo(painter.paint(encounter(false, MESS), width))
          .isNotEqualTo(painter.paint(encounter(true, MESS, VAULT), width));
    }
  }

  @Test
  void aRoomThatIsNoRectangleIsDrawnByItsOutline() throws IOException {
    List<List<Double>> corner = List.of(List.of(0.0, 0.0), List.of(4.0, 0.0), List.of(0.0, 4.0));
    long box = count(read(painter.paint(encounter(true, MESS), 960)), FLOOR);
    long half =
        count(read(painter.paint(encounter(true, MESS.with("polygon", corner)), 960)), FLOOR);

    assertThat(half).isBetween(box / 3, box * 3 / 5);
  }

  @Test
  void aDoorStandsInTheWallThatItSays() {
    Attributes door = Attributes.EMPTY.with(Map.of("id", "d", "from", "mess", "to", "vault"));
    Attributes at = Attributes.EMPTY.with(Map.of("x", 2, "y", 0, "angle", 0));

    assertThat(painter.paint(onDeck("connections", List.of(door.with("at", at))), 960))
        .isNotEqualTo(painter.paint(onDeck("connections", List.of(door)), 960))
        .isNotEqualTo(painter.paint(
            onDeck("connections", List.of(door.with("at", at.with("angle", 30)))), 960));
  }

  @Test
  void aDoorThatSaysNoAngleStandsInTheNearestWall() {
    Attributes door = Attributes.EMPTY.with(Map.of("id", "d", "from", "mess", "to", "vault"));
    Attributes at = Attributes.EMPTY.with(Map.of("x", 4, "y", 2));

    assertThat(painter.paint(onDeck("connections", List.of(door.with("at", at))), 960))
        .isEqualTo(painter.paint(
            onDeck("connections", List.of(door.with("at", at.with("angle", 90)))), 960));
  }

  @Test
  void linesOfWallsAreDrawn() {
    List<List<Integer>> line = List.of(List.of(1, 2), List.of(3, 2));

    assertThat(painter.paint(onDeck("walls", List.of(line, "odd")), 960))
        .isNotEqualTo(painter.paint(onDeck("walls", List.of()), 960));
  }

  @Test
  void everyViewIsDrawn() throws IOException {
    for (ViewType type : ViewType.values()) {
      for (int width : new int[] {64, 200, 201, 640, 1_920}) {
        ActiveView view = view(type, Encounter.INITIAL);
        byte[] png = painter.paint(subject(view, Optional.empty()), width);

        assertThat(read(png).getWidth()).as("%s %s", type, width).isEqualTo(width);
      }
    }
  }

  private static PictureSubject encounter(boolean vaultIsShown, Attributes... rooms) {
    Encounter encounter =
        new Encounter(1, "", Map.of("vault", vaultIsShown), Map.of(), Map.of(), List.of());
    return on(Attributes.EMPTY.with("rooms", List.of(rooms)), encounter);
  }

  private static PictureSubject onDeck(String member, List<?> things) {
    Attributes map = Attributes.EMPTY.with("rooms", List.of(MESS, VAULT)).with(member, things);
    return on(map, new Encounter(1, "", Map.of("vault", true), Map.of(), Map.of(), List.of()));
  }

  private static PictureSubject on(Attributes map, Encounter encounter) {
    Scene scene = new Scene(
        "station",
        "Lowtide",
        Attributes.EMPTY.with("map", map),
        List.of("lowtide"),
        Optional.empty(),
        Optional.empty());
    return subject(view(ViewType.ENCOUNTER, encounter), Optional.of(scene));
  }

  private static PictureSubject subject(ActiveView view, Optional<Scene> scene) {
    return new PictureSubject(
        Audience.PLAYERS,
        new ActiveViewPayload(view, List.of(), Map.of(), scene),
        PictureSubject.Beyond.NOTHING,
        path -> Optional.empty());
  }

  private static ActiveView view(ViewType type, Encounter encounter) {
    CharonPanel panel = new CharonPanel(CharonMode.DISPLAY, "", false, Channel.STORY);
    return new ActiveView(type, "lowtide", "", Overlay.NONE, panel, encounter, Map.of());
  }

  private static Attributes room(String id, String name, long x) {
    return Attributes.EMPTY
        .with("id", id)
        .with("name", name)
        .with("x", x)
        .with("y", 0L)
        .with("width", 4L)
        .with("height", 4L);
  }

  private static long count(BufferedImage picture, int color) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return java.util.Arrays.stream(pixels)
        .filter(pixel -> (pixel & 0xFFFFFF) == color)
        .count();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
