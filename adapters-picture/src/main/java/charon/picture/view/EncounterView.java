package charon.picture.view;

import charon.domain.payload.NpcCard;
import charon.picture.deck.DeckDrawing;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Initials;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** An encounter: the map, and the portraits of those who speak. For one thread. */
final class EncounterView {

  private static final double PORTRAITS = 0.2;

  /** From so many units on, there is room for portraits beside the map. */
  private static final double ROOMY = 520;

  /** The least size of a name on the map, in units of the canvas. */
  private static final double LETTER = 13;

  private final Scene scene;
  private final Canvas canvas;

  /** Draws a scene. */
  EncounterView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
  }

  /** The name of the place that is shown; empty: there is none. */
  static String place(Scene scene) {
    return scene.subject().payload().scene().map(at -> text(at.name())).orElse("");
  }

  void draw(Box box) {
    Optional<charon.domain.payload.Scene> at = scene.subject().payload().scene();
    Box rest = Panels.head(
        canvas,
        box,
        at.map(place -> text(place.name())).orElse("").toUpperCase(Locale.ROOT),
        at.map(place -> text(place.type())).orElse("").toUpperCase(Locale.ROOT).replace('_', ' '),
        at.flatMap(charon.domain.payload.Scene::deckName)
            .map(EncounterView::text)
            .orElse(""));
    List<NpcCard> cards = portraits();
    double wall = cards.isEmpty() || box.width() < ROOMY ? 0 : rest.width() * PORTRAITS;
    map(new Box(rest.x(), rest.y(), rest.width() - wall, rest.height()), LETTER);
    if (wall > 0) {
      wall(new Box(rest.right() - wall, rest.y(), wall, rest.height()), cards);
    }
  }

  /** The map alone. */
  void map(Box box, double letter) {
    Optional<DeckDrawing> map = scene
        .subject()
        .payload()
        .scene()
        .flatMap(at -> at.data().object("map"))
        .flatMap(file -> DeckDrawing.of(
            file, scene.view().encounter(), scene.things().focus(), scene.album(), scene.gm()));
    map.ifPresentOrElse(
        drawing -> drawing.draw(canvas, box, letter),
        () -> NoSignal.draw(canvas, box, "NO SENSOR DATA", unmapped()));
  }

  private String unmapped() {
    String place = place(scene);
    return "Nothing of " + (place.isEmpty() ? "this place" : place) + " has been mapped yet.";
  }

  private List<NpcCard> portraits() {
    List<NpcCard> all = scene.subject().payload().npcs();
    return scene.view().encounter().portraits().stream()
        .map(id -> all.stream().filter(card -> card.id().equals(id)).findFirst().orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private void wall(Box box, List<NpcCard> cards) {
    Palette palette = scene.palette();
    canvas.fill(box.shape(), palette.panel());
    canvas.line(new Box(box.x(), box.y(), 0, box.height()).shape(), palette.line(), 1.5);
    int columns = cards.size() > 4 ? 2 : 1;
    int rows = Math.min(4, Math.max(2, (cards.size() + columns - 1) / columns));
    Box all = box.inset(10);
    for (int i = 0; i < Math.min(cards.size(), rows * columns); i++) {
      portrait(all.row(i / columns, rows, 10).column(i % columns, columns, 10), cards.get(i));
    }
  }

  private void portrait(Box box, NpcCard card) {
    Palette palette = scene.palette();
    double size = Math.min(16, box.height() * 0.12);
    double side = Math.min(box.width(), box.height() - size * 1.8);
    Box frame = new Box(box.middleX() - side / 2, box.y(), side, side);
    canvas.fill(frame.chamfered(10), palette.raised());
    scene
        .album()
        .at(card.portrait())
        .ifPresentOrElse(
            image -> canvas.within(
                frame.chamfered(10), inside -> inside.image(image, cover(frame, image), 1)),
            () -> canvas.writeAcross(
                Initials.of(card.name()),
                frame.middleX(),
                frame.middleY(),
                Ink.bold(side * 0.35, palette.teal()).middle()));
    canvas.line(frame.chamfered(10), palette.bright(), 1.5);
    Ink name = Ink.bold(size, palette.amber()).middle();
    canvas.writeAcross(
        canvas.fitted(card.name().toUpperCase(Locale.ROOT), name, box.width()),
        box.middleX(),
        frame.bottom() + size,
        name);
  }

  /** Where an image is drawn that is to cover all of a frame, its top before its foot. */
  private static Box cover(Box frame, BufferedImage image) {
    double scale = Math.max(frame.width() / image.getWidth(), frame.height() / image.getHeight());
    double width = image.getWidth() * scale;
    return new Box(frame.middleX() - width / 2, frame.y(), width, image.getHeight() * scale);
  }

  private static String text(Object value) {
    return value instanceof String words ? words : "";
  }
}
