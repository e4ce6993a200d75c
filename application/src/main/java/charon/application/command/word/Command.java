package charon.application.command.word;

import charon.application.port.in.command.CommandSpec;

/** One command of the vocabulary. Immutable. */
public interface Command {

  /** Name, members, scope. */
  CommandSpec spec();

  /**
   * Reads what is said of it. Whatever can be found out without looking at the table is checked.
   *
   * @throws charon.domain.RefusedException if it says what cannot be meant
   */
  Order read(Given given);
}
