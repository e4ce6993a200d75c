package charon.application.journal;

import charon.application.port.in.Act;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ViewChange;
import charon.application.port.in.steering.JournalUseCase;
import charon.domain.history.ViewDiff;
import charon.domain.journal.EntryTitle;
import charon.domain.show.Showing;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeView;
import java.util.OptionalLong;

/** Tells what was done at a table, and takes it back. Thread-safe. */
public final class JournalService implements JournalUseCase {

  private final Journal journal;
  private final ControlActiveViewUseCase view;

  /**
   * Takes back what the journal knows of.
   *
   * @param journal is told of every change of the view
   */
  public JournalService(Journal journal, ControlActiveViewUseCase view) {
    this.journal = journal;
    this.view = view;
  }

  @Override
  public Page newest(int limit, OptionalLong before) {
    return journal.inTurn(() -> new Page(
        journal.reader().newest(limit, before),
        journal.turn(Way.UNDO),
        journal.turn(Way.REDO),
        journal.reader().problem()));
  }

  @Override
  public Reverted undo(Wish wish) {
    return journal.inTurn(() -> go(Way.UNDO, wish));
  }

  @Override
  public Reverted redo(Wish wish) {
    return journal.inTurn(() -> go(Way.REDO, wish));
  }

  private Reverted go(Way way, Wish wish) {
    EntryTitle entry = journal.next(way, wish.id());
    Act act = new Act(wish.by(), way.command(entry.id()), change -> way.told(entry.summary()));
    ViewChange change =
        view.perform(now -> step(now, journal.change(way, entry, wish.force())), act);
    return new Reverted(entry, change.revision());
  }

  private static ChangeView step(Showing now, ViewDiff change) {
    return new ChangeView(current -> hidingNew(now, change, change.back(current)));
  }

  /** If a place is on again that the change had left, rooms that its map has got since are hidden. */
  private static ActiveView hidingNew(Showing now, ViewDiff change, ActiveView then) {
    return then.encounterLocation().equals(now.view().encounterLocation())
        ? then
        : then.withEncounter(then.encounter().hidingNew(change.left(), now.roomsOfEncounter(then)));
  }
}
