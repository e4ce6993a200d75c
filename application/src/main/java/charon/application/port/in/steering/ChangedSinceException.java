package charon.application.port.in.steering;

import charon.domain.RefusedException;
import charon.domain.journal.EntryTitle;

/** What an entry of the journal changed was changed again since. */
public final class ChangedSinceException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final transient EntryTitle by;

  /** Names the entry by which it was. */
  public ChangedSinceException(EntryTitle by) {
    super("Changed again since: " + by.summary());
    this.by = by;
  }

  /** The newest entry by which it was changed since. */
  public EntryTitle by() {
    return by;
  }
}
