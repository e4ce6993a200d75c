package seeded.charon.application.port.out;

import seeded.charon.application.port.in.Asking;

/** An out-port that knows an in-port. */
public interface Answering {
  Asking asking();
}
