package charon.picture.deck;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.thing.Focus;
import charon.picture.draw.Album;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/** Draws the map of an encounter. For one thread. */
public final class DeckDrawing {

  private static final double HULL = 18;

  /** From so many units on, there is room for the names of things. */
  private static final double ROOMY = 520;

  /** The least reach of a token without a name, in units of the canvas. */
  private static final double LEAST_DOT = 4.5;

  private final DeckPlan plan;
  private final Optional<Focus> focus;
  private final Album album;
  private final boolean gm;

  /**
   * How a map is looked at, in its own units.
   *
   * @param seen the part that can be seen
   * @param letter the least size of a name; 0: there are none
   * @param roomy whether things are named, too
   * @param dot the least reach of a token that is a dot
   */
  private record Sight(Box seen, double letter, boolean roomy, double dot) {}

  /**
   * What is drawn.
   *
   * @param deck the deck, as the audience knows it
   * @param encounter rooms, doors, tokens
   * @param focus where displays look
   * @param gm whether what is hidden from players is drawn, too
   */
  private DeckDrawing(
      Attributes deck, Encounter encounter, Optional<Focus> focus, Album album, boolean gm) {
    this.plan = new DeckPlan(deck, encounter, gm);
    this.focus = focus;
    this.album = album;
    this.gm = gm;
  }

  /** The map of a location; empty if there is none. */
  public static Optional<DeckDrawing> of(
      Attributes map, Encounter encounter, Optional<Focus> focus, Album album, boolean gm) {
    return DeckPlan.deckOf(map).map(deck -> new DeckDrawing(deck, encounter, focus, album, gm));
  }

  /**
   * Draws it.
   *
   * @param box where
   * @param letter the least size of a name, in units of the canvas; 0: no names
   */
  public void draw(Canvas canvas, Box box, double letter) {
    canvas.within(box.shape(), inner -> {
      ground(inner, box);
      new Camera(plan, focus).on(box).ifPresent(place -> {
        double scale = place.getScaleX();
        Sight sight =
            new Sight(seen(place, box), letter / scale, box.width() >= ROOMY, LEAST_DOT / scale);
        inner.placed(place, map -> layers(map, sight));
      });
    });
  }

  /** The part of the map that can be seen, so that no name is written beyond it. */
  private static Box seen(AffineTransform place, Box box) {
    double scale = place.getScaleX();
    return new Box(
            (box.x() - place.getTranslateX()) / scale,
            (box.y() - place.getTranslateY()) / scale,
            box.width() / scale,
            box.height() / scale)
        .inset(4 / scale);
  }

  private static void ground(Canvas canvas, Box box) {
    Palette palette = canvas.palette();
    float reach = (float) (0.75 * Math.max(1, Math.max(box.width(), box.height())));
    canvas.fill(
        box.shape(),
        new RadialGradientPaint(
            (float) box.middleX(),
            (float) (box.y() + 0.45 * box.height()),
            reach,
            new float[] {0, 1},
            new Color[] {palette.of("deck-map", "background"), palette.ground()}));
  }

  private void layers(Canvas canvas, Sight sight) {
    boolean picture = floor(canvas);
    if (!picture && !gm) {
      hull(canvas);
    }
    List<PlacedDoor> doors = plan.doors();
    List<PlacedThing> things = plan.things();
    List<PlacedToken> tokens = plan.tokens();
    RoomDrawing rooms = new RoomDrawing(canvas, picture);
    DoorDrawing drawn = new DoorDrawing(canvas);
    doors.forEach(drawn::passage);
    plan.rooms().forEach(rooms::draw);
    walls(canvas);
    doors.forEach(drawn::door);
    TokenDrawing pieces = new TokenDrawing(canvas, album);
    if (sight.letter() > 0) {
      Labels labels = new Labels(canvas, sight.letter(), sight.seen());
      labels.keepClear(doors, things, tokens);
      plan.rooms().forEach(labels::room);
      things.forEach(new ThingDrawing(canvas)::draw);
      tokens.forEach(pieces::draw);
      labels.tokens(tokens, plan.rooms());
      if (sight.roomy()) {
        labels.things(things, plan.rooms());
      }
    } else {
      tokens.forEach(token -> pieces.dot(token, sight.dot()));
    }
  }

  /** The picture below the rooms, if there is one that may be seen. */
  private boolean floor(Canvas canvas) {
    Optional<Box> extent = plan.extent();
    String path = plan.deck().text("image_path");
    if (path.isEmpty() || extent.isEmpty() || !(gm || plan.isWhole())) {
      return false;
    }
    return album
        .of(path)
        .map(image -> {
          canvas.image(image, extent.get(), 1);
          return true;
        })
        .orElse(false);
  }

  /** Lines of walls within rooms that are drawn. */
  private void walls(Canvas canvas) {
    Path2D lines = plan.walls();
    Color color = canvas.palette().of("deck-map", "--wall");
    if (gm || plan.isWhole()) {
      canvas.line(lines, color, RoomDrawing.WALL);
    } else {
      canvas.within(outline(), inside -> inside.line(lines, color, RoomDrawing.WALL));
    }
  }

  private Path2D outline() {
    Path2D outline = new Path2D.Double();
    plan.rooms()
        .forEach(room -> outline.append(
            room.shape().<Shape>map(RoomShape::outline).orElseGet(room.box()::shape), false));
    return outline;
  }

  /** One outline around all rooms, as what lies between them is covered by the second stroke. */
  private void hull(Canvas canvas) {
    Path2D outline = outline();
    Palette palette = canvas.palette();
    Color ground = palette.of(".hull", "stroke");
    canvas.line(outline, palette.of(".hull-line", "stroke"), HULL + 3);
    canvas.line(outline, ground, HULL);
    canvas.fill(outline, ground);
  }
}
