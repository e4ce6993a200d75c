package charon.domain.ship;

/** How well a system of the ship works, best first. */
public enum SystemStatus {
  ONLINE,
  STRESSED,
  DAMAGED,
  CRITICAL,
  OFFLINE
}
