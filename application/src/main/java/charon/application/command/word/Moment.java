package charon.application.command.word;

import charon.application.port.in.command.Sender;
import charon.application.port.in.command.TokensShown;
import charon.domain.encounter.Encounter;
import charon.domain.show.Showing;
import charon.domain.view.ActiveView;
import java.util.Optional;

/**
 * The table right after a command.
 *
 * @param before what was shown before
 * @param after what is shown now
 * @param by who gave the command
 * @param said the id of what was said, a number or a text
 */
public record Moment(Showing before, Showing after, Sender by, Optional<Object> said) {

  /** The view, with everything in it. */
  public ActiveView view() {
    return after.view();
  }

  /** The view before, as whoever gave the command saw it. */
  public ActiveView seenBefore() {
    return before.disclosedTo(by.audience()).view();
  }

  /** The encounter, with everything in it. */
  public Encounter encounter() {
    return view().encounter();
  }

  /** The tokens, as whoever gave the command sees them. */
  public TokensShown tokens() {
    return new TokensShown(after.payload(by.audience()));
  }

  /** What things were called before. */
  public Names formerNames() {
    return new Names(before);
  }

  /** What things are called. */
  public Names names() {
    return new Names(after);
  }
}
