package charon.application.command.word;

import charon.domain.NotFoundException;
import charon.domain.display.DisplayKey;

/** Which displays there are at a table. Thread-safe; waits for nothing. */
@FunctionalInterface
public interface KnownDisplays {

  /** Every display there could be: for commands that are read to find out whether they are right. */
  KnownDisplays ANY = display -> {};

  /**
   * Insists on a display.
   *
   * @throws NotFoundException if it is not known
   */
  void require(DisplayKey display);
}
