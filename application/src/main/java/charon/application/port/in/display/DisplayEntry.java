package charon.application.port.in.display;

import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import java.time.Instant;
import java.util.Optional;

/**
 * A display as game masters see it listed. Immutable.
 *
 * @param key its handle
 * @param name what they call it; empty: nothing
 * @param settings how they have set it
 * @param peer where it is
 * @param presence whether it is there
 * @param report what it said last; empty: nothing yet
 */
public record DisplayEntry(
    DisplayKey key,
    String name,
    DisplaySettings settings,
    DisplayPeer peer,
    Presence presence,
    Optional<DisplayReport> report) {

  /**
   * Whether a display is there. Immutable.
   *
   * @param connected whether a stream of it is open
   * @param state what can be relied on
   * @param since when it came or, if it is not connected, left
   * @param seenAt when it said last what it shows; empty: it never has
   * @param behind how many changes it has not shown yet
   */
  public record Presence(
      boolean connected, DisplayState state, Instant since, Optional<Instant> seenAt, long behind) {

    private Presence timeless() {
      return new Presence(connected, state, Instant.EPOCH, Optional.empty(), behind);
    }
  }

  /** Whether nothing but times is different. */
  public boolean isSameButForTimes(DisplayEntry other) {
    return timeless().equals(other.timeless());
  }

  private DisplayEntry timeless() {
    return new DisplayEntry(key, name, settings, peer, presence.timeless(), report);
  }
}
