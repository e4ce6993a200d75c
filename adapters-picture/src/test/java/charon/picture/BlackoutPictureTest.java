package charon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlackoutPictureTest {

  private static final int KEY = 72;

  private final PictureAdapter painter = new PictureAdapter(ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource
  void aKeySaysThatScreensAreDark(Blackout.Style style) throws IOException {
    assertThat(partOfHeight(paint(style, "", KEY))).isGreaterThan(0.3);
    assertThat(partOfHeight(paint(style, "Back in ten minutes", KEY))).isGreaterThan(0.3);
  }

  @Test
  void wherePlayersLookBlackIsBlack() throws IOException {
    assertThat(partOfHeight(paint(Blackout.Style.BLACK, "", 960))).isZero();
  }

  @Test
  void whatIsBehindIsOnNoKey() {
    ActiveView shown = ActiveView.INITIAL;
    Blackout dark = new Blackout(Blackout.Style.STATIC, "", "");

    assertThat(painter.paint(subject(shown.withBlackout(Optional.of(dark))), KEY))
        .isNotEqualTo(painter.paint(subject(shown), KEY));
  }

  private byte[] paint(Blackout.Style style, String text, int width) {
    Blackout dark = new Blackout(style, text, "");
    return painter.paint(subject(ActiveView.INITIAL.withBlackout(Optional.of(dark))), width);
  }

  private static PictureSubject subject(ActiveView view) {
    return new PictureSubject(
        Audience.PLAYERS,
        new ActiveViewPayload(view, List.of(), Map.of(), Optional.empty()),
        PictureSubject.Beyond.NOTHING,
        path -> Optional.empty());
  }

  /** How much of a picture's rows has something bright in it. */
  private static double partOfHeight(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int bright = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
      if (Arrays.stream(row).anyMatch(pixel -> (pixel >> 8 & 0xFF) > 0x58)) {
        bright++;
      }
    }
    return (double) bright / image.getHeight();
  }
}
