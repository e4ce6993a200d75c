package charon.application.table;

import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.TableDoor;
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
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of all tables, and which of them are awake. A table is woken by its first request, and
 * sleeps when nobody has been there for a while. Thread-safe.
 */
public final class Tables implements FindTableUseCase, LiveTables, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

  private final TableRepository repository;
  private final TableWaker waker;
  private final LongSupplier nanoTime;
  private final AwakeTable first;
  private final AtomicLong wakes = new AtomicLong();
  private final Map<TableId, TableEntry> all = new ConcurrentHashMap<>(); // but the default table
  private final Map<String, TableDoor> open = new ConcurrentHashMap<>(); // by name
  private volatile TableDoor theDefault;

  /**
   * Reads the directory, and wakes the default table.
   *
   * @param nanoTime nanoseconds since some moment; for differences only
   */
  public Tables(TableRepository repository, TableWaker waker, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.repository = repository;
    this.waker = table -> {
      AwakeTable woken = waker.wake(table);
      wakes.incrementAndGet();
      return woken;
    };
    List<Table> found = repository.all();
    Table plain = found.stream()
        .filter(Table::isDefault)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("tables: none is the default table"));
    this.first = waker.wake(plain);
    this.theDefault = new DefaultTable(plain, first.desk());
    found.forEach(this::take);
  }

  @Override
  public TableDoor theDefault() {
    return theDefault;
  }

  @Override
  public Optional<TableDoor> find(String name) {
    return Optional.ofNullable(open.get(name));
  }

  @Override
  public List<Table> open() {
    return open.values().stream()
        .map(TableDoor::table)
        .sorted(Comparator.comparing(table -> table.name().value()))
        .toList();
  }

  @Override
  public Map<String, Integer> states() {
    Map<String, Integer> states = new HashMap<>(Map.of("asleep", 0, "awake", 0, "shown", 0));
    states.merge(isShown(TableId.DEFAULT) ? "shown" : "awake", 1, Integer::sum);
    for (TableEntry entry : all.values()) {
      if (!entry.table().isArchived()) {
        states.merge(entry.state(), 1, Integer::sum);
      }
    }
    return states;
  }

  @Override
  public long wakes() {
    return wakes.get();
  }

  @Override
  public int displays(TableId table, Audience audience) {
    if (table.equals(TableId.DEFAULT)) {
      return first.displays(audience);
    }
    TableEntry entry = all.get(table);
    return entry == null ? 0 : entry.displays(audience);
  }

  private boolean isShown(TableId table) {
    return Stream.of(Audience.values()).anyMatch(audience -> displays(table, audience) > 0);
  }

  @Override
  public boolean isAwake(TableId table) {
    TableEntry entry = all.get(table);
    return table.equals(TableId.DEFAULT) || (entry != null && entry.isAwake());
  }

  @Override
  public void keep(TableId table) {
    TableEntry entry = all.get(table);
    if (table.equals(TableId.DEFAULT)) {
      first.keep();
    } else if (entry != null) {
      entry.keep();
    }
  }

  /** Keeps what no table has kept yet. Waits for storage. */
  public void keep() {
    first.keep();
    forEachAwake(TableEntry::keep);
  }

  @Override
  public synchronized void changed(Table table) {
    take(table);
    endStreamsOfOver();
  }

  /**
   * Reads the directory again: in another process, a table may have been made, changed or archived.
   * Streams of those end that were archived or play another campaign. Waits for storage.
   */
  public synchronized void refresh() { // who knows better waits, and is heard last
    repository.all().forEach(this::take);
    endStreamsOfOver();
  }

  private void take(Table table) {
    String name = table.name().value();
    if (table.isDefault()) {
      first.changed(table);
      theDefault = new DefaultTable(table, first.desk());
      open.put(name, theDefault);
      return;
    }
    TableEntry entry =
        all.computeIfAbsent(table.id(), id -> new TableEntry(table, waker, nanoTime));
    entry.replace(table);
    if (table.isArchived()) {
      open.remove(name);
    } else {
      open.put(name, entry);
    }
  }

  /**
   * Puts to sleep who can sleep. Waits for storage.
   *
   * @param idle how long nobody may have been at a table
   * @param unseen after how long without anybody a table gives back what it can make again
   */
  public void letSleep(Duration idle, Duration unseen) {
    endStreamsOfOver(); // also of who was on the way in when it was archived
    long now = nanoTime.getAsLong();
    forEachAwake(entry -> {
      if (entry.isOver() || (entry.isIdle(now, idle.toNanos()) && !entry.isWaiting())) {
        entry.sleep();
      } else if (entry.isIdle(now, unseen.toNanos())) {
        entry.rest();
      }
    });
  }

  private void endStreamsOfOver() {
    forEachAwake(entry -> {
      if (entry.isOver()) {
        entry.endStreams();
      }
    });
  }

  /** Keeps everything, and puts all to sleep where nobody is any more. Waits for storage. */
  @Override
  public void close() {
    forEachAwake(entry -> {
      if (!entry.sleep() && !entry.keep()) {
        LOG.error("Not all of table {} could be kept", entry.table().name());
      }
    });
    first.keep();
    first.close();
  }

  /** What goes wrong with one table is not to reach the others. */
  private void forEachAwake(Consumer<TableEntry> work) {
    all.values().stream().filter(TableEntry::isAwake).forEach(entry -> {
      try {
        work.accept(entry);
      } catch (RuntimeException fault) {
        LOG.error("Table {} is not in order", entry.table().name(), fault);
      }
    });
  }
}
