package charon.benchmarks.load;

/** A server that pushes one state to many listeners. */
interface Server extends AutoCloseable {

  /** Its process. */
  long pid();

  /** Where it listens, on the loopback interface. */
  int port();

  /** A request that changes the state; makes exactly one event. */
  byte[] change();

  @Override
  void close();
}
