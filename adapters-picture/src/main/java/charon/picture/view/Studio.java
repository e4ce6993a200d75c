package charon.picture.view;

import charon.application.port.PicturesUnavailableException;
import charon.application.port.out.picture.PictureSubject;
import charon.picture.draw.Album;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Palette;
import charon.picture.draw.PngFile;
import charon.picture.type.Typeface;
import java.awt.AWTError;
import java.awt.HeadlessException;
import java.awt.image.BufferedImage;
import java.time.ZoneId;

/** Draws pictures of any size; the letters and colours are read once. For one thread at a time. */
public final class Studio {

  /** No wider than this is as small as a key. */
  private static final int KEY = 200;

  private static final double KEY_UNITS = 160;

  private final ZoneId zone;
  private final Palette palette = new Palette();
  private final Canvas.Letters letters = new Canvas.Letters(Typeface.regular(), Typeface.bold());

  /** Tells the time that people in a zone go by. */
  public Studio(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * A picture so wide, and nine sixteenths as high, as PNG.
   *
   * @throws PicturesUnavailableException if this Java draws nothing
   */
  public byte[] png(PictureSubject subject, int width) {
    try {
      return drawn(subject, width);
    } catch (AWTError | HeadlessException missing) {
      throw new PicturesUnavailableException(
          "This server cannot draw pictures: its Java cannot draw without a screen", missing);
    }
  }

  private byte[] drawn(PictureSubject subject, int width) {
    int height = Math.round(width * 9 / 16f);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double units = units(width);
    Canvas canvas = new Canvas(image, width / units, letters, palette);
    try {
      Scene scene = new Scene(canvas, subject, new Album(subject.images()), zone);
      Box box = new Box(0, 0, units, height * units / width);
      if (width <= KEY) {
        new KeyFace(scene).draw(box);
      } else {
        new Screen(scene).draw(box);
      }
    } finally {
      canvas.dispose();
    }
    return PngFile.of(image);
  }

  /** How many units a picture is wide: the fewer pixels, the fewer, so that words stay legible. */
  private static double units(int width) {
    if (width <= KEY) {
      return KEY_UNITS;
    }
    return width < 400 ? 480 : width < 900 ? 800 : 1_280;
  }
}
