package charon.http;

/** Who may read what is counted and measured. */
public enum MetricsAccess {
  /** Nobody: there is no such page. */
  OFF,
  /** This computer, without a login, and game masters and their scripts from anywhere. */
  LOCAL,
  /** Everybody. */
  ALL
}
