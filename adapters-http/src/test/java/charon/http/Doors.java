package charon.http;

import charon.application.port.in.table.Desk;
import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Tables behind doors that count who is there. Thread-safe. */
public final class Doors implements FindTableUseCase {

  private final Map<String, Door> doors = new ConcurrentHashMap<>();
  private final AtomicInteger entered = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();

  /** One table, the default one, of which nothing can be asked. */
  public static Doors withoutDesk() {
    return new Doors().with(table(TableId.DEFAULT.value(), "default"), null);
  }

  /** A table as it stands in the directory. */
  public static Table table(long id, String name) {
    return new Table(
        new TableId(id),
        new TableName(name),
        new Table.About("", true),
        "",
        Map.of(),
        Instant.EPOCH,
        Optional.empty());
  }

  /** One more table, which is awake. */
  public Doors with(Table table, @Nullable Desk desk) {
    doors.put(table.name().value(), new Door(table, desk));
    return this;
  }

  /** One more table, which sleeps until somebody who enters it has waited for that. */
  public Doors asleep(Table table, CountDownLatch woken) {
    Desk desk = Objects.requireNonNull(doors.get("default")).desk;
    doors.put(table.name().value(), new Door(table, desk) {
      @Override
      public @Nullable Visit tryEnter() {
        return woken.getCount() == 0 ? super.tryEnter() : null;
      }

      @Override
      public Visit enter() {
        try {
          woken.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException("nobody woke the table", e);
        }
        return super.enter();
      }
    });
    return this;
  }

  /** How many are there now. */
  public int present() {
    return entered.get() - left.get();
  }

  @Override
  public TableDoor theDefault() {
    return Objects.requireNonNull(doors.get("default"));
  }

  @Override
  public Optional<TableDoor> find(String name) {
    return Optional.ofNullable(doors.get(name));
  }

  @Override
  public List<Table> open() {
    return doors.values().stream()
        .map(Door::table)
        .sorted(Comparator.comparing(table -> table.name().value()))
        .toList();
  }

  @Override
  public Map<String, Integer> states() {
    return Map.of("asleep", 0, "awake", doors.size(), "shown", 0);
  }

  @Override
  public long wakes() {
    return 0;
  }

  private class Door implements TableDoor {

    private final Table table;
    private final @Nullable Desk desk;

    Door(Table table, @Nullable Desk desk) {
      this.table = table;
      this.desk = desk;
    }

    @Override
    public Table table() {
      return table;
    }

    @Override
    public @Nullable Visit tryEnter() {
      return new Stay(desk);
    }

    @Override
    public Visit enter() {
      return new Stay(desk);
    }
  }

  private final class Stay implements Visit {

    private final @Nullable Desk desk;
    private final AtomicBoolean over = new AtomicBoolean();

    Stay(@Nullable Desk desk) {
      this.desk = desk;
      entered.incrementAndGet();
    }

    @Override
    public Desk desk() {
      if (desk == null) {
        throw new AssertionError("nothing can be asked of this table");
      }
      return desk;
    }

    @Override
    public void close() {
      if (!over.compareAndSet(false, true)) {
        throw new AssertionError("a table is left twice");
      }
      left.incrementAndGet();
    }
  }
}
