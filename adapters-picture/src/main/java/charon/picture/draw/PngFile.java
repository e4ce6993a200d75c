package charon.picture.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures as files. */
public final class PngFile {

  private PngFile() {}

  /**
   * A picture as PNG.
   *
   * @throws IllegalStateException if this Java cannot write any
   */
  public static byte[] of(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    ImageIO.setUseCache(false);
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("no writer of PNG");
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing in memory", e);
    }
    return out.toByteArray();
  }
}
