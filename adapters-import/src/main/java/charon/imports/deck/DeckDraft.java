package charon.imports.deck;

import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedPicture;
import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deck while it is made. For one map, by one thread. */
public final class DeckDraft {

  private static final int UNIT_SIZE = 40;

  private final DeckNames names;
  private final Attributes grid;
  private final List<Attributes> rooms = new ArrayList<>();
  private final List<Attributes> connections = new ArrayList<>();
  private final List<Attributes> terminals = new ArrayList<>();
  private final List<Attributes> points = new ArrayList<>();
  private final Map<String, List<Object>> notes = new LinkedHashMap<>();
  private final List<List<List<Number>>> walls = new ArrayList<>();

  /** An empty deck, of a size in cells. */
  public DeckDraft(DeckNames names, double width, double height) {
    this.names = names;
    this.grid = Attributes.EMPTY
        .with("width", Cells.of(width))
        .with("height", Cells.of(height))
        .with("unit_size", UNIT_SIZE)
        .with("show_grid", true);
  }

  /**
   * Adds a room.
   *
   * @param name for people; its number if it is empty
   * @param more its other members
   * @return its id
   */
  public String room(String name, RoomShape shape, Attributes more) {
    int number = rooms.size() + 1;
    String id = names.prefix() + "room_" + number;
    rooms.add(Attributes.EMPTY
        .with("id", id)
        .with("name", name.isBlank() ? "ROOM " + number : name)
        .with(shape.members())
        .with(more.members()));
    return id;
  }

  /**
   * Adds a door.
   *
   * @param ends the rooms that it joins; one only if it leads outside
   * @param more its other members, such as {@code door_type}
   */
  public void door(List<String> ends, DoorPlace place, Attributes more) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", names.prefix() + "door_" + (connections.size() + 1));
    members.put("from", ends.get(0));
    if (ends.size() > 1) {
      members.put("to", ends.get(1));
    }
    members.putAll(more.members());
    members.put("at", place.members());
    connections.add(new Attributes(members));
  }

  /** Adds a terminal in a room. */
  public void terminal(String room, double x, double y, Attributes more) {
    terminals.add(thing("terminal_" + (terminals.size() + 1), room, x, y).with(more.members()));
  }

  /** Adds a point of interest in a room. */
  public void point(String room, double x, double y, Attributes more) {
    points.add(thing("point_" + (points.size() + 1), room, x, y).with(more.members()));
  }

  /**
   * Adds a text to a list of a room that the game master alone gets.
   *
   * @param member its name, which begins with {@code gm_}
   */
  public void note(String room, String member, String text) {
    rooms.replaceAll(there -> there.text("id").equals(room)
        ? there.with(member, and(there.get(member).orElse(List.of()), text))
        : there);
  }

  /** Adds a text to a list of the deck that the game master alone gets. */
  public void note(String member, String text) {
    notes.put(member, and(notes.getOrDefault(member, List.of()), text));
  }

  private static List<Object> and(Object before, String text) {
    List<Object> texts = new ArrayList<>();
    if (before instanceof List<?> list) {
      texts.addAll(list);
    }
    texts.add(text);
    return texts;
  }

  /** Adds a line of walls, as points in cells. */
  public void wall(List<double[]> line) {
    walls.add(line.stream()
        .map(point -> List.of(Cells.of(point[0]), Cells.of(point[1])))
        .toList());
  }

  /** How many rooms there are. */
  public int rooms() {
    return rooms.size();
  }

  /** How many doors there are. */
  public int doors() {
    return connections.size();
  }

  /** The deck without a picture. */
  public ImportedDeck finished() {
    return finished(Optional.empty(), 0);
  }

  /**
   * The deck.
   *
   * @param pixels of the picture to a cell
   */
  public ImportedDeck finished(Optional<ImportedPicture> picture, double pixels) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", names.title());
    members.putAll(notes);
    members.put("grid", grid);
    picture.ifPresent(there ->
        members.put("picture", Attributes.EMPTY.with("pixels_per_cell", Cells.of(pixels))));
    members.put("rooms", rooms);
    put(members, "connections", connections);
    put(members, "terminals", terminals);
    put(members, "poi", points);
    put(members, "walls", walls);
    return new ImportedDeck(names.id(), names.title(), new Attributes(members), picture);
  }

  private static void put(Map<String, @Nullable Object> members, String name, List<?> items) {
    if (!items.isEmpty()) {
      members.put(name, items);
    }
  }

  private Attributes thing(String id, String room, double x, double y) {
    return Attributes.EMPTY
        .with("id", names.prefix() + id)
        .with("room", room)
        .with("position", Attributes.EMPTY.with("x", Cells.of(x)).with("y", Cells.of(y)));
  }
}
