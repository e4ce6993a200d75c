package charon.application.journal;

import charon.application.port.StorageException;
import charon.application.port.out.JournalRepository;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal of a table, as far as it can be read. Thread-safe. */
final class JournalReader {

  private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

  private final TableId table;
  private final JournalRepository repository;
  private final JournalWriter writer;
  private volatile boolean failing;

  JournalReader(TableId table, JournalRepository repository, JournalWriter writer) {
    this.table = table;
    this.repository = repository;
    this.writer = writer;
  }

  /** Some entries, the newest first; without those in storage if that cannot be read. */
  List<JournalEntry> newest(int limit, OptionalLong before) {
    Listing listing = new Listing(writer.unwritten(table), before); // first: it may be written soon
    try {
      List<JournalEntry> written = repository.before(before.orElse(Long.MAX_VALUE), limit);
      failing = false;
      return listing.with(written, limit);
    } catch (StorageException fault) {
      tell(fault);
      return listing.with(List.of(), limit);
    }
  }

  /**
   * What can be taken back and done again of what is in storage; empty: it cannot be read.
   *
   * @param last the newest entry that counts
   */
  Optional<Collection<Step>> recall(long last) {
    try {
      Collection<Step> steps = Recollection.of(repository.newest(Recollection.ENTRIES), last);
      failing = false;
      return Optional.of(steps);
    } catch (StorageException fault) {
      tell(fault);
      return Optional.empty();
    }
  }

  private void tell(StorageException fault) {
    if (!failing) { // said once, tried again until it works
      LOG.warn("The journal could not be read: {}", fault.getMessage());
    }
    failing = true;
  }

  /** What is wrong, for the game master. */
  Optional<String> problem() {
    if (writer.failing()) {
      return Optional.of(
          "The journal cannot be written at the moment. What is done can be taken back"
              + " as always, but may be missing from the record.");
    }
    return failing
        ? Optional.of("The journal cannot be read at the moment. Only what was done last is known.")
        : Optional.empty();
  }
}
