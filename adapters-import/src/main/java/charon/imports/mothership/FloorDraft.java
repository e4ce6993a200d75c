package charon.imports.mothership;

import charon.application.port.out.imports.ImportedDeck;
import charon.domain.Attributes;
import charon.imports.deck.DeckDraft;
import charon.imports.deck.DeckNames;
import charon.imports.deck.DoorPlace;
import charon.imports.deck.Notes;
import charon.imports.deck.RoomIndex;
import charon.imports.deck.RoomShape;
import charon.imports.json.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One floor while it becomes a deck. For one map, by one thread. */
final class FloorDraft {

  private static final String GM_PLACES = "gm_markers";
  private static final Set<String> DOORS = Set.of("door", "airlock", "grate");

  /** An end of a hall this near to a room is at the room, in cells. */
  private static final double REACH = 1;

  private final Canvas canvas;
  private final DeckNames names;
  private final DeckDraft deck;
  private final RoomIndex rooms = new RoomIndex();
  private int loose;
  private int secret;
  private int labels;

  FloorDraft(DeckNames names, Canvas canvas) {
    this.names = names;
    this.canvas = canvas;
    this.deck = new DeckDraft(names, canvas.width(), canvas.height());
  }

  void room(Member room) {
    RoomShape shape = shape(room);
    String label = room.member("label").text().strip();
    boolean shown = room.member("labelVisible").flag(true);
    Attributes more = Attributes.EMPTY;
    if (!shown && !label.isEmpty()) {
      more = more.with("gm_name", label);
    }
    if (!room.member("visible").flag(true)) {
      more = more.with("gm_visible", "hidden in the map creator");
    }
    String id = deck.room(shown ? label : "", shape, more);
    rooms.add(id, shape);
    for (Member marker : room.member("markers").items()) {
      double x = Canvas.cells(room.member("x")) + Canvas.cells(marker.member("x"));
      double y = Canvas.cells(room.member("y")) + Canvas.cells(marker.member("y"));
      marker(marker, Optional.of(id), x, y);
    }
    room.member("walls").items().forEach(this::wall);
    labels += room.member("labels").items().size();
  }

  private RoomShape shape(Member room) {
    double x = canvas.x(Canvas.cells(room.member("x")));
    double y = canvas.y(Canvas.cells(room.member("y")));
    double width = Canvas.cells(positive(room.member("width")));
    double height = Canvas.cells(positive(room.member("height")));
    if (!room.member("shape").text().equals("circle")) {
      return RoomShape.rectangle(x, y, width, height);
    }
    double radius = Math.min(width, height) / 2;
    return RoomShape.circle(x + radius, y + radius, radius);
  }

  private static Member positive(Member length) {
    if (length.number() <= 0) {
      throw length.refused("more than 0");
    }
    return length;
  }

  void marker(Member marker) {
    double x = Canvas.cells(marker.member("x"));
    double y = Canvas.cells(marker.member("y"));
    marker(marker, rooms.at(canvas.x(x), canvas.y(y)), x, y);
  }

  private void marker(Member marker, Optional<String> room, double canvasX, double canvasY) {
    double x = canvas.x(canvasX);
    double y = canvas.y(canvasY);
    String type = marker.member("type").text();
    String label = marker.member("label").text().strip();
    if (room.isEmpty() || !marker.member("visible").flag(true)) {
      String text = (type + " " + label).strip() + " at " + Math.round(x) + ", " + Math.round(y);
      room.ifPresentOrElse(id -> deck.note(id, GM_PLACES, text), () -> deck.note(GM_PLACES, text));
      return;
    }
    Attributes name = Attributes.EMPTY.with("name", label.isEmpty() ? word(type) : label);
    if (type.equals("terminal")) {
      deck.terminal(room.get(), x, y, name);
    } else {
      deck.point(room.get(), x, y, Attributes.EMPTY.with("type", type).with(name.members()));
    }
  }

  private static String word(String type) {
    return type.isEmpty() ? "MARKER" : type.toUpperCase(Locale.ROOT);
  }

  void hall(Member hall) {
    List<double[]> line = Lines.points(hall);
    if (line.isEmpty()) {
      loose++;
      return;
    }
    double[] start = placed(line.get(0));
    double[] end = placed(line.get(line.size() - 1));
    Optional<String> from = rooms.near(start[0], start[1], REACH);
    Optional<String> to = rooms.near(end[0], end[1], REACH);
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      loose++;
    } else if (Lines.isSecret(hall) || !hall.member("visible").flag(true)) {
      secret++;
      String label = hall.member("label").text().strip();
      String what = label.isEmpty() ? "" : " (" + label + ")";
      deck.note(from.get(), "gm_passages", "to " + to.get() + what);
      deck.note(to.get(), "gm_passages", "to " + from.get() + what);
    } else {
      deck.door(List.of(from.get(), to.get()), place(hall, line), door(hall));
    }
  }

  private double[] placed(double[] point) {
    return new double[] {canvas.x(point[0]), canvas.y(point[1])};
  }

  /** At the beginning of the hall, or at its end if the door is there, across it. */
  private DoorPlace place(Member hall, List<double[]> line) {
    boolean atStart =
        !type(hall, "startMarker").isEmpty() || type(hall, "endMarker").isEmpty();
    double[] at = placed(atStart ? line.get(0) : line.get(line.size() - 1));
    double[] next = placed(atStart ? line.get(1) : line.get(line.size() - 2));
    double length = Math.hypot(next[0] - at[0], next[1] - at[1]);
    double half = Math.max(1, hall.member("width").number(0) / 20) / 2;
    double x = length == 0 ? 0 : -(next[1] - at[1]) / length * half;
    double y = length == 0 ? half : (next[0] - at[0]) / length * half;
    return DoorPlace.between(at[0] - x, at[1] - y, at[0] + x, at[1] + y);
  }

  private static Attributes door(Member hall) {
    String start = type(hall, "startMarker");
    String type = start.isEmpty() ? type(hall, "endMarker") : start;
    String label = hall.member("label").text().strip();
    Attributes door = Attributes.EMPTY
        .with("door_type", type.isEmpty() ? "hallway" : type.equals("door") ? "standard" : type)
        .with("door_status", type.isEmpty() ? "OPEN" : "CLOSED");
    return label.isEmpty() ? door : door.with("name", label);
  }

  private static String type(Member hall, String end) {
    String type = hall.member(end).member("type").text();
    return DOORS.contains(type) ? type : "";
  }

  void wall(Member wall) {
    List<double[]> line = Lines.points(wall);
    if (line.size() > 1 && wall.member("visible").flag(true)) {
      deck.wall(line.stream().map(this::placed).toList());
    }
  }

  ImportedDeck finished(Notes notes) {
    notes.made("Deck " + names.id() + ": " + Notes.count(deck.rooms(), "room", "rooms") + ", "
        + Notes.count(deck.doors(), "door", "doors") + ".");
    if (secret > 0) {
      notes.made(Notes.count(secret, "secret passage", "secret passages")
          + ": noted in gm_passages of the rooms, and no door before you make it one.");
    }
    notes.leftOut(loose, "hallway", "hallways", "no room at both ends");
    notes.leftOut(labels, "label", "labels", "texts within rooms");
    return deck.finished();
  }
}
