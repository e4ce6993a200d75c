package charon.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class AlbumTest {

  @Test
  void aPictureIsReadAsLargeAsItIsUpToABound() {
    assertThat(longerSideOf(2_000)).isEqualTo(2_000);
    assertThat(longerSideOf(2_001)).isBetween(1_000, 2_000);
    assertThat(longerSideOf(3_999)).isBetween(1_000, 2_000);
  }

  @Test
  void aLargeJpegInSeveralScansIsNotRead() throws IOException {
    assertThat(jpeg(6_000, 4_001, ImageWriteParam.MODE_DISABLED)).isPresent();
    assertThat(jpeg(6_000, 4_001, ImageWriteParam.MODE_DEFAULT)).isEmpty();
    assertThat(jpeg(600, 400, ImageWriteParam.MODE_DEFAULT)).isPresent();
  }

  @Test
  void filesTogetherAreGoneThroughUpToABound() {
    byte[] png = PngFile.of(new BufferedImage(8_000, 4_500, BufferedImage.TYPE_BYTE_BINARY));
    Album album = new Album(path -> Optional.of(png));

    assertThat(album.of("a.png")).isPresent();
    assertThat(album.of("b.png")).isPresent();
    assertThat(album.of("c.png")).isEmpty();
    assertThat(album.of("a.png")).isPresent();
  }

  private static Optional<BufferedImage> jpeg(int width, int height, int scans) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(scans);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      writer.write(null, new IIOImage(grey, null, null), how);
    } finally {
      writer.dispose();
    }
    return new Album(path -> Optional.of(file.toByteArray())).of("a.jpg");
  }

  private static int longerSideOf(int length) {
    byte[] png = PngFile.of(new BufferedImage(length, 2, BufferedImage.TYPE_INT_RGB));
    return new Album(path -> Optional.of(png)).of("a.png").orElseThrow().getWidth();
  }
}
