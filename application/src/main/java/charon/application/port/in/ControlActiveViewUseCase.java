package charon.application.port.in;

import charon.domain.conversation.Channel;
import charon.domain.encounter.TokenId;
import charon.domain.show.Showing;
import charon.domain.view.ViewCommand;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Changes what the table sees. Every accepted command makes exactly one revision, and has been
 * handed to the displays when the call returns; a refused one changes and announces nothing.
 * Thread-safe: writers take turns.
 */
public interface ControlActiveViewUseCase {

  /**
   * Makes a change as it follows from what is shown.
   *
   * @param act who makes it, and what is told of it
   * @throws charon.domain.RefusedException if it is turned down
   */
  ViewChange perform(ViewStep step, Act act);

  /**
   * Makes several changes, each on what the one before left, as one: all of them or none. Displays
   * of each audience are told once, if what they receive has changed, and not what was in between.
   *
   * @param act who makes them, and what is told of them together
   * @param beside does what has to be done before the change is shown, once it is certain that it
   *     can be made, and while no other is made; it is given what is done, and tells which channels
   *     have begun anew already. If it throws, nothing has changed.
   * @throws charon.application.port.in.command.BatchRefusedException if one is turned down; nothing
   *     has changed then
   */
  ViewChange performAll(
      List<ViewStep> steps, Act act, Function<List<ViewCommand>, Set<Channel>> beside);

  /**
   * Has it told in the journal that something was done that is no part of the view.
   *
   * @param act who has done what
   * @return the view as it is, before and after
   */
  ViewChange note(Act act);

  /**
   * What would be shown after several changes, each on what the one before left. Nothing happens. One
   * that is turned down is left out.
   */
  Rehearsed rehearse(List<ViewStep> steps);

  /** What is shown, in full. Never waits. */
  Showing shown();

  /** An id that no token has had. */
  TokenId newTokenId();

  /** Looks at the campaign anew; makes a revision only if that changes what displays receive. */
  void refresh();
}
