package charon.imports.uvtt;

import charon.domain.Attributes;
import charon.imports.deck.DeckDraft;
import charon.imports.deck.Notes;
import charon.imports.deck.RoomShape;
import charon.imports.wall.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rooms of a map, which are what its walls and doors enclose. For one map, by one thread. */
final class Rooms {

  /** Smaller ones are pillars, in square cells. */
  private static final double LEAST_AREA = 1;

  /** Narrower ones are the thickness of walls that are drawn as two lines, in cells. */
  private static final double LEAST_BREADTH = 0.4;

  private final Map<Face, String> idOf = new LinkedHashMap<>();

  private Rooms() {}

  /** Adds the rooms to a deck; one as large as the map if there are none. */
  static Rooms of(List<Face> faces, Frame frame, DeckDraft deck, Notes notes) {
    Rooms rooms = new Rooms();
    List<Face> large = new ArrayList<>(faces.stream().filter(Rooms::isRoom).toList());
    large.sort(Face.FROM_TOP_LEFT);
    large.forEach(
        face -> rooms.idOf.put(face, deck.room("", RoomShape.of(face), Attributes.EMPTY)));
    notes.leftOut(
        faces.size() - large.size(),
        "closed line of walls",
        "closed lines of walls",
        "smaller than a cell, or no wider than a wall");
    if (large.isEmpty()) {
      RoomShape all = RoomShape.rectangle(0, 0, frame.width(), frame.height());
      deck.room("", all, Attributes.EMPTY);
      notes.guessed(
          "No walls enclose anything: there is one room, as large as the map. Draw its rooms"
              + " in the deck's file, and they can be revealed one by one.");
    } else {
      notes.guessed("Rooms are what walls and doors enclose; they are numbered from the top left.");
      rooms.tellOfNested(notes);
    }
    return rooms;
  }

  private static boolean isRoom(Face face) {
    return face.area() >= LEAST_AREA && face.breadth() >= LEAST_BREADTH;
  }

  private void tellOfNested(Notes notes) {
    List<Face> faces = List.copyOf(idOf.keySet());
    int nested = (int) faces.stream()
        .filter(inner ->
            faces.stream().anyMatch(outer -> !outer.equals(inner) && isWithin(inner, outer)))
        .count();
    if (nested > 0) {
      notes.guessed(Notes.count(nested, "room lies", "rooms lie") + " within another:"
          + " what is there is shown once both are revealed.");
    }
  }

  private static boolean isWithin(Face inner, Face outer) {
    return outer.area() > inner.area()
        && inner.left() >= outer.left()
        && inner.right() <= outer.right()
        && inner.top() >= outer.top()
        && inner.bottom() <= outer.bottom()
        && inner.corners().stream()
            .allMatch(corner -> outer.contains(corner.cellX(), corner.cellY()));
  }

  /** The room beside a door, on one side. */
  Optional<String> beside(Portal portal, boolean left) {
    return portal.beside(left).stream().flatMap(at -> at(at).stream()).findFirst();
  }

  /** The smallest room that a point is in. */
  private Optional<String> at(double[] point) {
    return idOf.keySet().stream()
        .filter(face -> face.contains(point[0], point[1]))
        .min(Comparator.comparingDouble(Face::area))
        .map(face -> String.valueOf(idOf.get(face)));
  }
}
