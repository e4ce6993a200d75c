package charon.domain.cue;

import charon.domain.Attributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A named batch of commands. Immutable.
 *
 * @param id names it at its table
 * @param title for the game master
 * @param note for the game master; may be empty
 * @param commands as data
 * @param follow what is done by itself afterwards
 */
public record Cue(
    String id, String title, String note, List<Attributes> commands, Optional<Follow> follow) {

  /**
   * Another cue that follows by itself.
   *
   * @param after how long after the first was done
   * @param cue its id
   */
  public record Follow(Duration after, String cue) {}

  public Cue {
    commands = List.copyOf(commands);
  }
}
