package charon.application.table;

import charon.application.port.in.table.Desk;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Wakes tables that do nothing but note what is asked of them. Thread-safe. */
final class FakeTables implements TableWaker {

  final List<Awake> woken = new CopyOnWriteArrayList<>();
  final Map<String, Runnable> troubles = new ConcurrentHashMap<>();

  @Override
  public Awake wake(Table table) {
    troubles.getOrDefault(table.name().value(), () -> {}).run();
    Awake awake = new Awake(table);
    woken.add(awake);
    return awake;
  }

  /** The table of that name that was woken last. */
  Awake last(String name) {
    return woken.stream()
        .filter(awake -> awake.table.name().value().equals(name))
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  /** What goes wrong. */
  static void fail() {
    throw new IllegalStateException("a fault of one table");
  }

  /** A table in memory. */
  static final class Awake implements AwakeTable {

    final Table table;
    private final List<String> done = new ArrayList<>();
    final AtomicInteger players = new AtomicInteger();
    volatile Runnable onEndStreams = () -> {};
    volatile Runnable onKeep = () -> {};
    volatile Map<String, Integer> limits = Map.of();
    volatile boolean canKeep = true;
    volatile boolean waiting;
    private final Desk desk;

    Awake(Table table) {
      this.table = table;
      this.desk = PlainDesk.of(table);
    }

    @Override
    public Desk desk() {
      return desk;
    }

    @Override
    public void changed(Table newer) {
      limits = newer.limits();
    }

    @Override
    public int displays(Audience audience) {
      return audience == Audience.PLAYERS ? players.get() : 0;
    }

    @Override
    public void endStreams() {
      note("streams ended");
      onEndStreams.run();
    }

    @Override
    public void rest() {
      note("rested");
    }

    @Override
    public boolean keep() {
      onKeep.run();
      note(canKeep ? "kept" : "not kept");
      return canKeep;
    }

    @Override
    public boolean isWaiting() {
      return waiting;
    }

    @Override
    public void close() {
      note("closed");
    }

    private synchronized void note(String what) {
      done.add(what);
    }

    synchronized List<String> done() {
      return List.copyOf(done);
    }
  }
}
