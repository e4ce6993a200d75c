package charon.domain.thing;

import java.util.Objects;

/**
 * An alarm on all screens. Immutable.
 *
 * @param level how bad it is
 * @param text what it says; may be empty
 * @param sound whether it is heard
 */
public record Alarm(Level level, String text, boolean sound) {

  /** How bad it is. */
  public enum Level {
    /** Be careful. */
    CAUTION,
    /** Run. */
    RED
  }

  public Alarm {
    Objects.requireNonNull(level, "level");
  }
}
