package charon.application.table;

import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryTableRepository;
import charon.application.fake.SequentialSecrets;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.application.view.ActiveViewService;
import charon.application.view.Hand;
import charon.application.view.UnkeptViews;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Fog;
import charon.domain.table.Table;
import charon.domain.view.HideOverlay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What may happen at a table at the same time. Each ends with an error if a table is in memory twice,
 * is let go while somebody is there, or loses a change. Here they run as they come;
 * {@code benchmarks/interleavings} runs them in all the orders that it can think of.
 */
public final class Interleavings {

  private static final Map<String, Runnable> ALL = Map.of(
      "sleeping", Interleavings::sleeping,
      "careless", Interleavings::careless,
      "archiving", Interleavings::archiving,
      "restoring", Interleavings::restoring,
      "renewing", Interleavings::renewing,
      "resting", Interleavings::resting);

  private Interleavings() {}

  /** Runs one, by name. */
  public static void main(String[] args) {
    Runnable chosen = ALL.get(args[0]);
    if (chosen == null) {
      throw new IllegalArgumentException("'" + args[0] + "' (expected: " + ALL.keySet() + ")");
    }
    chosen.run();
  }

  /** Two come and go while the table is put to sleep, twice. */
  static void sleeping() {
    CountedTable table = new CountedTable();
    TableEntry entry = new TableEntry(CountedTable.TABLE, table, System::nanoTime);
    comingAndGoing(table, entry, entry::sleep);
  }

  /** The same with an entry that has a fault, which has to be found. */
  static void careless() {
    CountedTable table = new CountedTable();
    CarelessEntry entry = new CarelessEntry(table);
    comingAndGoing(table, entry, entry::sleep);
  }

  /** Puts a table to sleep, unless somebody is there. */
  @FunctionalInterface
  private interface Sleeper {
    boolean sleep();
  }

  private static void comingAndGoing(CountedTable table, TableDoor door, Sleeper sleeper) {
    Runnable visitor = () -> {
      try (Visit visit = door.enter()) {
        table.change(visit);
      }
    };
    Runnable passerBy = () -> {
      try (Visit visit = door.tryEnter()) {
        if (visit != null) {
          table.change(visit);
        }
      }
    };
    together(visitor, visitor, passerBy, () -> {
      sleeper.sleep();
      sleeper.sleep();
    });
    require(sleeper.sleep(), "nobody is there, and the table does not sleep");
    table.requireKept();
  }

  /** One opens a stream and one makes a change while the table is archived, and put to sleep. */
  static void archiving() {
    Server server = new Server();
    TableDoor door = server.door();
    together(
        () -> server.enter(door, server.table::watch),
        () -> server.enter(door, visit -> {
          server.table.change(visit);
          visit.close();
        }),
        () -> server.tables.changed(server.archived()),
        server::letSleep);
    server.letSleep();
    server.table.requireKept();
    require(server.tables.find("keynote").isEmpty(), "it can be found");
    require(door.tryEnter() == null, "it can be entered");
  }

  /** One makes a change while the table is archived and restored again, and put to sleep. */
  static void restoring() {
    Server server = new Server();
    TableDoor door = server.door();
    Runnable change = () -> server.enter(door, visit -> {
      server.table.change(visit);
      visit.close();
    });
    together(
        change,
        change,
        () -> {
          server.tables.changed(server.archived());
          server.tables.changed(CountedTable.TABLE);
        },
        server::letSleep);
    require(server.tables.find("keynote").isPresent(), "it cannot be found");
    server.letSleep();
    server.table.requireKept();
    change.run();
    server.letSleep();
    server.table.requireKept();
  }

  /** One opens a stream and one makes a change while the table is given another campaign. */
  static void renewing() {
    Server server = new Server();
    TableDoor door = server.door();
    Runnable change = () -> server.enter(door, visit -> {
      server.table.change(visit);
      visit.close();
    });
    together(
        () -> server.enter(door, server.table::watch),
        change,
        () -> server.tables.changed(server.playing("other")),
        server::letSleep);
    server.letSleep(); // who opened a stream meanwhile is sent away, or has seen the other campaign
    change.run();
    server.enter(door, visit -> {
      require(visit.desk().table().campaign().equals("other"), "the campaign of before is played");
      visit.close();
    });
    server.tables.changed(server.archived());
    server.letSleep();
    server.table.requireKept();
  }

  /** Two change what is shown, and one looks, while what can be made again is let go. */
  static void resting() {
    ActiveViewService view = new ActiveViewService(
        new FixedCampaignCatalog(Campaign.EMPTY),
        update -> {},
        new SequentialSecrets(),
        Fog.ON,
        UnkeptViews.clearing(channel -> false));
    Runnable change = () -> Hand.on(view).execute(new HideOverlay());
    together(change, change, view::rest, view::rest, () -> {
      long seen = revision(view);
      require(revision(view) >= seen, "what is shown goes back");
    });
    require(revision(view) == 2, "a change is lost");
  }

  private static long revision(ActiveViewService view) {
    return view.current().gm().revision();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /** Runs all at the same time, and waits for them; throws what one of them threw. */
  private static void together(Runnable... all) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable work : all) {
      Thread thread = new Thread(work);
      thread.setUncaughtExceptionHandler((same, fault) -> failure.set(fault));
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    Throwable fault = failure.get();
    if (fault != null) {
      throw new AssertionError(fault.getMessage(), fault);
    }
  }

  /** A directory of one table besides the default one. */
  private static final class Server {

    final CountedTable table = new CountedTable();
    final Tables tables;

    Server() {
      FakeTables others = new FakeTables();
      InMemoryTableRepository repository = new InMemoryTableRepository();
      repository.add(CountedTable.TABLE);
      tables = new Tables(
          repository,
          wanted -> wanted.isDefault() ? others.wake(wanted) : table.wake(wanted),
          System::nanoTime);
    }

    TableDoor door() {
      return tables.find("keynote").orElseThrow();
    }

    void letSleep() {
      tables.letSleep(Duration.ZERO, Duration.ZERO);
    }

    Table archived() {
      Table open = CountedTable.TABLE;
      return new Table(
          open.id(),
          open.name(),
          open.about(),
          open.campaign(),
          open.limits(),
          open.createdAt(),
          Optional.of(Instant.EPOCH));
    }

    Table playing(String campaign) {
      Table open = CountedTable.TABLE;
      return new Table(
          open.id(),
          open.name(),
          open.about(),
          campaign,
          open.limits(),
          open.createdAt(),
          Optional.empty());
    }

    void enter(TableDoor door, Consumer<Visit> work) {
      try {
        work.accept(door.enter());
      } catch (NotFoundException archived) {
        // as it may be
      }
    }
  }
}
