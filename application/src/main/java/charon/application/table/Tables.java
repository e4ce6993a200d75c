package charon.application.table;

import charon.application.port.in.FindTableUseCase;
import charon.application.port.in.TableDoor;
import charon.application.port.out.TableRepository;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of all tables, and which of them are awake. A table is woken by its first request, and
 * sleeps when nobody has been there for a while. Thread-safe.
 */
public final class Tables implements FindTableUseCase, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

  private final TableRepository repository;
  private final TableWaker waker;
  private final AwakeTable first;
  private final AtomicLong wakes = new AtomicLong();
  private final Map<TableId, TableEntry> all = new ConcurrentHashMap<>();
  private volatile TableDoor theDefault;
  private volatile Map<String, TableDoor> byName = Map.of(); // those that can be opened

  /** Reads the directory, and wakes the default table. */
  public Tables(TableRepository repository, TableWaker waker) {
    this.repository = repository;
    this.waker = table -> {
      wakes.incrementAndGet();
      return waker.wake(table);
    };
    List<Table> found = repository.all();
    Table plain = found.stream()
        .filter(Table::isDefault)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("tables: none is the default table"));
    this.first = waker.wake(plain);
    this.theDefault = new DefaultTable(plain, first.desk());
    take(found);
  }

  @Override
  public TableDoor theDefault() {
    return theDefault;
  }

  @Override
  public Optional<TableDoor> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<Table> open() {
    return byName.values().stream()
        .map(TableDoor::table)
        .sorted(Comparator.comparing(table -> table.name().value()))
        .toList();
  }

  @Override
  public Map<String, Integer> states() {
    int shown = isDefaultShown() ? 1 : 0;
    int awake = 1;
    for (TableEntry entry : all.values()) {
      shown += entry.isShown() ? 1 : 0;
      awake += entry.isAwake() ? 1 : 0;
    }
    int open = byName.size();
    return Map.of("asleep", Math.max(0, open - awake), "awake", awake - shown, "shown", shown);
  }

  @Override
  public long wakes() {
    return wakes.get();
  }

  /** How many displays show a table to an audience. */
  int displays(TableId table, Audience audience) {
    if (table.equals(TableId.DEFAULT)) {
      return first.displays(audience);
    }
    TableEntry entry = all.get(table);
    return entry == null ? 0 : entry.displays(audience);
  }

  /** Whether a table takes more memory than its line in the directory. */
  boolean isAwake(TableId table) {
    TableEntry entry = all.get(table);
    return table.equals(TableId.DEFAULT) || (entry != null && entry.isAwake());
  }

  /**
   * Reads the directory again: here or in another process, a table was made, changed or archived.
   * Streams of those that were archived end. Waits for storage.
   */
  public synchronized void refresh() {
    take(repository.all());
    entries().filter(entry -> entry.table().isArchived()).forEach(TableEntry::endStreams);
  }

  private void take(List<Table> found) {
    Map<String, TableDoor> open = new HashMap<>();
    for (Table table : found) {
      if (table.isDefault()) {
        theDefault = new DefaultTable(table, first.desk());
        open.put(table.name().value(), theDefault);
        continue;
      }
      TableEntry entry = all.computeIfAbsent(table.id(), id -> new TableEntry(table, waker));
      entry.replace(table);
      if (!table.isArchived()) {
        open.put(table.name().value(), entry);
      }
    }
    byName = open;
  }

  /**
   * Puts to sleep who can sleep. Waits for storage.
   *
   * @param idle how long nobody may have been at a table
   * @param unseen after how long without anybody a table gives back what it can make again
   */
  public void letSleep(Duration idle, Duration unseen) {
    long now = System.nanoTime();
    entries().filter(TableEntry::isAwake).forEach(entry -> {
      if (entry.table().isArchived() || entry.isIdle(now, idle.toNanos())) {
        sleep(entry);
      } else if (entry.isIdle(now, unseen.toNanos())) {
        entry.rest();
      }
    });
  }

  /** What goes wrong with one table is not to reach the others. */
  private static void sleep(TableEntry entry) {
    try {
      entry.sleep();
    } catch (RuntimeException fault) {
      LOG.error("Table {} could not be put to sleep in order", entry.table().name(), fault);
    }
  }

  /** Puts all to sleep; nobody is there any more. */
  @Override
  public void close() {
    entries().filter(TableEntry::isAwake).forEach(Tables::sleep);
    first.keep();
    first.close();
  }

  private Stream<TableEntry> entries() {
    return all.values().stream();
  }

  private boolean isDefaultShown() {
    return Stream.of(Audience.values()).anyMatch(audience -> first.displays(audience) > 0);
  }
}
