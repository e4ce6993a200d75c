package charon.domain.display;

import java.util.Objects;

/**
 * The handle by which a display is called, in public; nobody can pass for the display by it. Immutable.
 *
 * @param value short
 */
public record DisplayKey(String value) {

  public DisplayKey {
    Objects.requireNonNull(value, "value");
  }
}
