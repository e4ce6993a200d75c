package charon.domain.cue;

import charon.domain.Attributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named batch of commands. Immutable. One of a campaign may be wrong in any way that {@link
 * PlannedCue} says.
 *
 * @param id names it at its table
 * @param title for the game master
 * @param note for the game master; may be empty
 * @param commands as data
 * @param follow what is done by itself afterwards
 */
public record Cue(
    String id, String title, String note, List<Attributes> commands, Optional<Follow> follow) {

  /** How many commands a cue may have. */
  public static final int MOST_COMMANDS = 100;

  /** How many characters a title may have. */
  public static final int LONGEST_TITLE = 200;

  /** How many characters a note may have. */
  public static final int LONGEST_NOTE = 10_000;

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  /** What stands in addresses where others have an id. */
  private static final Set<String> TAKEN = Set.of("next", "stop", "export");

  /**
   * Another cue that follows by itself.
   *
   * @param after how long after the first was done
   * @param cue its id
   */
  public record Follow(Duration after, String cue) {

    /** How soon a cue can follow. */
    public static final Duration SOONEST = Duration.ofMillis(500);

    /** How late a cue can follow. */
    public static final Duration LATEST = Duration.ofDays(1);

    /** Whether a cue can follow so late. */
    public static boolean isPossible(Duration after) {
      return after.compareTo(SOONEST) >= 0 && after.compareTo(LATEST) <= 0;
    }
  }

  public Cue {
    commands = List.copyOf(commands);
  }

  /** What an id has to be; empty: the text is one. */
  public static Optional<String> expectedInPlaceOf(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.of("1 to 64 small letters, digits and dashes");
    }
    return TAKEN.contains(id)
        ? Optional.of("any other word than next, stop and export")
        : Optional.empty();
  }
}
