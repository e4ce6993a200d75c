package charon.domain.journal;

/** What has become of an entry. */
public enum EntryState {
  /** It stands. */
  DONE,
  /** It was taken back, and can be done again. */
  UNDONE,
  /** It was taken back, and something else was done since: it cannot be done again. */
  FORGOTTEN
}
