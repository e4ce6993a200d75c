package charon.application.port.out.steering;

import charon.domain.thing.Ping;

/** Shows displays a point of the map for a moment. Thread-safe. */
@FunctionalInterface
public interface PingPublisher {

  /**
   * Shows it to game masters, and to players if they see what is there. Displays that are busy miss it.
   * Must neither block nor throw.
   */
  void publish(Ping ping, boolean toPlayers);
}
