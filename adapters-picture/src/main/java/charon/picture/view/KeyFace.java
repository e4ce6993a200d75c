package charon.picture.view;

import charon.domain.Attributes;
import charon.domain.thing.Clock;
import charon.domain.thing.Handout;
import charon.domain.view.Blackout;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A picture as small as a key: few things, large. For one thread. */
final class KeyFace {

  /** Pixels of a unit from which on a small word can be read. */
  private static final double LEGIBLE = 0.75;

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  KeyFace(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  void draw(Box box) {
    Optional<Blackout> dark = scene.view().blackout().filter(any -> !scene.gm());
    dark.ifPresentOrElse(blackout -> new BlackoutView(scene).key(box, blackout), () -> shown(box));
  }

  private void shown(Box box) {
    canvas.fill(box.shape(), palette.ground());
    Box rest = scene
        .things()
        .alarm()
        .map(alarm -> alarm(box, new AlarmView(canvas, alarm)))
        .orElse(box);
    List<Clock> clocks = Foot.clocks(scene);
    if (!clocks.isEmpty()) {
      clock(rest.foot(rest.height() * 0.26), clocks.get(0));
      rest = rest.above(rest.height() * 0.26);
    }
    view(rest);
    scene.things().alarm().ifPresent(alarm -> new AlarmView(canvas, alarm).frame(box));
  }

  private Box alarm(Box box, AlarmView alarm) {
    Box band = box.top(box.height() * 0.28);
    canvas.fill(band.shape(), alarm.tone());
    word(band, alarm.word(), palette.ink());
    return box.below(band.height());
  }

  private void clock(Box box, Clock clock) {
    ClockFace face = new ClockFace(canvas, scene.zone());
    canvas.fill(box.shape(), palette.panel());
    if (clock.kind() == Clock.Kind.SEGMENTS) {
      double reach = box.height() * 0.42;
      face.pie(clock, box.x() + reach * 1.4, box.middleY(), reach, face.tone(clock));
      word(
          new Box(box.x() + reach * 2.8, box.y(), box.width() - reach * 2.8, box.height()),
          face.words(clock),
          face.tone(clock));
    } else {
      word(box, face.words(clock).replace("until ", "→ ").replace(" UTC", ""), face.tone(clock));
    }
  }

  private void view(Box box) {
    Optional<Handout> handout = HandoutView.newest(scene, Handout.Layout.CARD)
        .or(() -> HandoutView.newest(scene, Handout.Layout.FULL));
    boolean dialog = scene.view().charon().dialogOpen();
    if (handout.isPresent()) {
      handout(box, handout.get());
    } else if (dialog) {
      eye(box);
    } else if (scene.subject().beyond().terminal().isPresent()) {
      word(box, "COMMS", palette.amber());
    } else {
      below(box);
    }
  }

  private void handout(Box box, Handout handout) {
    Optional<BufferedImage> image = scene.album().of(handout.image());
    image.ifPresentOrElse(
        picture -> canvas.image(picture, BlackoutView.contained(box.inset(2), picture), 1),
        () -> word(box, handout.image().isEmpty() ? "NOTE" : "PICTURE", palette.amber()));
  }

  private void eye(Box box) {
    new CharonView(scene).eye(box.middleX(), box.middleY(), box.height() * 0.47);
  }

  private void below(Box box) {
    switch (scene.view().viewType()) {
      case ENCOUNTER -> encounter(box);
      case BRIDGE -> {
        if (scene.isLedToCharon()) {
          eye(box);
        } else {
          ship(box);
        }
      }
      case SHIP_DASHBOARD -> ship(box);
      case CHARON_TERMINAL -> eye(box);
      case MESSAGES -> word(box, "MAIL", mail());
      case STANDBY, COMM_TERMINAL ->
        new StandbyView(scene).emblem(box.middleX(), box.middleY(), box.height() * 0.47);
    }
  }

  private void encounter(Box box) {
    String place = EncounterView.place(scene).toUpperCase(Locale.ROOT);
    double strip = place.isEmpty() ? 0 : box.height() * 0.24;
    new EncounterView(scene).map(box.above(strip), 0);
    if (strip > 0) {
      Box name = box.foot(strip);
      canvas.fill(name.shape(), palette.panel());
      word(name, place, palette.teal());
    }
  }

  /** The colour of the newest message. */
  private Color mail() {
    return scene.subject().beyond().messages().stream()
        .findFirst()
        .map(newest -> Priorities.tone(palette, newest.body().priority().name()))
        .orElse(palette.amber());
  }

  /** A bar for each system. */
  private void ship(Box box) {
    List<Map.Entry<String, Attributes>> systems = ShipView.systems(scene.ship());
    if (systems.isEmpty()) {
      word(box, "BRIDGE", palette.teal());
      return;
    }
    Box all = box.inset(box.width() * 0.06, box.height() * 0.1);
    boolean named = canvas.scale() >= LEGIBLE && all.height() > 60;
    int count = Math.min(5, systems.size());
    for (int i = 0; i < count; i++) {
      Attributes system = systems.get(i).getValue();
      Box row = all.row(i, count, 4);
      Color tone = ShipView.tone(palette, ShipView.status(system));
      double condition = Level.number(system.text("condition"));
      double part = Double.isFinite(condition) ? condition / 100 : 1;
      canvas.fill(row.shape(), Palette.faint(tone, 0.22));
      canvas.fill(
          new Box(row.x(), row.y(), row.width() * Math.min(1, part), row.height()).shape(), tone);
      if (named) {
        Ink name = Ink.bold(row.height() * 0.7, palette.text()).haloed(palette.ground());
        String word = canvas.fitted(ShipView.name(systems.get(i)), name, row.width() - 8);
        canvas.writeAcross(word, row.x() + 4, row.middleY(), name);
      }
    }
  }

  /** Words as large as a place allows; long ones in their first words. */
  private void word(Box box, String words, Color color) {
    Ink largest = Ink.bold(box.height() * 0.7, color).middle();
    Ink ink = fitting(words, box, largest)
        .or(() -> fitting(first(words), box, largest))
        .orElse(largest.sized(box.height() * 0.5));
    String shown = canvas.width(words, ink) <= box.width() - 4
        ? words
        : canvas.fitted(first(words), ink, box.width() - 4);
    canvas.writeAcross(shown, box.middleX(), box.middleY(), ink);
  }

  private Optional<Ink> fitting(String words, Box box, Ink largest) {
    double width = canvas.width(words, largest);
    Ink ink = largest.sized(largest.size() * Math.min(1, (box.width() - 6) / Math.max(1, width)));
    return ink.size() >= Math.min(box.height() * 0.45, 16) ? Optional.of(ink) : Optional.empty();
  }

  private static String first(String words) {
    int end = words.indexOf(' ');
    return end < 0 ? words : words.substring(0, end);
  }
}
