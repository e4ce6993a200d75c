package charon.application.port.in.command;

import charon.domain.Attributes;
import java.util.List;

/**
 * Does what commands say that come as data: by the one vocabulary that there is. Thread-safe; may
 * wait for storage if something is said.
 */
public interface CommandUseCase {

  /** How many commands a batch may have. */
  int MOST_COMMANDS = 100;

  /**
   * Carries out one command. A change of the view is announced.
   *
   * @param name the command
   * @param members what is said of it
   * @param by who gives it
   * @throws charon.domain.RefusedException if there is no such command, or it is turned down
   */
  CommandDone execute(String name, Members members, Sender by);

  /**
   * Carries out several commands, each on what the one before left, as one: all of them or none.
   *
   * @param batch {@code commands}: objects with {@code command} and its members; {@code title}
   * @param by who gives them
   * @throws charon.domain.RefusedException if there are none, or too many
   * @throws BatchRefusedException if one of them is turned down
   */
  BatchDone executeAll(Members batch, Sender by);

  /**
   * What several commands would do now, each on what the one before left. Nothing happens, and nothing
   * is said; what would be turned down is left out.
   *
   * @param commands objects as in a batch; at most {@link #MOST_COMMANDS}
   */
  Rehearsal rehearse(List<Attributes> commands);

  /**
   * Understands commands that are to be carried out later. Whether the table allows them is not looked
   * at.
   *
   * @param batch {@code commands}: objects with {@code command} and its members; may be none
   * @return the same without members that mean nothing; what would be made up each time, as the id of
   *     a new token, has been made up
   * @throws charon.domain.RefusedException if they are no list, or too many
   * @throws BatchRefusedException if one of them cannot be understood
   */
  List<Attributes> prepare(Members batch);
}
