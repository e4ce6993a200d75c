package charon.application.port.in.command;

import charon.domain.RefusedException;

/** One of several commands was turned down, and with it all of them. */
public final class BatchRefusedException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final RefusedException reason;

  /**
   * Names the command.
   *
   * @param index which one, from 0
   * @param reason why
   */
  public BatchRefusedException(int index, RefusedException reason) {
    super("commands[" + index + "]: " + reason.getMessage());
    this.index = index;
    this.reason = reason;
  }

  /** Which command it was, from 0. */
  public int index() {
    return index;
  }

  /** Why it was turned down. */
  public RefusedException reason() {
    return reason;
  }
}
