package charon.domain.view;

/** What the table's display shows. */
public enum ViewType {
  /** Nothing in particular. */
  STANDBY,
  /** The ship's bridge: maps, people, logs, ship. */
  BRIDGE,
  /** The map of a location. */
  ENCOUNTER,
  /** A comm terminal that fills the screen. */
  COMM_TERMINAL,
  /** Messages to the crew. */
  MESSAGES,
  /** The state of the ship. */
  SHIP_DASHBOARD,
  /** A terminal of the ship's computer. */
  CHARON_TERMINAL
}
