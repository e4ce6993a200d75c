package charon.domain.conversation;

/**
 * Where one is in a note, as to what is told.
 *
 * @param wanted level of the heading because of which things are told
 * @param excluded level of the heading because of which they are not
 */
record Telling(int wanted, int excluded) {

  /** Above all levels of headings: there is no heading of the kind. */
  private static final int NONE = Integer.MAX_VALUE;

  /** Before the first heading. */
  static final Telling NOTHING = new Telling(NONE, NONE);

  /** Whether what stands here is told. */
  boolean isOn() {
    return wanted != NONE && excluded == NONE;
  }

  /** A heading ends those of its level and below, and what is told or not because of them. */
  Telling under(int level, String heading, Lore lore) {
    boolean stillWanted = wanted != NONE && wanted < level;
    boolean stillExcluded = excluded != NONE && excluded < level;
    int nextWanted = lore.wants(heading) ? level : NONE;
    int nextExcluded = lore.exclusions().matches(heading) ? level : NONE;
    return new Telling(stillWanted ? wanted : nextWanted, stillExcluded ? excluded : nextExcluded);
  }
}
