package charon.application.journal;

import charon.domain.NotFoundException;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The newest entries of a table that can be taken back or done again. What players have done does not
 * push out what those have who lead the show, but for very much of it. Not thread-safe.
 */
final class Steps {

  /** How many there are of those who lead the show. */
  static final int MOST_LED = 200;

  /** How many there are at most. */
  static final int MOST = 1_000;

  /** How much memory they may hold on to together, reckoned as if they shared nothing: 32 MiB. */
  static final long MOST_BYTES = 32 * 1024 * 1024;

  private final TreeMap<Long, Step> all = new TreeMap<>();
  private int led;
  private long bytes;

  /** Whether somebody does something in leading the show. */
  static boolean leads(Actor actor) {
    return actor.kind() != Actor.Kind.PLAYER && actor.kind() != Actor.Kind.SERVER;
  }

  /** One more, newer than all others or not. */
  void add(Step step) {
    all.put(step.id(), step);
    led += leads(step.by()) ? 1 : 0;
    bytes += step.bytes();
    while (led > MOST_LED || all.size() > MOST || (bytes > MOST_BYTES && all.size() > 1)) {
      remove(all.firstEntry().getValue());
    }
  }

  private void remove(Step step) {
    all.remove(step.id());
    led -= leads(step.by()) ? 1 : 0;
    bytes -= step.bytes();
  }

  /** Something is to become of a step by which it may hold on to more or less memory. */
  void change(Step step, Runnable change) {
    bytes -= step.bytes();
    change.run();
    bytes += step.bytes();
  }

  Optional<Step> find(long id) {
    return Optional.ofNullable(all.get(id));
  }

  void clear() {
    all.clear();
    led = 0;
    bytes = 0;
  }

  /** Forgets all that came after an entry; tells which. */
  List<Step> forgetAfter(long id) {
    return forget(all.tailMap(id, false).values().stream());
  }

  /** Nothing that was taken back can be done again any more. */
  void forgetUndone() {
    forget(all.values().stream().filter(step -> step.is(EntryState.UNDONE)));
  }

  private List<Step> forget(Stream<Step> some) {
    List<Step> forgotten = some.toList();
    forgotten.forEach(this::remove);
    return forgotten;
  }

  /**
   * The step that is gone back or forth with.
   *
   * @param id which; empty: the one whose turn it is
   * @param after only what is newer than the entry of this id
   * @throws NotFoundException if there is none
   */
  Step next(Way way, OptionalLong id, long after) {
    if (id.isPresent()) {
      return find(id.getAsLong())
          .filter(step -> step.id() > after && can(way, step))
          .orElseThrow(Steps::notFound);
    }
    return turn(way, after).orElseThrow(() -> new NotFoundException(way.nothing()));
  }

  /** The step whose turn it is. */
  Optional<Step> turn(Way way, long after) {
    Stream<Step> possible =
        all.tailMap(after, false).descendingMap().values().stream().filter(step -> can(way, step));
    return way == Way.UNDO
        ? possible.filter(step -> leads(step.by())).findFirst()
        : possible.max(Comparator.comparingLong(Step::undoneBy));
  }

  private static boolean can(Way way, Step step) {
    return way == Way.UNDO
        ? step.is(EntryState.DONE)
        : step.is(EntryState.UNDONE) && step.undoing().isPresent();
  }

  /**
   * What has to be made as it was before, to go a way with a step.
   *
   * @throws NotFoundException if that cannot be done any more
   */
  static ViewDiff change(Way way, Step step) {
    if (!can(way, step)) {
      throw notFound();
    }
    return way == Way.UNDO ? step.change() : step.undoing().orElseThrow(Steps::notFound);
  }

  private static NotFoundException notFound() {
    return new NotFoundException("Entry not found");
  }

  /** The newest that stands and has changed since what would be changed by going that way. */
  Optional<Step> changedSince(Way way, Step step) {
    ViewDiff change = change(way, step);
    return all.descendingMap().values().stream()
        .filter(other -> other.is(EntryState.DONE) && later(way, other, step))
        .filter(other -> other.change().touches(change))
        .findFirst();
  }

  /** Whether what stands now came later, or did not stand when the step was taken back. */
  private static boolean later(Way way, Step other, Step step) {
    return way == Way.UNDO
        ? other.id() > step.id()
        : other.id() > step.undoneBy()
            || (other.doneBy() > step.undoneBy() && other.undoneBy() < step.undoneBy());
  }
}
