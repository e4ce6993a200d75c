package charon.domain.encounter;

/** The state of a door between two rooms. */
public enum DoorStatus {
  OPEN,
  CLOSED,
  LOCKED,
  SEALED,
  DAMAGED
}
