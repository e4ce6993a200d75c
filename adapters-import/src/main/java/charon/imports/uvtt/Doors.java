package charon.imports.uvtt;

import charon.domain.Attributes;
import charon.imports.deck.DeckDraft;
import charon.imports.deck.Notes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes doors of a map's portals, and tells of those that are none. For one map, by one thread. */
final class Doors {

  private final DeckDraft deck;
  private int windows;
  private int insideOne;
  private int nowhere;
  private int freestanding;
  private int outside;

  private Doors(DeckDraft deck) {
    this.deck = deck;
  }

  static void add(List<Portal> portals, Rooms rooms, DeckDraft deck, Notes notes) {
    Doors doors = new Doors(deck);
    portals.forEach(portal -> doors.add(portal, rooms));
    doors.tell(notes);
  }

  private void add(Portal portal, Rooms rooms) {
    Optional<String> left = rooms.beside(portal, true);
    Optional<String> right = rooms.beside(portal, false);
    List<String> ends =
        Stream.of(left, right).flatMap(Optional::stream).distinct().toList();
    if (portal.freestanding()) {
      freestanding++;
    } else if (ends.isEmpty()) {
      nowhere++;
    } else if (left.equals(right)) {
      insideOne++;
    } else if (ends.size() == 1 && portal.isNarrow()) {
      windows++;
    } else {
      outside += ends.size() == 1 ? 1 : 0;
      deck.door(
          ends,
          portal.place(),
          Attributes.EMPTY
              .with("door_type", "standard")
              .with("door_status", portal.closed() ? "CLOSED" : "OPEN"));
    }
  }

  private void tell(Notes notes) {
    if (windows > 0) {
      notes.guessed(Notes.count(windows, "opening", "openings")
          + " narrower than a cell to the outside: taken for "
          + (windows == 1 ? "a window, and no door." : "windows, and no doors."));
    }
    if (outside > 0) {
      notes.guessed(Notes.count(outside, "door leads", "doors lead") + " outside of all rooms.");
    }
    notes.leftOut(insideOne, "door", "doors", "the same room on both sides");
    notes.leftOut(nowhere, "door", "doors", "no room beside");
    notes.leftOut(freestanding, "free-standing door", "free-standing doors", "in no wall");
  }
}
