package charon.application.command.word;

import charon.application.port.in.command.CommandSpec;
import charon.domain.Attributes;

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

  /**
   * What is said of it, so that it means the same whenever it is carried out: what would be made up
   * each time has been made up.
   */
  default Attributes settled(Given given) {
    return given.members().data();
  }
}
