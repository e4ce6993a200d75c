package charon.domain.campaign;

import charon.domain.Attributes;
import charon.domain.outline.Outline;
import java.util.List;
import java.util.Optional;

/**
 * Which room of a map it is, and where.
 *
 * @param id as text; empty if it has none
 * @param outline where it is; empty if it does not say
 */
public record Room(String id, Optional<Outline> outline) {

  /** The room that an object of a map file describes. */
  public static Room of(Attributes room) {
    return new Room(room.text("id"), Outline.of(room));
  }

  /** The rooms of a map file. */
  public static List<Room> allOf(Attributes plan) {
    return plan.objects("rooms").stream().map(Room::of).toList();
  }

  /** Whether a point is inside. */
  public boolean contains(double x, double y) {
    return outline.isPresent() && outline.get().contains(x, y);
  }

  /** Whether a point is inside or on a wall. */
  public boolean touches(double x, double y) {
    return outline.isPresent() && outline.get().touches(x, y);
  }

  /** Whether what stands on a cell is inside. */
  public boolean containsCell(double column, double row) {
    return outline.isPresent() && outline.get().containsCell(column, row);
  }

  /** Whether what stands on a cell is inside or on a wall. */
  public boolean touchesCell(double column, double row) {
    return outline.isPresent() && outline.get().touchesCell(column, row);
  }
}
