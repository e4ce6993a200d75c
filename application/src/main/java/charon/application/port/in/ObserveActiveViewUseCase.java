package charon.application.port.in;

import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.payload.ViewUpdate;

/** Tells what the table sees. Thread-safe; never waits. */
public interface ObserveActiveViewUseCase {

  /** The latest state. */
  ViewUpdate current();

  /** What an audience may know at present of view and campaign. */
  Disclosure disclosedTo(Audience audience);
}
