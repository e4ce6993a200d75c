package charon.imports.deck;

import charon.imports.wall.Face;
import charon.imports.wall.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a room is: a rectangle along the grid, or an outline in one. Immutable.
 *
 * @param x in cells from the left
 * @param y in cells from the top
 * @param width in cells
 * @param height in cells
 * @param outline its corners; empty if the room is the whole rectangle
 */
public record RoomShape(
    double x, double y, double width, double height, List<List<Number>> outline) {

  /** An outline may have so many corners. */
  static final int MAX_CORNERS = 500;

  private static final int OF_A_CIRCLE = 24;

  public RoomShape {
    outline = List.copyOf(outline);
  }

  /** A rectangle, in cells. */
  public static RoomShape rectangle(double x, double y, double width, double height) {
    return new RoomShape(x, y, width, height, List.of());
  }

  /** A circle in cells, as an outline of 24 corners. */
  public static RoomShape circle(double centreX, double centreY, double radius) {
    List<List<Number>> outline = new ArrayList<>();
    for (int i = 0; i < OF_A_CIRCLE; i++) {
      double angle = 2 * Math.PI * i / OF_A_CIRCLE;
      outline.add(List.of(
          Cells.of(centreX + radius * Math.cos(angle)),
          Cells.of(centreY + radius * Math.sin(angle))));
    }
    return new RoomShape(centreX - radius, centreY - radius, 2 * radius, 2 * radius, outline);
  }

  /** What walls enclose. */
  public static RoomShape of(Face face) {
    Face simple = face.corners().size() > MAX_CORNERS ? face.simplified(MAX_CORNERS) : face;
    boolean box = face.isRectangle() || !simple.isSimple();
    return new RoomShape(
        cells(face.left()),
        cells(face.top()),
        cells(face.right() - face.left()),
        cells(face.bottom() - face.top()),
        box ? List.of() : outline(simple));
  }

  private static List<List<Number>> outline(Face face) {
    return face.corners().stream()
        .map(corner -> List.of(Cells.of(corner.cellX()), Cells.of(corner.cellY())))
        .toList();
  }

  private static double cells(int twentieths) {
    return (double) twentieths / Vertex.PER_CELL;
  }

  /** Whether a point, in cells, is inside; what is on the left or upper wall is, too. */
  public boolean contains(double atX, double atY) {
    boolean inBox = atX >= x && atX < x + width && atY >= y && atY < y + height;
    return inBox && (outline.isEmpty() || isInOutline(atX, atY));
  }

  /** How far a point, in cells, is from the box; 0 inside. */
  public double distance(double atX, double atY) {
    double beside = Math.max(0, Math.max(x - atX, atX - x - width));
    double above = Math.max(0, Math.max(y - atY, atY - y - height));
    return Math.hypot(beside, above);
  }

  private boolean isInOutline(double atX, double atY) {
    boolean inside = false;
    for (int i = 0; i < outline.size(); i++) {
      List<Number> one = outline.get(i);
      List<Number> other = outline.get((i + 1) % outline.size());
      double from = one.get(1).doubleValue();
      double to = other.get(1).doubleValue();
      double part = (atY - from) / (to - from);
      double start = one.get(0).doubleValue();
      inside ^= from > atY != to > atY && atX < start + part * (other.get(0).doubleValue() - start);
    }
    return inside;
  }

  Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("x", Cells.of(x));
    members.put("y", Cells.of(y));
    members.put("width", Cells.of(width));
    members.put("height", Cells.of(height));
    if (!outline.isEmpty()) {
      members.put("polygon", outline);
    }
    return members;
  }
}
