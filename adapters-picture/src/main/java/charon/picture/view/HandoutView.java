package charon.picture.view;

import charon.domain.thing.Handout;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.PlainText;
import charon.picture.draw.Prose;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;

/** What was handed to all: a picture or a text. For one thread. */
final class HandoutView {

  /** The size of words that there is room for. */
  private static final double WORDS = Scene.TEXT * 1.4;

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  HandoutView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  /** The newest of a layout that everybody has; empty: there is none. */
  static Optional<Handout> newest(Scene scene, Handout.Layout layout) {
    return scene.things().handouts().values().stream()
        .filter(handout -> handout.isForAll() && handout.layout() == layout)
        .reduce((one, newer) -> newer);
  }

  /** A card in the middle, no larger than its picture needs. */
  void card(Box box, Handout handout) {
    Box card = box.inset(box.width() * 0.18, box.height() * 0.09);
    Optional<BufferedImage> image = scene.album().of(handout.image());
    if (image.isPresent()) {
      double head = handout.title().isEmpty() ? 0 : 44;
      Box picture = BlackoutView.contained(card.inset(18, 14).below(head), image.get());
      card = new Box(
          picture.x() - 18,
          picture.y() - 14 - head,
          picture.width() + 36,
          picture.height() + 28 + head);
    }
    if (image.isEmpty()) {
      card = ofText(card, handout);
    }
    canvas.fill(box.shape(), Palette.faint(palette.ground(), 0.55));
    draw(card, handout);
  }

  private Box ofText(Box most, Handout handout) {
    Prose prose = new Prose(canvas, Ink.plain(WORDS, palette.text()));
    double words = prose.height(words(handout), most.width() - 36);
    double height = Math.min(most.height(), words + 36 + (handout.title().isEmpty() ? 0 : 44));
    return new Box(most.x(), most.middleY() - height / 2, most.width(), height);
  }

  /** Its text, or what stands for a picture that cannot be drawn. */
  private static String words(Handout handout) {
    return handout.image().isEmpty()
        ? PlainText.of(handout.markdown())
        : "A picture, to be seen on the displays.";
  }

  void draw(Box box, Handout handout) {
    Box inner = Panels.panel(canvas, box, palette.bright());
    if (!handout.title().isEmpty()) {
      Ink title = Ink.bold(Scene.TEXT * 1.2, palette.amber()).wide();
      canvas.writeAcross(
          canvas.fitted(handout.title().toUpperCase(Locale.ROOT), title, inner.width()),
          inner.x(),
          inner.y() + 14,
          title);
      inner = inner.below(44);
    }
    Box rest = inner;
    Optional<BufferedImage> image = scene.album().of(handout.image());
    image.ifPresent(picture -> canvas.image(picture, BlackoutView.contained(rest, picture), 1));
    if (image.isEmpty()) {
      String text = words(handout);
      Ink ink =
          Prose.fitting(canvas, text, rest, Ink.plain(WORDS, palette.text()), Scene.TEXT * 0.8);
      new Prose(canvas, ink).write(text, rest);
    }
  }
}
