package seeded.charon.application.port.in;

import seeded.charon.application.port.out.Answering;

/** An in-port that knows an out-port, and by it forms a cycle of packages. */
public interface Asking {
  Answering answering();
}
