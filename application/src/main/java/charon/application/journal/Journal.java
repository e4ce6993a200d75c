package charon.application.journal;

import charon.application.port.StorageException;
import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;
import charon.application.port.in.steering.ChangedSinceException;
import charon.application.port.out.JournalRepository;
import charon.application.port.out.JournalRepository.Kept;
import charon.application.view.ChangeLog;
import charon.domain.history.ViewDiff;
import charon.domain.journal.EntryState;
import charon.domain.journal.EntryTitle;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was done at a table: it is told of every change, has it written down, and knows how it is taken
 * back. Thread-safe.
 *
 * <p>What was done before the table woke is read when somebody wants to see it or take it back. If the
 * table began anew then, it can be taken back only once the earlier view is shown again.
 */
public final class Journal implements ChangeLog {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final TableId table;
  private final JournalReader reader;
  private final JournalWriter writer;
  private final Clock clock;
  private final Recent recent = new Recent();
  private final ReentrantLock turn = new ReentrantLock(); // taken before the view's, never after it
  private final Steps steps = new Steps(); // this and all below are guarded by this
  private final Drags drags = new Drags();
  private long lastId;
  private long began; // nothing up to this entry was done to the view that is shown
  private volatile long unread; // nothing up to this entry is among the steps
  private boolean outdone; // what was taken back among what is unread cannot be done again

  /**
   * Looks for the last entry.
   *
   * @param writer writes down what is done at all tables
   * @param goesOn whether the table shows what it showed when it was last awake; else it begins anew
   * @throws StorageException if the last entry cannot be found out
   */
  public Journal(
      TableId table,
      JournalRepository repository,
      JournalWriter writer,
      Clock clock,
      boolean goesOn) {
    this.table = table;
    reader = new JournalReader(table, repository, writer);
    this.writer = writer;
    this.clock = clock;
    lastId = repository.lastId();
    unread = lastId;
    began = goesOn ? 0 : lastId;
  }

  @Override
  public void changed(Act act, ViewChange change) {
    if (recent.add(act, change, clock.instant())) {
      writer.expect(table, this::settle);
    }
    if (recent.isFull()) { // as a rule the writer is faster
      settle();
    }
  }

  /** Finds out what was changed by what was done just now. */
  private synchronized void settle() {
    for (Recent.Change change : recent.take()) {
      try {
        remember(change, change.diff());
      } catch (RuntimeException fault) { // of ours, that must not end the evening
        LOG.error("A change is missing from the journal", fault);
      }
    }
  }

  private void remember(Recent.Change change, ViewDiff diff) {
    Deed deed = change.deed();
    Act act = change.act();
    if (diff.changesNothing() && !act.speaks() && deed.kind() == Deed.Kind.CHANGE) {
      return;
    }
    JournalEntry entry = change.entry(lastId + 1);
    switch (deed.kind()) {
      case UNDO, REDO -> reverted(deed, entry, diff);
      case RESUME -> resumed(deed, entry);
      case CHANGE -> made(deed, entry, diff, change.last());
    }
  }

  private void reverted(Deed deed, JournalEntry entry, ViewDiff diff) {
    drags.end();
    keep(entry, Optional.of(diff));
    steps.find(deed.target()).ifPresent(step -> {
      steps.change(step, () -> step.reverted(deed.kind(), entry.id(), Optional.of(diff)));
      writer.keep(table, step.id(), step.state());
    });
  }

  /** The view is as it was before the start; what was done to another one since is of no use. */
  private void resumed(Deed deed, JournalEntry entry) {
    drags.end();
    keep(entry, Optional.empty());
    steps.forgetAfter(began).forEach(step -> writer.keep(table, step.id(), EntryState.FORGOTTEN));
    began = Math.min(deed.target(), began); // ids are lower if the journal was lost
  }

  private void made(Deed deed, JournalEntry entry, ViewDiff diff, Instant last) {
    if (diff.changesNothing()) { // something was said
      keep(entry, Optional.empty());
      return;
    }
    if (Steps.leads(entry.by())) {
      steps.forgetUndone();
      outdone = true;
    }
    Optional<Step> before = drags
        .goingOn(deed, entry.by(), diff, entry.at())
        .filter(step -> steps.find(step.id()).isPresent());
    Step step = before.orElseGet(() -> new Step(entry, diff));
    drags.made(deed, step, diff, last);
    if (before.isPresent()) {
      steps.change(step, () -> writer.keep(table, step.goneOn(entry, diff)));
    } else {
      steps.add(step);
      keep(entry, Optional.of(diff));
    }
  }

  private void keep(JournalEntry entry, Optional<ViewDiff> change) {
    lastId = entry.id();
    writer.keep(table, new Kept(entry, change));
  }

  /** Does something that nobody else does meanwhile, with all in memory that can be taken back. */
  <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      settle();
      recall();
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  private void recall() {
    long last = unread;
    if (last > 0) {
      reader.recall(last).ifPresent(this::recalled);
    }
  }

  private synchronized void recalled(Collection<Step> older) {
    older.stream().filter(step -> !outdone || !step.is(EntryState.UNDONE)).forEach(steps::add);
    unread = 0;
  }

  /** The entry whose turn it is, or that is named; see {@link Steps#next}. */
  synchronized EntryTitle next(Way way, OptionalLong id) {
    return steps.next(way, id, began).title();
  }

  /** What would be gone back or forth with; empty: nothing. */
  synchronized Optional<EntryTitle> turn(Way way) {
    return steps.turn(way, began).map(Step::title);
  }

  /**
   * What has to be made as it was before, to go a way with an entry.
   *
   * @param force whether even if it was changed since
   * @throws charon.domain.NotFoundException if that cannot be done any more
   * @throws ChangedSinceException if it was changed since
   */
  synchronized ViewDiff change(Way way, EntryTitle entry, boolean force) {
    settle(); // what was done before this is
    Step step = steps.next(way, OptionalLong.of(entry.id()), began);
    Optional<Step> since = force ? Optional.empty() : steps.changedSince(way, step);
    if (since.isPresent()) {
      throw new ChangedSinceException(since.get().title());
    }
    return Steps.change(way, step);
  }

  /** The last entry that was not done to the view that is shown; 0 if there is none. */
  public synchronized long began() {
    return began;
  }

  /** Reads what was done. */
  JournalReader reader() {
    return reader;
  }

  /** Lets go, until somebody asks, what can be read again. */
  public void rest() {
    if (turn.tryLock()) { // else somebody has a use for it
      try {
        letGo();
      } finally {
        turn.unlock();
      }
    }
  }

  private synchronized void letGo() {
    settle();
    if (writer.hasWritten(table)) {
      steps.clear();
      drags.end();
      unread = lastId;
      outdone = false;
    }
  }

  /**
   * Writes now what is not written yet. Waits for storage.
   *
   * @return whether everything is written
   */
  public boolean save() {
    settle();
    return writer.save(table);
  }

  /** Writes what is not written yet, and nothing that comes later. */
  public void close() {
    recent.close();
    settle();
    save();
  }
}
