package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import java.util.List;
import java.util.Optional;

/**
 * A member of a command that says what something is in place of what a file says, and null if the file
 * has its say again. Immutable.
 *
 * @param member its name
 */
record Value(String member) {

  private static final long MOST = 1_000_000;

  /**
   * What was said.
   *
   * @param member of what
   * @param isGiven whether anything was; else it stays as it is
   * @param value what; empty: as the file has it
   * @param words how the value is told
   */
  record Said<T>(String member, boolean isGiven, Optional<T> value, String words) {

    /** What counts from now on. */
    Optional<T> over(Optional<T> before) {
      return isGiven ? value : before;
    }

    /** What was done, after "Set the"; empty if nothing was. */
    String told() {
      if (!isGiven) {
        return "";
      }
      return value.isPresent() ? member + " to " + words : member + " back to what the file says";
    }
  }

  /**
   * How many.
   *
   * @param about what it is, as the beginning of a sentence
   */
  MemberSpec spec(String about) {
    return MemberSpec.integer(member, about + "; null: as the file has it.")
        .between(0, MOST)
        .orNull();
  }

  /** Reads a number. */
  Said<Long> read(Members members) {
    Optional<Long> number = members.data().get(member).isEmpty()
        ? Optional.empty()
        : Bounds.integer(members, member, 0, MOST).stream().boxed().findFirst();
    return new Said<>(
        member, members.has(member), number, number.map(String::valueOf).orElse(""));
  }

  /**
   * Insists on something to say.
   *
   * @throws InvalidValueException if there is none of the members
   */
  static void requireAny(Members members, List<String> names) {
    if (names.stream().noneMatch(members::has)) {
      throw new InvalidValueException(String.join(", ", names) + ": one of them is required");
    }
  }

  /** All that was done. */
  static String told(List<String> parts) {
    List<String> done = parts.stream().filter(part -> !part.isEmpty()).toList();
    int last = done.size() - 1;
    return last == 0
        ? done.get(0)
        : String.join(", ", done.subList(0, last)) + " and " + done.get(last);
  }
}
