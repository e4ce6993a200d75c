package charon.bootstrap.doctor;

import java.util.Locale;

/**
 * What was found; printed as a line.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param text what was found, in words
 */
public record Finding(Level level, String subject, String text) {

  /** How bad a finding is. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String subject, String text) {
    return new Finding(Level.OK, subject, text);
  }

  static Finding warn(String subject, String text) {
    return new Finding(Level.WARN, subject, text);
  }

  static Finding fail(String subject, String text) {
    return new Finding(Level.FAIL, subject, text);
  }

  /** Whether it keeps a server from running. */
  public boolean isFailure() {
    return level == Level.FAIL;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%-5s%s: %s", level.name().toLowerCase(Locale.ROOT), subject, text);
  }
}
