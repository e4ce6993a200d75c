package charon.application.journal;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.domain.history.ViewDiff;
import charon.domain.journal.EntryState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is still to be written of a table's journal; it has bounds. Not thread-safe. */
final class Unwritten {

  /** How many entries wait. */
  static final int MOST = 5_000;

  /** How much memory they may hold on to, in bytes: 32 MiB. */
  static final long MOST_BYTES = 32 * 1024 * 1024;

  /** What an entry has besides its command and its change. */
  private static final int ENTRY = 512;

  private final TreeMap<Long, Kept> entries = new TreeMap<>();
  private final Map<Long, EntryState> states = new HashMap<>();
  private long bytes;

  boolean isEmpty() {
    return entries.isEmpty() && states.isEmpty();
  }

  /**
   * One more entry, or another one in place of one of its id.
   *
   * @return whether the oldest had to go for it
   */
  boolean add(Kept kept) {
    Kept older = entries.put(kept.entry().id(), kept);
    bytes += bytes(kept) - (older == null ? 0 : bytes(older));
    boolean lost = false;
    while (entries.size() > MOST || (bytes > MOST_BYTES && entries.size() > 1)) {
      remove(entries.firstEntry().getValue());
      lost = true;
    }
    return lost;
  }

  /** Something has become of an entry: it is written with it, or by itself if the entry is written. */
  void add(long id, EntryState state) {
    Kept waiting = entries.get(id);
    if (waiting == null) {
      states.put(id, state);
    } else {
      entries.put(id, new Kept(waiting.entry().in(state), waiting.change()));
    }
  }

  Minutes minutes() {
    return new Minutes(List.copyOf(entries.values()), states);
  }

  /** It was written; what has come since stays. */
  @SuppressWarnings("ReferenceEquality") // the very ones that were written
  void written(Minutes minutes) {
    for (Kept kept : minutes.entries()) {
      if (entries.get(kept.entry().id()) == kept) {
        remove(kept);
      }
    }
    minutes.states().forEach(states::remove);
  }

  private void remove(Kept kept) {
    entries.remove(kept.entry().id());
    bytes -= bytes(kept);
  }

  private static long bytes(Kept kept) {
    return ENTRY
        + Brevity.bytes(kept.entry().command())
        + kept.change().map(ViewDiff::bytes).orElse(0L);
  }
}
