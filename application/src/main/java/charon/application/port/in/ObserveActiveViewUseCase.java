package charon.application.port.in;

import charon.domain.payload.ViewUpdate;

/** Tells what the table sees. Thread-safe; never waits. */
public interface ObserveActiveViewUseCase {

  /** The latest state. */
  ViewUpdate current();
}
