package charon.application.journal;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what is told of a change short, whatever somebody has sent. */
final class Brevity {

  /** How long a command may be as data to be told in full, in bytes: 32 KiB. */
  static final int MOST_BYTES = 32 * 1024;

  /** How many characters a summary may have. */
  static final int MOST_CHARACTERS = 500;

  private static final String COMMAND = "command";
  private static final String LEFT_OUT = "left_out";

  /** A number, a word, or what stands around a text. */
  private static final int VALUE = 16;

  private Brevity() {}

  /** The command; but for its name it is left out if it is too long. */
  static Attributes of(Attributes command) {
    if (bytes(command) <= MOST_BYTES) {
      return command;
    }
    Map<String, Object> name = new LinkedHashMap<>(); // in this order
    name.put(COMMAND, command.text(COMMAND));
    name.put(LEFT_OUT, true);
    return new Attributes(name);
  }

  /** About how long a command is as data, in bytes; if that is too much, not how much too much. */
  static long bytes(Attributes command) {
    return reckon(command, 0);
  }

  /** The summary, or its beginning. */
  static String of(String summary) {
    if (summary.length() <= MOST_CHARACTERS) {
      return summary;
    }
    int end = MOST_CHARACTERS - 1;
    return summary.substring(0, Character.isHighSurrogate(summary.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** The bytes so far and those of a value; no longer counted once they are too many. */
  private static long reckon(@Nullable Object value, long soFar) {
    long bytes = soFar + VALUE;
    if (value instanceof String text) {
      return bytes + text.length();
    }
    if (value instanceof List<?> items) {
      for (Object item : items) {
        bytes = bytes > MOST_BYTES ? bytes : reckon(item, bytes);
      }
    } else if (value instanceof Attributes object) {
      for (var member : object.members().entrySet()) {
        bytes = bytes > MOST_BYTES
            ? bytes
            : reckon(member.getValue(), bytes + member.getKey().length());
      }
    }
    return bytes;
  }
}
