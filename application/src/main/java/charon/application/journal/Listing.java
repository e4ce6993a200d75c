package charon.application.journal;

import charon.application.port.out.Journals.Minutes;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A part of a journal, of which some is written and some is not.
 *
 * @param unwritten what is not, or is newer than what is written
 * @param before only what is older than the entry of this id; empty: all
 */
record Listing(Minutes unwritten, OptionalLong before) {

  /** All together, the newest first. */
  List<JournalEntry> with(List<JournalEntry> written, int limit) {
    TreeMap<Long, JournalEntry> all = new TreeMap<>(Comparator.reverseOrder());
    written.forEach(entry -> all.put(entry.id(), entry));
    unwritten.entries().forEach(kept -> all.put(kept.entry().id(), kept.entry()));
    return all.values().stream()
        .filter(entry -> entry.id() < before.orElse(Long.MAX_VALUE))
        .limit(limit)
        .map(entry -> entry.in(state(entry)))
        .toList();
  }

  private EntryState state(JournalEntry entry) {
    return unwritten.states().getOrDefault(entry.id(), entry.state());
  }
}
