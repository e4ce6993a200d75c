package charon.imports.dungeon;

import charon.imports.deck.RoomShape;
import charon.imports.json.Member;
import charon.imports.wall.Face;
import charon.imports.wall.WallGraph;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A rectangle of a dungeon, in whole cells. Immutable.
 *
 * @param x from the left
 * @param y from the top
 * @param width to the right
 * @param height down
 * @param round whether its room is the circle in it
 */
record Space(int x, int y, int width, int height, boolean round) {

  private static final double FAR = 10_000;
  private static final double MAX_CELLS = 500;

  static Space of(Member rect) {
    return new Space(
        whole(rect.member("x"), -FAR),
        whole(rect.member("y"), -FAR),
        whole(rect.member("w"), 1),
        whole(rect.member("h"), 1),
        rect.member("rotunda").flag(false));
  }

  private static int whole(Member number, double least) {
    double value = number.number(least, least < 0 ? FAR : MAX_CELLS);
    if (value != Math.rint(value)) {
      throw number.refused("a whole number of cells");
    }
    return (int) value;
  }

  static Space door(Member door) {
    return new Space(whole(door.member("x"), -FAR), whole(door.member("y"), -FAR), 1, 1, false);
  }

  boolean isCorridor() {
    return width == 1 || height == 1;
  }

  boolean isCell(int column, int row) {
    return x == column && y == row && width == 1 && height == 1;
  }

  boolean holds(int column, int row) {
    return column >= x && column < x + width && row >= y && row < y + height;
  }

  /** One of the cells is beside the other's, not at a corner. */
  boolean touches(Space other) {
    boolean columns = x < other.x + other.width && other.x < x + width;
    boolean rows = y < other.y + other.height && other.y < y + height;
    boolean beside = x == other.x + other.width || other.x == x + width;
    boolean above = y == other.y + other.height || other.y == y + height;
    return (columns && (rows || above)) || (rows && beside);
  }

  /** The room that some spaces, one beside the other, are together. */
  static RoomShape shape(List<Space> spaces) {
    Space one = spaces.get(0);
    if (spaces.size() == 1) {
      return one.round
          ? RoomShape.circle(
              one.x + one.width / 2.0,
              one.y + one.height / 2.0,
              Math.min(one.width, one.height) / 2.0)
          : RoomShape.rectangle(one.x, one.y, one.width, one.height);
    }
    return outline(cells(spaces));
  }

  private static Set<List<Integer>> cells(List<Space> spaces) {
    Set<List<Integer>> cells = new HashSet<>();
    for (Space space : spaces) {
      for (int column = space.x; column < space.x + space.width; column++) {
        for (int row = space.y; row < space.y + space.height; row++) {
          cells.add(List.of(column, row));
        }
      }
    }
    return cells;
  }

  private static RoomShape outline(Set<List<Integer>> cells) {
    WallGraph walls = new WallGraph();
    for (List<Integer> cell : cells) {
      int column = cell.get(0);
      int row = cell.get(1);
      for (int side = 0; side <= 1; side++) {
        if (!cells.contains(List.of(column - 1 + 2 * side, row))) {
          walls.add(column + side, row, column + side, row + 1);
        }
        if (!cells.contains(List.of(column, row - 1 + 2 * side))) {
          walls.add(column, row + side, column + 1, row + side);
        }
      }
    }
    return walls.faces().stream()
        .max(Comparator.comparingDouble(Face::area))
        .map(RoomShape::of)
        .orElseThrow(() -> new IllegalStateException("cells: they have no outline"));
  }
}
