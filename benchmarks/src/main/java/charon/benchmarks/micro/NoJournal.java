package charon.benchmarks.micro;

import charon.application.port.out.JournalRepository;
import charon.application.port.out.Journals;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A journal of which nothing is kept. */
record NoJournal() implements Journals, JournalRepository {

  @Override
  public void saveAll(Map<TableId, Minutes> minutes) {}

  @Override
  public int deleteBefore(Instant moment) {
    return 0;
  }

  @Override
  public long lastId() {
    return 0;
  }

  @Override
  public List<Kept> newest(int limit) {
    return List.of();
  }

  @Override
  public List<JournalEntry> before(long id, int limit) {
    return List.of();
  }

  @Override
  public List<JournalEntry> since(Instant from, int limit) {
    return List.of();
  }
}
