package charon.persistence.campaign.map;

import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rooms of a map that is imported again: those that are recognisably the same keep their ids and all
 * that was written about them but where they are. For one deck, by one thread.
 */
final class KeptRooms {

  /** So much of two rooms' boxes together must be in both. */
  private static final double ALIKE = 0.7;

  private static final Set<String> PLACE = Set.of("x", "y", "width", "height", "polygon");

  /** A name that an import gives. */
  private static final String NUMBERED = "ROOM \\d+";

  private final List<Attributes> rooms = new ArrayList<>();
  private final Map<String, String> idOf = new HashMap<>();
  private final List<Attributes> gone;
  private int kept;

  private KeptRooms(List<Attributes> before) {
    this.gone = new ArrayList<>(before);
  }

  static KeptRooms of(List<Attributes> before, List<Attributes> now) {
    KeptRooms all = new KeptRooms(before);
    List<Optional<Attributes>> same = now.stream().map(all::take).toList();
    Set<String> used = new HashSet<>();
    same.forEach(old -> old.ifPresent(room -> used.add(room.text("id"))));
    for (int i = 0; i < now.size(); i++) {
      all.add(now.get(i), same.get(i), used);
    }
    return all;
  }

  private Optional<Attributes> take(Attributes room) {
    Attributes best = null;
    double most = ALIKE;
    for (Attributes old : gone) {
      double share = share(room, old);
      boolean sameId = share >= ALIKE && old.text("id").equals(room.text("id"));
      if (share > most || sameId || (best == null && share >= most)) {
        best = old;
        most = sameId ? Double.POSITIVE_INFINITY : share;
      }
    }
    gone.remove(best);
    return Optional.ofNullable(best);
  }

  private void add(Attributes room, Optional<Attributes> old, Set<String> used) {
    if (old.isEmpty()) {
      String id = free(room.text("id"), used);
      String number = id.replaceAll("^.*\\D", "");
      boolean isNumbered = room.text("name").matches(NUMBERED);
      Attributes named = isNumbered ? room.with("name", "ROOM " + number) : room;
      place(room, named.with("id", id));
    } else {
      Attributes before = old.get().without(PLACE);
      String id = before.text("id").isEmpty() ? free(room.text("id"), used) : before.text("id");
      place(room, room.with(before.members()).with("id", id));
      kept += hasMore(before, room) ? 1 : 0;
    }
  }

  private void place(Attributes imported, Attributes room) {
    idOf.put(imported.text("id"), room.text("id"));
    rooms.add(room);
  }

  /** Whether somebody wrote something that the imported map does not say. */
  private static boolean hasMore(Attributes before, Attributes room) {
    return before.members().entrySet().stream()
        .filter(member -> !member.getKey().equals("id"))
        .filter(member -> !String.valueOf(member.getValue()).matches(NUMBERED))
        .anyMatch(
            member -> !Objects.equals(member.getValue(), room.members().get(member.getKey())));
  }

  /** The id, with another number at its end if it is taken. */
  static String free(String id, Set<String> used) {
    String stem = id.replaceAll("\\d+$", "");
    String free = id;
    for (int number = 1; !used.add(free); number++) {
      free = stem + number;
    }
    return free;
  }

  private static double share(Attributes one, Attributes other) {
    double[] a = box(one);
    double[] b = box(other);
    double width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
    double height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
    double common = Math.max(0, width) * Math.max(0, height);
    double all = area(a) + area(b) - common;
    return all > 0 ? common / all : 0;
  }

  private static double area(double[] box) {
    return (box[2] - box[0]) * (box[3] - box[1]);
  }

  private static double[] box(Attributes room) {
    double x = number(room, "x");
    double y = number(room, "y");
    return new double[] {x, y, x + number(room, "width"), y + number(room, "height")};
  }

  private static double number(Attributes room, String member) {
    @Nullable Object value = room.members().get(member);
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  /** The rooms as they are now. */
  List<Attributes> rooms() {
    return List.copyOf(rooms);
  }

  /** The id that a room of the imported map has now. */
  String idOf(String imported) {
    return idOf.getOrDefault(imported, imported);
  }

  boolean has(String id) {
    return idOf.containsValue(id);
  }

  /** How many rooms keep something that somebody wrote. */
  int kept() {
    return kept;
  }

  /** The ids of rooms that are no more. */
  List<String> gone() {
    return gone.stream().map(room -> room.text("id")).toList();
  }
}
