package charon.imports.dungeon;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.domain.Attributes;
import charon.imports.deck.DeckDraft;
import charon.imports.deck.DeckNames;
import charon.imports.deck.Notes;
import charon.imports.deck.RoomIndex;
import charon.imports.deck.RoomShape;
import charon.imports.json.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads files of the One Page Dungeon generator: rectangles, doors that take a cell between two of
 * them, and notes, in cells that may be negative. For one file and thread.
 */
public final class OnePageDungeon {

  private static final int MOST = 1_000;
  private static final double FAR = 10_000;

  private final Member root;
  private final Notes notes = new Notes();
  private final RoomIndex rooms = new RoomIndex();
  private final List<List<Space>> spaces;
  private final List<Passage> passages = new ArrayList<>();
  private final int left;
  private final int top;
  private final DeckDraft deck;
  private int secret;
  private int loose;

  private OnePageDungeon(Member root, DeckNames names) {
    this.root = root;
    List<Space> rects = few(root.member("rects")).stream().map(Space::of).toList();
    List<Passage> doors = few(root.member("doors")).stream().map(Passage::of).toList();
    if (rects.isEmpty()) {
      throw root.member("rects").refused("at least one rectangle");
    }
    this.left = 1 - rects.stream().mapToInt(Space::x).min().orElse(0);
    this.top = 1 - rects.stream().mapToInt(Space::y).min().orElse(0);
    int right = rects.stream().mapToInt(rect -> rect.x() + rect.width()).max().orElse(0);
    int bottom = rects.stream().mapToInt(rect -> rect.y() + rect.height()).max().orElse(0);
    this.deck = new DeckDraft(names, requireFew(right + left + 1), requireFew(bottom + top + 1));
    Corridors corridors = new Corridors(rects, doors);
    this.spaces = new ArrayList<>(corridors.rooms());
    doors.stream().filter(door -> !corridors.isWithin(door)).forEach(passages::add);
  }

  /** Whether a file looks like one. */
  public static boolean is(Member root) {
    return root.has("rects") && root.has("doors");
  }

  /**
   * The map of a file.
   *
   * @throws ImportRefusedException if a member is wrong
   */
  public static ImportedMap read(Member root, DeckNames file) {
    String title = root.member("title").text().strip();
    DeckNames names = title.isEmpty() ? file : new DeckNames(file.id(), title, file.prefix());
    return new OnePageDungeon(root, names).map(names);
  }

  private static List<Member> few(Member list) {
    List<Member> items = list.items();
    if (items.size() > MOST) {
      throw new ImportRefusedException(
          list.path() + ": " + items.size() + " (expected: at most " + MOST + ")");
    }
    return items;
  }

  private static int requireFew(int cells) {
    if (cells > 1_000) {
      throw new ImportRefusedException(
          "rects: they reach over " + cells + " cells (expected: at most 1000)");
    }
    return cells;
  }

  private ImportedMap map(DeckNames names) {
    spaces.sort(Comparator.comparingInt((List<Space> room) -> room.get(0).y())
        .thenComparingInt(room -> room.get(0).x()));
    for (List<Space> room : spaces) {
      RoomShape shape = Space.shape(room.stream().map(this::moved).toList());
      rooms.add(deck.room("", shape, Attributes.EMPTY), shape);
    }
    passages.forEach(this::door);
    few(root.member("notes")).forEach(this::note);
    String story = root.member("story").text().strip();
    if (!story.isEmpty()) {
      deck.note("gm_notes", story);
    }
    tell(names);
    return new ImportedMap(names.title(), List.of(deck.finished()), notes.report());
  }

  private Space moved(Space space) {
    return new Space(
        space.x() + left, space.y() + top, space.width(), space.height(), space.round());
  }

  private void door(Passage door) {
    List<String> ends = Stream.of(beside(door, -1), beside(door, 1))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
    if (ends.isEmpty() || (door.isSecret() && ends.size() == 1)) {
      loose++;
    } else if (door.isSecret()) {
      secret++;
      deck.note(ends.get(0), "gm_passages", "secret door to " + ends.get(1));
      deck.note(ends.get(1), "gm_passages", "secret door to " + ends.get(0));
    } else {
      deck.door(
          ends,
          door.place(left, top),
          Attributes.EMPTY
              .with("door_type", door.name())
              .with("door_status", door.isOpen() ? "OPEN" : "CLOSED"));
    }
  }

  /** The room before or behind a door. */
  private Optional<String> beside(Passage door, int step) {
    return rooms.at(
        door.x() + left + 0.5 + step * door.towardsX(),
        door.y() + top + 0.5 + step * door.towardsY());
  }

  private void note(Member note) {
    String text = (note.member("ref").text() + " " + note.member("text").text()).strip();
    Member at = note.member("pos");
    double x = at.member("x").number(-FAR, FAR) + left;
    double y = at.member("y").number(-FAR, FAR) + top;
    rooms
        .near(x, y, 1)
        .ifPresentOrElse(
            room -> deck.note(room, "gm_notes", text), () -> deck.note("gm_notes", text));
  }

  private void tell(DeckNames names) {
    notes.made("Deck " + names.id() + ": " + Notes.count(deck.rooms(), "room", "rooms") + ", "
        + Notes.count(deck.doors(), "door", "doors") + "; notes are in gm_notes.");
    if (secret > 0) {
      notes.made(Notes.count(secret, "secret door", "secret doors")
          + ": noted in gm_passages of the rooms, and no door before you make it one.");
    }
    notes.leftOut(loose, "door", "doors", "no room beside");
    notes.leftOut(root.member("columns").items().size(), "column", "columns", "not drawn");
    notes.leftOut(root.member("water").items().size(), "place", "places", "water is not drawn");
  }
}
