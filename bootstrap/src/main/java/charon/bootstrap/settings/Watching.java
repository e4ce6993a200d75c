package charon.bootstrap.settings;

import charon.http.MetricsAccess;

/** What those are told who watch over the server. */
public record Watching(
    @Setting(
        value = "local",
        says = "Who may read the server's metrics at /metrics: off nobody; local this computer,"
            + " and game masters and their tokens from anywhere; all everybody.",
        more = "#metrics")
    MetricsAccess metrics,

    @Setting(
        value = "text",
        says = "How what is logged to standard error is written: for people, or as a JSON object a"
            + " line.",
        more = "#logs")
    LogFormat logFormat) {

  /** How what is logged is written. */
  public enum LogFormat {
    /** For people. */
    TEXT,
    /** For programs: a JSON object a line. */
    JSON
  }
}
