package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.Room;
import charon.domain.encounter.Encounter;
import charon.domain.outline.Doorway;
import charon.domain.outline.Rectangle;
import charon.domain.outline.WallLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One deck without what is in its hidden rooms.
 *
 * @param plan the deck as its file has it
 * @param rooms its rooms
 * @param ways where ways to other decks lead
 */
record DeckFog(DeckPlan plan, Rooms rooms, Ways ways) {

  private static final String ROOMS = "rooms";
  private static final String CONNECTIONS = "connections";

  /** Values that a deck keeps while a room is hidden, as they are about the deck as a whole. */
  private static final Set<String> ABOUT_THE_DECK =
      Set.of("deck_id", "description", "level", "location_name", "name", "status", "type");

  /** The same for mappings. */
  private static final Set<String> SETTINGS = Set.of("grid", "metadata");

  /** What a door keeps whose other side is hidden. */
  private static final Set<String> OF_A_DOOR = Set.of("id", "door_type", "door_status");

  static DeckFog of(DeckPlan plan, Encounter encounter, Ways ways) {
    return new DeckFog(plan, Rooms.of(Room.allOf(plan.members()), encounter), ways);
  }

  /**
   * Whether players may know of a deck: one of its rooms is shown, or it says that it has none to
   * hide. What its file has in place of rooms, be it null, could be rooms that nobody can reveal.
   */
  static boolean isKnown(DeckPlan plan, Encounter encounter) {
    return !plan.members().has(ROOMS)
        || List.of().equals(plan.members().members().get(ROOMS))
        || plan.roomIds().stream().anyMatch(encounter::isVisible);
  }

  /** The deck as players may see it; it has no picture while any of its rooms is hidden. */
  DeckPlan forPlayers() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    boolean whole = !rooms.hideAny();
    GmMembers.removedFrom(plan.members()).members().forEach((name, value) -> {
      if (value instanceof List<?> lines && name.equals(WallLines.MEMBER) && !whole) {
        members.put(name, visibleWalls(lines));
      } else if (value instanceof List<?> items) {
        members.put(name, visible(name, items));
      } else if (whole || isAboutTheDeck(name, value)) {
        members.put(name, value);
      }
    });
    return new DeckPlan(
        plan.slug(),
        new Attributes(members),
        plan.imagePath().filter(path -> whole),
        plan.imageVersion().filter(version -> whole));
  }

  /** Whatever else an author puts on a deck could be in any of its rooms. */
  private static boolean isAboutTheDeck(String name, @Nullable Object value) {
    return (value instanceof Attributes ? SETTINGS : ABOUT_THE_DECK).contains(name);
  }

  private List<Object> visibleWalls(List<?> lines) {
    WallLines walls = rooms.walls();
    List<Object> visible = new ArrayList<>();
    for (Object line : lines) {
      if (line instanceof Attributes thing) {
        visible(WallLines.MEMBER, thing).ifPresent(visible::add);
      } else {
        visible.addAll(walls.cut(line));
      }
    }
    return Collections.unmodifiableList(visible);
  }

  private List<Object> visible(String list, List<?> items) {
    List<@Nullable Object> visible = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Attributes thing) {
        visible(list, thing).ifPresent(visible::add);
      } else if (!rooms.hideAny()) { // what is no mapping cannot say where it is
        visible.add(item);
      }
    }
    return Collections.unmodifiableList(visible);
  }

  private Optional<Attributes> visible(String list, Attributes thing) {
    return switch (list) {
      case ROOMS -> Optional.of(thing).filter(room -> !rooms.isHidden(room));
      case CONNECTIONS -> visibleConnection(thing);
      default -> Optional.of(thing).filter(this::isSeen).map(ways::withoutHiddenEnd);
    };
  }

  /** Whatever a list holds, points of interest, terminals or a kind of the author's own. */
  private boolean isSeen(Attributes thing) {
    Attributes at = thing.object("position").orElse(thing);
    return !rooms.mayHide(namedRoom(thing), Rectangle.number(at, "x"), Rectangle.number(at, "y"));
  }

  /** The room that a thing names; the empty text if what is there can be no name. */
  private static Optional<String> namedRoom(Attributes thing) {
    return List.of("room", "room_id", "from_room").stream()
        .filter(member -> thing.get(member).filter(value -> !value.equals("")).isPresent())
        .map(thing::text)
        .findFirst();
  }

  private Optional<Attributes> visibleConnection(Attributes connection) {
    boolean fromHidden = rooms.mayBeHidden(connection.text("from"));
    boolean toHidden = rooms.mayBeHidden(connection.text("to"));
    if (!fromHidden && !toHidden) {
      return Optional.of(connection);
    }
    if (!rooms.isShown(connection.text("from")) && !rooms.isShown(connection.text("to"))) {
      return Optional.empty();
    }
    return Optional.of(
        fromHidden ? door(connection, "to", "from") : door(connection, "from", "to"));
  }

  private Attributes door(Attributes connection, String seenEnd, String hiddenEnd) {
    Map<String, @Nullable Object> door = new LinkedHashMap<>(connection.members());
    door.keySet().removeIf(name -> !OF_A_DOOR.contains(name) && !name.equals(seenEnd));
    Doorway.of(
            connection,
            rooms.outline(connection.text(seenEnd)),
            rooms.outline(connection.text(hiddenEnd)))
        .ifPresent(doorway -> door.put("doorway", doorway.members()));
    return new Attributes(door);
  }
}
