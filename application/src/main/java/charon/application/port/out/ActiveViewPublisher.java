package charon.application.port.out;

import charon.domain.payload.ViewUpdate;

/** Tells the displays that the active view changed. Called by one thread at a time. */
public interface ActiveViewPublisher {

  /** Hands over the newest update. Called in revision order; must neither block nor throw. */
  void publish(ViewUpdate update);
}
