package charon.picture.deck;

import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the names of a map so that none covers another, nor a door; short ones first. For one thread. */
final class Labels {

  private static final double TITLE = 17;
  private static final double EDGE = 10;
  private static final double TIGHT = 4;
  private static final double LINE = 1.12;

  private final Canvas canvas;
  private final Palette palette;
  private final double letter;
  private final Box seen;
  private final List<Box> taken = new ArrayList<>();

  /**
   * Writes on a canvas in units of the map.
   *
   * @param letter the least size of letters
   * @param seen the part of the map that can be seen
   */
  Labels(Canvas canvas, double letter, Box seen) {
    this.canvas = canvas;
    this.palette = canvas.palette();
    this.letter = letter;
    this.seen = seen;
  }

  /** Says what no name is to cover. */
  void keepClear(List<PlacedDoor> doors, List<PlacedThing> things, List<PlacedToken> tokens) {
    tokens.forEach(token -> taken.add(token.box()));
    doors.forEach(door -> taken.add(door.at().box()));
    things.forEach(thing -> taken.add(thing.box()));
  }

  /** The title of a room at its upper edge, as large as there is room, and its status below. */
  void room(PlacedRoom room) {
    Color color = room.mood().equals("dark") || room.hidden()
        ? palette.of(".map .room-dark .room-name", "fill")
        : palette.text();
    Ink ink = Ink.bold(Math.max(TITLE, letter), color).haloed(palette.of("deck-map", "--floor"));
    String name = room.name().toUpperCase(Locale.ROOT);
    for (String form : forms(name)) {
      Optional<Ink> fitting = fitting(form, room.space(), ink);
      if (fitting.isPresent() && title(room, form, fitting.get())) {
        return;
      }
    }
  }

  private Optional<Ink> fitting(String form, Box room, Ink ink) {
    double space = room.width() - 2 * TIGHT;
    double width = lines(form, room, ink).stream()
        .mapToDouble(line -> canvas.width(line, ink))
        .max()
        .orElse(0);
    double size = Math.min(ink.size(), ink.size() * space / Math.max(1, width));
    return size >= letter * 0.99 ? Optional.of(ink.sized(size)) : Optional.empty();
  }

  private List<String> lines(String form, Box room, Ink ink) {
    List<String> words = Arrays.asList(form.split(" ", -1));
    if (words.size() < 2 || canvas.width(form, ink) <= room.width() - 2 * TIGHT) {
      return List.of(form);
    }
    return Stream.iterate(1, cut -> cut < words.size(), cut -> cut + 1)
        .map(cut -> List.of(
            String.join(" ", words.subList(0, cut)),
            String.join(" ", words.subList(cut, words.size()))))
        .min(
            Comparator.comparing(two -> Math.max(two.get(0).length(), two.get(1).length())))
        .orElse(List.of(form));
  }

  private boolean title(PlacedRoom room, String form, Ink ink) {
    Box box = room.space();
    List<String> lines = lines(form, box, ink);
    double width =
        lines.stream().mapToDouble(line -> canvas.width(line, ink)).max().orElse(0);
    double height = lines.size() * ink.size() * LINE;
    double edge = Math.max(TIGHT, Math.min(EDGE, (box.width() - width) / 2));
    double middle = box.middleY() - height / 2;
    double[] left = {box.x() + edge, box.middleX() - width / 2, box.right() - edge - width};
    double[] top = {box.y() + 6, box.y() + 16, middle, box.bottom() - height - 6};
    return Arrays.stream(left)
        .boxed()
        .flatMap(from -> Arrays.stream(top).mapToObj(at -> new Box(from, at, width, height)))
        .filter(place -> box.holds(place) && isFree(place))
        .findFirst()
        .map(place -> {
          write(lines, place, ink);
          status(room, place, ink);
          return true;
        })
        .orElse(false);
  }

  private void status(PlacedRoom room, Box title, Ink ink) {
    Color color = switch (room.mood()) {
      case "warning" -> palette.amber();
      case "hazard" -> palette.red();
      default -> palette.of(".map .room-dark .room-name", "fill");
    };
    Ink small = Ink.bold(Math.max(letter, ink.size() * 0.75), color)
        .haloed(palette.of("deck-map", "--floor"));
    double width = canvas.width(room.status(), small);
    Box place = new Box(title.x(), title.bottom() + 1, width, small.size() * LINE);
    if (!room.mood().equals("normal") && room.space().inset(2).holds(place) && isFree(place)) {
      write(List.of(room.status()), place, small);
    }
  }

  /** The names of tokens beside them, in the same room rather than across a wall. */
  void tokens(List<PlacedToken> tokens, List<PlacedRoom> rooms) {
    Ink ink = Ink.bold(letter, palette.text()).haloed(palette.ground());
    tokens.stream()
        .filter(token -> !token.name().isEmpty())
        .sorted(Comparator.comparingInt(token -> token.name().length()))
        .filter(token -> !beside(token.name(), token.box(), rooms, ink))
        .toList() // those that are crowded come last, and may be named across a wall
        .forEach(token -> beside(token.name(), token.box(), List.of(), ink));
  }

  /** The names of what lies about. */
  void things(List<PlacedThing> things, List<PlacedRoom> rooms) {
    things.stream()
        .filter(thing -> !Cells.readable(thing.file().text("name")).isEmpty())
        .sorted(Comparator.comparingInt(thing -> thing.file().text("name").length()))
        .forEach(thing -> beside(
            Cells.readable(thing.file().text("name")).toUpperCase(Locale.ROOT),
            thing.box(),
            rooms,
            Ink.bold(letter, ThingDrawing.color(palette, thing)).haloed(palette.ground())));
  }

  /** Whether there was place for a name; within no rooms, anywhere. */
  private boolean beside(String name, Box owner, List<PlacedRoom> rooms, Ink ink) {
    Optional<Box> room = rooms.stream()
        .map(PlacedRoom::box)
        .filter(box -> box.holds(Box.around(owner.middleX(), owner.middleY(), 0)))
        .findFirst();
    for (String form : forms(name)) {
      for (Box place : spots(owner, canvas.width(form, ink), ink.size() * LINE)) {
        if (seen.holds(place)
            && isFree(place)
            && room.map(box -> box.holds(place)).orElse(true)) {
          write(List.of(form), place, ink);
          return true;
        }
      }
    }
    return false;
  }

  private static List<Box> spots(Box owner, double width, double height) {
    double x = owner.middleX() - width / 2;
    double y = owner.middleY() - height / 2;
    return List.of(
        new Box(x, owner.bottom() + 1, width, height),
        new Box(x, owner.y() - height - 1, width, height),
        new Box(owner.right() + 3, y, width, height),
        new Box(owner.x() - width - 3, y, width, height),
        new Box(owner.x(), owner.bottom() + 1, width, height),
        new Box(owner.right() - width, owner.bottom() + 1, width, height),
        new Box(owner.x(), owner.y() - height - 1, width, height),
        new Box(owner.right() - width, owner.y() - height - 1, width, height));
  }

  private void write(List<String> lines, Box place, Ink ink) {
    taken.add(place);
    double each = place.height() / lines.size();
    for (int i = 0; i < lines.size(); i++) {
      canvas.writeAcross(lines.get(i), place.x(), place.y() + (i + 0.5) * each, ink);
    }
  }

  private boolean isFree(Box place) {
    return taken.stream().noneMatch(place::overlaps);
  }

  /** The whole name, then what is left when words are left out. */
  private static List<String> forms(String name) {
    List<String> words = Arrays.asList(name.split(" ", -1));
    List<String> own = words.size() > 1 && words.get(0).equalsIgnoreCase("the")
        ? words.subList(1, words.size())
        : words;
    return Stream.of(words, own, own.subList(0, Math.min(2, own.size())), own.subList(0, 1))
        .map(some -> String.join(" ", some))
        .filter(form -> form.length() >= Math.min(3, name.length()))
        .distinct()
        .toList();
  }
}
