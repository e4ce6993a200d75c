package charon.application.cue;

import charon.application.command.CommandService;
import charon.application.port.in.command.BatchRefusedException;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.cue.Cue;
import java.util.List;
import java.util.Optional;

/** What a cue has to be so that it can be saved. */
final class CueRules {

  private CueRules() {}

  /**
   * Refuses a cue that could never be done.
   *
   * @throws InvalidValueException naming the member that is wrong
   * @throws BatchRefusedException naming the command that cannot be understood
   */
  static void require(Cue cue) {
    Cue.expectedInPlaceOf(cue.id()).ifPresent(expected -> {
      throw new InvalidValueException("id must be " + expected);
    });
    requireLength("title", cue.title(), Cue.LONGEST_TITLE);
    requireLength("note", cue.note(), Cue.LONGEST_NOTE);
    List<Attributes> all = cue.commands();
    if (all.isEmpty() || all.size() > Cue.MOST_COMMANDS) {
      throw new InvalidValueException("commands must have 1 to " + Cue.MOST_COMMANDS + " commands");
    }
    for (int at = 0; at < all.size(); at++) {
      Optional<String> problem = CommandService.problem(all.get(at));
      if (problem.isPresent()) {
        throw new BatchRefusedException(at, new InvalidValueException(problem.get()));
      }
    }
    cue.follow().ifPresent(CueRules::require);
  }

  private static void require(Cue.Follow follow) {
    if (!Cue.Follow.isPossible(follow.after())) {
      throw new InvalidValueException("follow.after must be from 0.5 to 86400");
    }
    if (Cue.expectedInPlaceOf(follow.cue()).isPresent()) {
      throw new InvalidValueException("follow.cue must be the id of a cue");
    }
  }

  private static void requireLength(String member, String text, int most) {
    if (text.length() > most) {
      throw new InvalidValueException(member + " must have at most " + most + " characters");
    }
  }
}
