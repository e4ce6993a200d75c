package charon.persistence.view;

import charon.domain.history.ViewDiff;

/** What a change of the view changed as JSON: the members of the records that it is made of. Thread-safe. */
public final class DiffJson {

  private DiffJson() {}

  /** On one line. */
  public static String of(ViewDiff diff) {
    return SnapshotJson.JSON.writeValueAsString(diff);
  }

  /**
   * Reads what {@link #of} has written.
   *
   * @throws RuntimeException if it is something else, or of a time when a change was something else
   */
  public static ViewDiff parse(String text) {
    return SnapshotJson.JSON.readValue(text, ViewDiff.class);
  }
}
