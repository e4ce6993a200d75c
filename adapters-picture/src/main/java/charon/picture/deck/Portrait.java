package charon.picture.deck;

import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import java.awt.image.BufferedImage;

/** The picture on a token: as wide as it, from the top. */
final class Portrait {

  private static final double REACH = 19;

  private Portrait() {}

  static void draw(Canvas inside, BufferedImage image) {
    double scale = 2 * REACH / Math.min(image.getWidth(), image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    inside.image(image, new Box(-width / 2, -REACH, width, height), 1);
  }
}
