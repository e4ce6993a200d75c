package charon.application.command.token;

import charon.application.command.word.Bounds;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import java.util.Optional;

/** How a token is drawn, as members of commands. */
final class TokenLook {

  static final String SIZE = "size";
  static final String FACING = "facing";
  private static final double SMALLEST = 0.5;
  private static final int LARGEST = 6;
  private static final int FULL_TURN = 360;

  private TokenLook() {}

  static MemberSpec size(String about) {
    return MemberSpec.number(SIZE, about).between(SMALLEST, LARGEST).in("cells");
  }

  static MemberSpec facing(String about) {
    return MemberSpec.number(FACING, about).between(-FULL_TURN, FULL_TURN).in("degrees");
  }

  /** The size; empty: as its type has it. */
  static Optional<Double> size(Members members) {
    return number(members, SIZE, SMALLEST, LARGEST);
  }

  /** Where it looks, from 0 to below a full turn; empty: nowhere. */
  static Optional<Double> facing(Members members) {
    return number(members, FACING, -FULL_TURN, FULL_TURN)
        .map(degrees -> (degrees + FULL_TURN) % FULL_TURN);
  }

  private static Optional<Double> number(Members members, String name, double least, double most) {
    return members.data().get(name).isEmpty()
        ? Optional.empty()
        : Bounds.number(members, name, least, most).stream().boxed().findFirst();
  }
}
