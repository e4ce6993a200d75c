package charon.persistence.campaign.check;

import charon.domain.Attributes;
import charon.domain.campaign.Room;
import charon.domain.outline.Doorway;
import charon.domain.outline.Outline;
import charon.domain.outline.Point;
import charon.domain.outline.Polygon;
import charon.domain.outline.Rectangle;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of a deck that are no rectangles. Found out once as the file is read: an outline that
 * cannot be drawn is dropped, so that the room's rectangle counts everywhere, and what can be
 * reckoned from an outline is filled in. Confined to one thread.
 */
public final class Outlines {

  private static final String ROOMS = "rooms";
  private static final String CONNECTIONS = "connections";
  private static final String A_LIST = "a list of points: [[0, 0], [4, 0], [4, 3]]";

  private final Notes notes;

  private Outlines(Notes notes) {
    this.notes = notes;
  }

  /**
   * The members of a deck with sound outlines. Of a deck that has rectangles alone, the same object.
   *
   * @param deck what is in the file
   * @param members the members that are read from it
   */
  public static Attributes settled(
      String file, Mapping deck, Attributes members, Findings findings) {
    List<Mapping> rooms = Shape.values(deck, ROOMS + "[]").stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .toList();
    if (rooms.stream().noneMatch(room -> room.value(Polygon.MEMBER).isPresent())) {
      return members;
    }
    Outlines outlines = new Outlines(new Notes(file, findings));
    Attributes sound = members.with(ROOMS, rooms.stream().map(outlines::settled).toList());
    return sound.get(CONNECTIONS).orElse("") instanceof List<?> connections
        ? sound.with(CONNECTIONS, each(connections, door -> placed(door, outlinesOf(sound))))
        : sound;
  }

  /** The outline of a room; empty if it has none but its rectangle, or what is there is wrong. */
  static Optional<Polygon> of(Mapping room) {
    return room.value(Polygon.MEMBER)
        .flatMap(polygon -> Polygon.of(room.json()))
        .filter(Polygon::isSimple);
  }

  private Attributes settled(Mapping room) {
    Optional<YamlValue> polygon = room.member(Polygon.MEMBER).filter(value -> !value.isNull());
    if (polygon.isEmpty()) {
      return room.json();
    }
    Optional<Polygon> outline = of(room);
    if (outline.isEmpty()) {
      tell(polygon.get());
    }
    return outline
        .map(sound -> boxed(room.json(), sound.bounds()))
        .orElseGet(() -> room.json().without(Set.of(Polygon.MEMBER)));
  }

  private void tell(YamlValue polygon) {
    if (!(polygon instanceof Sequence points)) {
      notes.problem(polygon.line(), "'polygon' that is " + polygon.kind(), A_LIST);
      return;
    }
    int count = points.items().size();
    if (count < Polygon.MIN_POINTS || count > Polygon.MAX_POINTS) {
      notes.problem(
          polygon.line(),
          "'polygon' of " + count + (count == 1 ? " point" : " points"),
          Polygon.MIN_POINTS + " to " + Polygon.MAX_POINTS + " points");
      return;
    }
    Optional<YamlValue> odd =
        points.items().stream().filter(Outlines::isNoPoint).findFirst();
    odd.ifPresentOrElse(
        point -> notes.problem(
            point.line(), "a point of 'polygon' that is " + point.kind(), "two numbers: [4.5, 3]"),
        () -> tellOfLines(points));
  }

  private void tellOfLines(Sequence points) {
    boolean crossing =
        Polygon.of(new Attributes(Map.of(Polygon.MEMBER, points.json()))).isPresent();
    notes.problem(
        points.line(),
        crossing ? "'polygon' whose lines cross" : "'polygon' whose points lie on one line",
        "the corners of the room one after the other; until then its rectangle counts");
  }

  private static boolean isNoPoint(YamlValue value) {
    return Optional.ofNullable(value.json()).flatMap(Point::of).isEmpty();
  }

  /** A room that says at least in what rectangle it lies, for those who draw nothing else. */
  private static Attributes boxed(Attributes room, Rectangle bounds) {
    Map<String, Object> box = new LinkedHashMap<>();
    box.put("x", number(bounds.left()));
    box.put("y", number(bounds.top()));
    box.put("width", number(bounds.right() - bounds.left()));
    box.put("height", number(bounds.bottom() - bounds.top()));
    box.keySet().removeIf(name -> Rectangle.number(room, name).isPresent());
    return box.isEmpty() ? room : room.with(box);
  }

  private static Number number(double cells) {
    double exact = Math.round(cells * 1e6) / 1e6;
    if (exact == Math.rint(exact)) {
      return (long) exact;
    }
    return exact;
  }

  private static Map<String, Outline> outlinesOf(Attributes deck) {
    Map<String, Outline> outlines = new HashMap<>();
    Room.allOf(deck)
        .forEach(room -> room.outline().ifPresent(o -> outlines.putIfAbsent(room.id(), o)));
    return outlines;
  }

  /** A connection whose door stands where its rooms meet, if one is no rectangle and nothing is said. */
  private static Attributes placed(Attributes door, Map<String, Outline> outlines) {
    Outline from = outlines.get(door.text("from"));
    Outline to = outlines.get(door.text("to"));
    if (door.get(Doorway.AT).isPresent() || from == null || to == null) {
      return door;
    }
    return from instanceof Polygon || to instanceof Polygon
        ? Doorway.inSharedWall(from, to)
            .map(way -> door.with(Doorway.AT, way.at()))
            .orElse(door)
        : door;
  }

  private static List<@Nullable Object> each(List<?> items, UnaryOperator<Attributes> change) {
    List<@Nullable Object> changed = new ArrayList<>(items.size());
    for (Object item : items) {
      changed.add(item instanceof Attributes thing ? change.apply(thing) : item);
    }
    return changed;
  }
}
