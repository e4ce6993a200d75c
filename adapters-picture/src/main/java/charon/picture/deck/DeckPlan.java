package charon.picture.deck;

import charon.domain.Attributes;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.outline.Outline;
import charon.domain.outline.Point;
import charon.picture.draw.Box;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is drawn of a deck: by the rules of the pages, from what the audience knows. Immutable. */
final class DeckPlan {

  private final Attributes deck;
  private final Encounter encounter;
  private final boolean gm;
  private final List<PlacedRoom> rooms;

  /**
   * Finds the rooms.
   *
   * @param deck the deck of the map, or the map itself if it has one deck
   * @param gm whether what is hidden is drawn, too
   */
  DeckPlan(Attributes deck, Encounter encounter, boolean gm) {
    this.deck = deck;
    this.encounter = encounter;
    this.gm = gm;
    this.rooms = deck.objects("rooms").stream()
        .flatMap(room -> Cells.rectangle(room)
            .map(box -> new PlacedRoom(
                room.text("id"),
                room,
                box,
                RoomShape.of(room),
                !encounter.isVisible(room.text("id"))))
            .stream())
        .filter(room -> gm || !room.hidden())
        .toList();
  }

  /** The deck of a map; empty if it has none. */
  static Optional<Attributes> deckOf(Attributes map) {
    return map.isSet("is_multi_deck") ? map.object("current_deck") : Optional.of(map);
  }

  Attributes deck() {
    return deck;
  }

  Encounter encounter() {
    return encounter;
  }

  List<PlacedRoom> rooms() {
    return rooms;
  }

  /** Whether nothing of the deck is left out, so that its picture tells nothing more. */
  boolean isWhole() {
    return deck.objects("rooms").stream()
            .filter(room -> Cells.rectangle(room).isPresent())
            .count()
        == rooms.size();
  }

  List<PlacedDoor> doors() {
    Map<String, PlacedRoom> byId = byId();
    List<PlacedDoor> doors = new ArrayList<>();
    for (Attributes door : deck.objects("connections")) {
      Optional<PlacedRoom> from = Optional.ofNullable(byId.get(door.text("from")));
      Optional<PlacedRoom> to = Optional.ofNullable(byId.get(door.text("to")));
      Optional<Doorway> at = from.or(() -> to)
          .flatMap(room -> told(door.object("at"), room)
              .or(() -> from.isPresent() && to.isPresent()
                  ? Optional.of(Doorway.between(from.get().box(), to.get().box()))
                  : given(door, room)));
      at.ifPresent(way -> doors.add(new PlacedDoor(kind(door), status(door), way)));
    }
    return doors;
  }

  /** A place that says how wide the door is, or how its wall runs, or both. */
  private static Optional<Doorway> told(Optional<Attributes> place, PlacedRoom room) {
    return place.flatMap(at -> {
      OptionalDouble x = Cells.number(at, "x");
      OptionalDouble y = Cells.number(at, "y");
      double length = Cells.number(at, "length").orElse(1);
      double turn = Cells.number(at, "angle").orElseGet(() -> turn(at, x, y, room));
      return x.isPresent() && y.isPresent()
          ? Optional.of(new Doorway(
              x.getAsDouble() * Cells.CELL,
              y.getAsDouble() * Cells.CELL,
              turn,
              length * Cells.CELL,
              Optional.empty()))
          : Optional.empty();
    });
  }

  /** How the wall runs that a door is in: by the side that is told, else the nearest of the room. */
  private static double turn(Attributes at, OptionalDouble x, OptionalDouble y, PlacedRoom room) {
    if (!at.text("side").isEmpty()) {
      return List.of("east", "west").contains(at.text("side")) ? Doorway.UPRIGHT : 0;
    }
    return Outline.of(room.file()).stream()
        .flatMap(outline -> outline.walls().stream())
        .min(Comparator.comparingDouble(wall -> wall.distance(x.orElse(0), y.orElse(0))))
        .map(wall ->
            Math.toDegrees(Math.atan2(wall.toY() - wall.fromY(), wall.toX() - wall.fromX())))
        .map(degrees -> (degrees + 180) % 180)
        .orElse(0.0);
  }

  /** The place of a door of whose rooms one is drawn. */
  private Optional<Doorway> given(Attributes door, PlacedRoom room) {
    Optional<Doorway> way = told(door.object("doorway"), room);
    if (way.isPresent()) {
      return way;
    }
    return deck.objects("rooms").stream()
        .filter(other -> !other.text("id").equals(room.id()))
        .filter(other -> List.of(door.text("from"), door.text("to")).contains(other.text("id")))
        .flatMap(other -> Cells.rectangle(other).stream())
        .findFirst()
        .map(box -> Doorway.between(room.box(), box).atItsBeginning());
  }

  private static String kind(Attributes door) {
    String type = door.text("door_type").toLowerCase(Locale.ROOT);
    return type.isEmpty() ? "standard" : type;
  }

  private DoorStatus status(Attributes door) {
    DoorStatus said = encounter.doors().get(door.text("id"));
    if (said != null) {
      return said;
    }
    String word = door.text("door_status").toUpperCase(Locale.ROOT);
    return List.of(DoorStatus.values()).stream()
        .filter(status -> status.name().equals(word))
        .findFirst()
        .orElse(DoorStatus.CLOSED);
  }

  /** Lines of walls, in units of the drawing; empty if the deck has none. */
  Path2D walls() {
    Path2D path = new Path2D.Double();
    if (deck.get("walls").orElse("") instanceof List<?> lines) {
      lines.forEach(line -> append(path, line));
    }
    return path;
  }

  private static void append(Path2D path, Object line) {
    List<Point> points = line instanceof List<?> pairs
        ? pairs.stream().flatMap(pair -> Point.of(pair).stream()).toList()
        : List.of();
    for (int i = 0; i < points.size(); i++) {
      double x = points.get(i).x() * Cells.CELL;
      double y = points.get(i).y() * Cells.CELL;
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
  }

  List<PlacedThing> things() {
    List<PlacedThing> things = new ArrayList<>();
    Map.of("inter_deck_connections", "link", "terminals", "terminal", "poi", "poi")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(list -> deck.objects(list.getKey())
            .forEach(thing -> placed(list.getValue(), thing).ifPresent(things::add)));
    return things;
  }

  private Optional<PlacedThing> placed(String kind, Attributes thing) {
    String named = first(thing, "room", "room_id", "from_room");
    Optional<PlacedRoom> room = Optional.ofNullable(byId().get(named));
    boolean known =
        deck.objects("rooms").stream().anyMatch(any -> any.text("id").equals(named));
    Attributes position = thing.object("position").orElse(thing);
    OptionalDouble x = Cells.number(position, "x");
    OptionalDouble y = Cells.number(position, "y");
    if (room.isEmpty() && (known || x.isEmpty() || y.isEmpty())) {
      return Optional.empty();
    }
    return x.isPresent() && y.isPresent()
        ? Optional.of(new PlacedThing(
            kind,
            thing,
            (x.getAsDouble() + 0.5) * Cells.CELL,
            (y.getAsDouble() + 0.5) * Cells.CELL))
        : room.map(
            in -> new PlacedThing(kind, thing, in.space().middleX(), in.space().middleY()));
  }

  private static String first(Attributes thing, String... members) {
    for (String member : members) {
      if (!thing.text(member).isEmpty()) {
        return thing.text(member);
      }
    }
    return "";
  }

  List<PlacedToken> tokens() {
    return new TokenPlaces(deck.text("deck_id"), byId(), gm)
        .of(encounter.tokens().values());
  }

  private Map<String, PlacedRoom> byId() {
    return rooms.stream()
        .collect(Collectors.toMap(PlacedRoom::id, Function.identity(), (one, other) -> other));
  }

  /** What a view of the deck should hold, in units of the drawing; empty: there is nothing. */
  Optional<Box> extent() {
    Optional<Attributes> grid =
        deck.object("grid").filter(size -> !deck.text("image_path").isEmpty());
    double width = grid.map(size -> Cells.number(size, "width").orElse(0)).orElse(0.0);
    double height = grid.map(size -> Cells.number(size, "height").orElse(0)).orElse(0.0);
    if (width > 0 && height > 0) {
      return Optional.of(new Box(0, 0, width * Cells.CELL, height * Cells.CELL));
    }
    List<Box> boxes = new ArrayList<>(rooms.stream().map(PlacedRoom::box).toList());
    tokens().forEach(token -> boxes.add(token.box()));
    return boxes.stream().reduce(Box::with).map(box -> box.inset(-0.7 * Cells.CELL));
  }
}
