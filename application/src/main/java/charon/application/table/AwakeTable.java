package charon.application.table;

import charon.application.port.in.table.Desk;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;

/** A table that is awake: what it holds in memory, and what of it has to be put away. Thread-safe. */
public interface AwakeTable {

  /** What can be asked there. */
  Desk desk();

  /** The directory has something else about it: its limits are those from now on. Never waits. */
  void changed(Table newer);

  /** How many displays show it to an audience. Never waits. */
  int displays(Audience audience);

  /** Ends all its streams as answers end. Waits until each has been told. */
  void endStreams();

  /** Gives back memory that nobody has needed for a while, and that can be made again. */
  void rest();

  /**
   * Keeps what is not kept yet. Waits for storage.
   *
   * @return false if something could not be kept
   */
  boolean keep();

  /** Whether something is to happen there by itself, for which it has to stay awake. Never waits. */
  default boolean isWaiting() {
    return false;
  }

  /** Lets everything go. Nobody uses the table any more. */
  void close();
}
