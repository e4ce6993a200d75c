package charon.application.port.in.table;

/** A stay at a table: it does not fall asleep meanwhile. Thread-safe. */
public interface Visit extends AutoCloseable {

  /** What can be asked there. */
  Desk desk();

  /** Leaves; to leave twice is no fault. Never waits. */
  @Override
  void close();
}
