package charon.persistence.campaign.check;

import charon.domain.outline.Point;
import charon.domain.outline.Polygon;
import charon.domain.outline.Rectangle;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the maps of a location fit together: rooms, decks, doors, terminals, and the grid. */
final class MapCheck {

  private static final String ROOM_IDS = "rooms[].id";

  private final Sources sources;
  private final Findings findings;

  private MapCheck(Sources sources, Findings findings) {
    this.sources = sources;
    this.findings = findings;
  }

  static void check(Sources sources, Findings findings) {
    MapCheck check = new MapCheck(sources, findings);
    sources.yaml().keySet().stream()
        .map(Sources::folderOf)
        .filter(folder -> Sources.nameOf(folder).equals("map"))
        .distinct()
        .forEach(check::folder);
  }

  private void folder(String folder) {
    Map<String, Mapping> decks = new HashMap<>();
    Optional<Mapping> manifest = sources.file(folder + "/manifest.yaml");
    manifest.ifPresent(list -> {
      Notes notes = new Notes(folder + "/manifest.yaml", findings);
      manifest(folder, list, notes);
      Unique.check(Shape.values(list, "decks[].id"), "id", notes);
      Unique.check(
          Shape.values(list, "decks[]").stream()
              .filter(MapCheck::isNamed)
              .flatMap(deck -> Shape.values(deck, "file").stream())
              .toList(),
          "file",
          notes);
      Shape.values(list, "decks[]")
          .forEach(deck -> Shape.values(deck, "id")
              .forEach(id -> Shape.values(deck, "file").stream()
                  .flatMap(file -> sources.file(folder + "/" + file.json()).stream())
                  .forEach(plan -> decks.putIfAbsent(String.valueOf(id.json()), plan))));
    });
    for (String name : sources.children(folder)) {
      String path = folder + "/" + name;
      sources
          .file(path)
          .filter(plan -> !name.equals("manifest.yaml"))
          .ifPresent(plan -> deck(path, plan, decks));
    }
  }

  private void deck(String path, Mapping plan, Map<String, Mapping> decks) {
    Notes notes = new Notes(path, findings);
    Set<String> rooms = texts(plan, ROOM_IDS);
    Unique.check(Shape.values(plan, ROOM_IDS), "id", notes);
    Shape.values(plan, "rooms[]").stream()
        .filter(Mapping.class::isInstance)
        .forEach(room -> room(room, plan, notes));
    Shape.values(plan, "walls[]").forEach(line -> wall(line, notes));
    for (String member : List.of(
        "connections[].from",
        "connections[].to",
        "inter_deck_connections[].from_room",
        "terminals[].room",
        "poi[].room")) {
      Shape.values(plan, member)
          .forEach(room -> require(room, rooms, "a room of this deck", notes));
    }
    for (String list : List.of("terminals", "poi")) {
      Shape.values(plan, list + "[]").stream()
          .filter(Mapping.class::isInstance)
          .forEach(thing -> place(thing, plan, notes));
    }
    Shape.values(plan, "inter_deck_connections[]").forEach(way -> wayOut(way, decks, rooms, notes));
    String location = Sources.folderOf(Sources.folderOf(path));
    Set<String> terminals = sources.children(location + "/comms");
    Shape.values(plan, "terminals[].terminal_slug")
        .forEach(slug -> require(slug, terminals, "a folder in 'comms'", notes));
  }

  private void room(YamlValue room, Mapping plan, Notes notes) {
    if (Shape.values(room, "id").isEmpty()) {
      notes.problem(room.line(), "a room without 'id'", "an id, or it cannot be shown");
    }
    Optional<Double> x = number(room, "x");
    Optional<Double> y = number(room, "y");
    Optional<Rectangle> around = Outlines.of((Mapping) room).map(Polygon::bounds);
    if (around.isPresent()) {
      Rectangle box = around.get();
      requireInside(room, new Stretch("width", box.left(), box.right() - box.left()), plan, notes);
      requireInside(room, new Stretch("height", box.top(), box.bottom() - box.top()), plan, notes);
    } else if (x.isPresent() && y.isPresent()) {
      double width = number(room, "width").orElse(0.0);
      double height = number(room, "height").orElse(0.0);
      requireInside(room, new Stretch("width", x.get(), width), plan, notes);
      requireInside(room, new Stretch("height", y.get(), height), plan, notes);
    } else {
      notes.problem(
          room.line(),
          "a room that is nowhere",
          "the numbers x, y, width and height, or a polygon");
    }
  }

  private static void wall(YamlValue line, Notes notes) {
    boolean drawn = line.json() instanceof List<?> points
        && points.size() > 1
        && points.stream().allMatch(point -> point != null && Point.of(point).isPresent());
    if (!drawn) {
      notes.problem(
          line.line(),
          "a line of 'walls' that is none",
          "two or more points: [[0, 0], [4, 0], [4.5, 3]]");
    }
  }

  private void place(YamlValue thing, Mapping plan, Notes notes) {
    YamlValue at = Shape.values(thing, "position").stream().findFirst().orElse(thing);
    Optional<Double> x = number(at, "x");
    Optional<Double> y = number(at, "y");
    if (x.isPresent() && y.isPresent()) {
      requireInside(at, new Stretch("width", x.get(), 0), plan, notes);
      requireInside(at, new Stretch("height", y.get(), 0), plan, notes);
    } else if (Shape.values(thing, "room").isEmpty()) {
      notes.problem(
          thing.line(),
          "a thing that is nowhere, so that players do not get it",
          "a 'room', or a 'position' with x and y");
    }
  }

  /** How far something reaches along a side of the grid, in cells. */
  private record Stretch(String side, double from, double size) {

    boolean isWithin(double end) {
      return from >= 0 && from + size <= end;
    }
  }

  private static void requireInside(YamlValue what, Stretch stretch, Mapping plan, Notes notes) {
    number(plan.member("grid").orElse(plan), stretch.side())
        .filter(end -> plan.member("grid").isPresent() && !stretch.isWithin(end))
        .ifPresent(end -> notes.hint(
            what.line(),
            "something outside of the grid",
            "0 to " + (end % 1 == 0 ? String.valueOf(end.longValue()) : String.valueOf(end))
                + ", the grid's " + stretch.side()));
  }

  private static boolean isNamed(YamlValue deck) {
    return Shape.values(deck, "id").stream().anyMatch(id -> !"".equals(id.json()));
  }

  private static void wayOut(
      YamlValue way, Map<String, Mapping> decks, Set<String> roomsHere, Notes notes) {
    Optional<YamlValue> deck = Shape.values(way, "to_deck").stream().findFirst();
    deck.ifPresent(id -> require(id, decks.keySet(), "a deck of the manifest", notes));
    Optional<Mapping> plan = deck.map(id -> decks.get(String.valueOf(id.json())));
    Set<String> rooms = new TreeSet<>(roomsHere);
    decks.values().forEach(any -> rooms.addAll(texts(any, ROOM_IDS)));
    Shape.values(way, "to_room")
        .forEach(room -> require(
            room,
            plan.map(there -> texts(there, ROOM_IDS)).orElse(rooms),
            plan.isPresent() ? "a room of that deck" : "a room of this map",
            notes));
  }

  /** What a manifest says of its decks as a whole. */
  private void manifest(String folder, Mapping list, Notes notes) {
    Set<String> listed = texts(list, "decks[].file");
    if (listed.stream().noneMatch(name -> sources.file(folder + "/" + name).isPresent())) {
      return; // a single map is shown in its place
    }
    sources.children(folder).stream()
        .filter(name -> name.endsWith(".yaml") && !name.equals("manifest.yaml"))
        .filter(name -> !listed.contains(name))
        .forEach(name -> findings.hint(
            folder + "/" + name,
            "a deck that the manifest does not list, so that nobody sees it",
            "an entry in 'decks'"));
    int count = Shape.values(list, "decks[]").size();
    Shape.values(list, "total_decks").stream()
        .filter(total -> !String.valueOf(total.json()).equals(String.valueOf(count)))
        .forEach(total -> notes.problem(
            total.line(), "'total_decks' is " + total.json(), count + ", as many as are listed"));
  }

  private static void require(YamlValue value, Set<String> known, String what, Notes notes) {
    String text = String.valueOf(value.json());
    if (!text.isEmpty() && !known.contains(text)) {
      notes.problem(
          value.line(), "'" + text + "' is not " + what, Nearest.expected(what, text, known));
    }
  }

  private static Set<String> texts(Mapping file, String path) {
    return Shape.values(file, path).stream()
        .map(value -> String.valueOf(value.json()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<Double> number(YamlValue from, String name) {
    return Shape.values(from, name).stream()
        .filter(value -> value.json() instanceof Number)
        .map(value -> ((Number) value.json()).doubleValue())
        .findFirst();
  }
}
