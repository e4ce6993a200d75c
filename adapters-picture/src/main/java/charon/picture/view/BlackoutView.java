package charon.picture.view;

import charon.domain.view.Blackout;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.Prose;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;

/** What players see while their screens are dark. For one thread. */
final class BlackoutView {

  private static final long NOISE = 9; // the same one always
  private static final int GRAINS = 5_000;
  private static final int KEY_GRAINS = 400;

  /** How many grains stand on top of each other. */
  private static final int FINE = 240;

  private static final int COARSE = 40;

  private final Scene scene;
  private final Canvas canvas;

  /** Draws a scene. */
  BlackoutView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
  }

  void draw(Box box, Blackout dark) {
    switch (dark.style()) {
      case BLACK -> {
        canvas.fill(box.shape(), Color.BLACK);
        words(box, dark.text());
      }
      case STANDBY -> new StandbyView(scene).draw(box, dark.text());
      case STATIC -> {
        noise(box, FINE, GRAINS);
        words(box, dark.text().isEmpty() ? "NO SIGNAL" : dark.text());
      }
      case CARD -> card(box, dark);
    }
  }

  /** The same as small as a key: one thing, large. Nothing but black could be a key that is broken. */
  void key(Box box, Blackout dark) {
    canvas.fill(box.shape(), Color.BLACK);
    Optional<BufferedImage> image =
        dark.style() == Blackout.Style.CARD ? scene.album().of(dark.image()) : Optional.empty();
    if (dark.style() == Blackout.Style.STATIC) {
      noise(box, COARSE, KEY_GRAINS);
    }
    if (image.isPresent()) {
      canvas.image(image.get(), contained(box, image.get()), 1);
    } else if (!dark.text().isEmpty()) {
      large(box, dark.text());
    } else if (dark.style() == Blackout.Style.STANDBY) {
      new StandbyView(scene).emblem(box.middleX(), box.middleY(), box.height() * 0.47);
    } else {
      large(box, dark.style() == Blackout.Style.STATIC ? "NO SIGNAL" : "DARK");
    }
  }

  private void large(Box box, String text) {
    Box place = box.inset(box.width() * 0.04, box.height() * 0.06);
    Color color = canvas.palette().of(".blackout-words", "color");
    Ink largest =
        Ink.bold(box.height() * 0.5, color).haloed(canvas.palette().ground()).middle();
    Ink ink = Prose.fitting(canvas, text, place, largest, box.height() * 0.17);
    Prose prose = new Prose(canvas, ink);
    double height = Math.min(place.height(), prose.height(text, place.width()));
    prose.write(text, new Box(place.x(), place.middleY() - height / 2, place.width(), height));
  }

  private void words(Box box, String text) {
    if (text.isEmpty()) {
      return;
    }
    Box place = box.inset(box.width() * 0.08, box.height() * 0.1);
    Color color = canvas.palette().of(".blackout-words", "color");
    Ink largest = Ink.bold(box.height() * 0.11, color).middle();
    Ink ink = Prose.fitting(canvas, text, place, largest, box.height() * 0.027);
    Prose prose = new Prose(canvas, ink);
    double height = Math.min(place.height(), prose.height(text, place.width()));
    prose.write(text, new Box(place.x(), place.middleY() - height / 2, place.width(), height));
  }

  private void noise(Box box, int rows, int grains) {
    Palette palette = canvas.palette();
    canvas.fill(box.shape(), palette.of(".is-static", "background"));
    Random random = new Random(NOISE);
    double grain = box.height() / rows;
    for (int i = 0; i < grains; i++) {
      double x = box.x() + random.nextDouble() * box.width();
      double y = box.y() + random.nextDouble() * box.height();
      double width = grain * (1 + random.nextInt(5));
      canvas.fill(
          new Box(x, y, width, grain).shape(),
          Palette.faint(palette.text(), 0.04 + 0.12 * random.nextDouble()));
    }
    canvas.fill(
        new Box(box.x(), box.y() + box.height() * 0.62, box.width(), box.height() * 0.08).shape(),
        Palette.faint(palette.text(), 0.06));
  }

  private void card(Box box, Blackout dark) {
    canvas.fill(box.shape(), Color.BLACK);
    Optional<BufferedImage> image = scene.album().of(dark.image());
    double strip = dark.text().isEmpty() || image.isEmpty() ? 0 : box.height() * 0.14;
    image.ifPresent(picture -> canvas.image(picture, contained(box.above(strip), picture), 1));
    if (image.isEmpty()) {
      words(box, dark.text());
    } else if (strip > 0) {
      Box place = box.foot(strip).inset(24, 8);
      Color color = canvas.palette().of(".blackout-words", "color");
      Ink largest = Ink.bold(strip * 0.34, color).middle();
      Ink ink = Prose.fitting(canvas, dark.text(), place, largest, strip * 0.2);
      Prose prose = new Prose(canvas, ink);
      double height = Math.min(place.height(), prose.height(dark.text(), place.width()));
      prose.write(
          dark.text(), new Box(place.x(), place.middleY() - height / 2, place.width(), height));
    }
  }

  /** Where an image is drawn that is to be seen as a whole. */
  static Box contained(Box box, BufferedImage image) {
    double scale = Math.min(box.width() / image.getWidth(), box.height() / image.getHeight());
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    return new Box(box.middleX() - width / 2, box.middleY() - height / 2, width, height);
  }
}
