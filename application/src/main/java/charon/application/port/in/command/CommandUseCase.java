package charon.application.port.in.command;

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
   * Carries out several commands on behalf of the game master, each on what the one before left, as
   * one: all of them or none.
   *
   * @param batch {@code commands}: objects with {@code command} and its members; {@code title}
   * @throws charon.domain.RefusedException if there are none, or too many
   * @throws BatchRefusedException if one of them is turned down
   */
  BatchDone executeAll(Members batch);
}
