package charon.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlbumTest {

  @Test
  void aPictureIsReadAsLargeAsItIsUpToABound() {
    assertThat(longerSideOf(2_000)).isEqualTo(2_000);
    assertThat(longerSideOf(2_001)).isBetween(1_000, 2_000);
    assertThat(longerSideOf(3_999)).isBetween(1_000, 2_000);
  }

  private static int longerSideOf(int length) {
    byte[] png = PngFile.of(new BufferedImage(length, 2, BufferedImage.TYPE_INT_RGB));
    return new Album(path -> Optional.of(png)).of("a.png").orElseThrow().getWidth();
  }
}
