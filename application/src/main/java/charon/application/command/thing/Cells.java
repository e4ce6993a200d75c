package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;

/** Points of the map, as members of commands: fractions of a cell count. */
final class Cells {

  /** No map is so large. */
  private static final int FARTHEST = 100_000;

  private Cells() {}

  static MemberSpec at(String name, String about) {
    return MemberSpec.number(name, about).between(-FARTHEST, FARTHEST).in("cells");
  }

  /**
   * Where it is.
   *
   * @throws InvalidValueException if it is missing, or no number
   */
  static double of(Members members, String name) {
    return Bounds.number(members, name, -FARTHEST, FARTHEST)
        .orElseThrow(() -> new InvalidValueException(name + " required"));
  }
}
