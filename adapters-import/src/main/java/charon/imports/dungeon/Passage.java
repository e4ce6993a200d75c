package charon.imports.dungeon;

import charon.imports.deck.DoorPlace;
import charon.imports.json.Member;
import java.util.List;

/**
 * A door of a dungeon, which takes a cell. Immutable.
 *
 * @param x its column
 * @param y its row
 * @param towardsX the direction of passage, -1, 0 or 1
 * @param towardsY the direction of passage, -1, 0 or 1
 * @param type its number in the file
 */
record Passage(int x, int y, int towardsX, int towardsY, int type) {

  static final int OPEN = 0;
  private static final int NARROW = 2;
  private static final int SECRET = 6;

  private static final List<String> NAMES = List.of(
      "open",
      "standard",
      "narrow",
      "exit",
      "portcullis",
      "double",
      "secret",
      "steel",
      "stairs",
      "stairwell");

  static Passage of(Member door) {
    Space cell = Space.door(door);
    Member towards = door.member("dir");
    int x = (int) towards.member("x").number(-1, 1);
    int y = (int) towards.member("y").number(-1, 1);
    if ((x == 0) == (y == 0)) {
      throw towards.refused("one of x and y is 1 or -1, the other 0");
    }
    Member type = door.member("type");
    return new Passage(
        cell.x(), cell.y(), x, y, type.isThere() ? (int) type.number(0, NAMES.size() - 1.0) : 1);
  }

  Space cell() {
    return new Space(x, y, 1, 1, false);
  }

  boolean isSecret() {
    return type == SECRET;
  }

  String name() {
    return NAMES.get(type);
  }

  /** Whether it stands open: an opening, a narrow one, or stairs. */
  boolean isOpen() {
    return type == OPEN || type == NARROW || type > SECRET + 1;
  }

  /** In the middle of its cell, across the passage; moved by so many cells. */
  DoorPlace place(int right, int down) {
    double middleX = x + right + 0.5;
    double middleY = y + down + 0.5;
    double acrossX = Math.abs(towardsY) / 2.0;
    double acrossY = Math.abs(towardsX) / 2.0;
    return DoorPlace.between(
        middleX - acrossX, middleY - acrossY, middleX + acrossX, middleY + acrossY);
  }
}
