package charon.application.command;

import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long commands are as data, so that what is kept of them has a bound. */
public final class DataSize {

  /** How long they may be together: as long as a body may be. */
  private static final long MAX_BYTES = 1024 * 1024;

  /** A number, a word, or what stands around a text. */
  private static final int VALUE = 24;

  private DataSize() {}

  /**
   * Insists that commands are not too long together.
   *
   * @param what they are together, for the refusal
   * @throws InvalidValueException if they may be longer than 1 MiB
   */
  public static void require(String what, List<Attributes> commands) {
    if (of(commands) > MAX_BYTES) {
      throw new InvalidValueException(what + " may have at most " + MAX_BYTES + " bytes");
    }
  }

  /** At least how many bytes a value takes, give or take what its texts need for escapes. */
  private static long of(@Nullable Object value) {
    if (value instanceof String text) {
      return (long) VALUE + text.length();
    }
    long bytes = VALUE;
    if (value instanceof List<?> items) {
      for (Object item : items) {
        bytes += of(item);
      }
    } else if (value instanceof Attributes object) {
      for (var member : object.members().entrySet()) {
        bytes += of(member.getKey()) + of(member.getValue());
      }
    }
    return bytes;
  }
}
