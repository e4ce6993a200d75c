package charon.application.journal;

import charon.application.port.out.JournalRepository.Kept;
import charon.domain.history.ViewDiff;
import charon.domain.journal.EntryState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Finds out from what is kept of a journal what can be taken back and done again. Used once. */
final class Recollection {

  /**
   * How many entries are looked at: enough for as many as can be taken back, if all of them were taken
   * back and done again.
   */
  static final int ENTRIES = 3 * Steps.MOST_LED;

  private final TreeMap<Long, Step> steps = new TreeMap<>();

  private Recollection() {}

  /**
   * What can be taken back and done again.
   *
   * @param newest entries, the newest first
   * @param last the newest of them that counts
   */
  static Collection<Step> of(List<Kept> newest, long last) {
    var recollection = new Recollection();
    List<Kept> oldestFirst = new ArrayList<>(newest);
    Collections.reverse(oldestFirst);
    oldestFirst.stream().filter(kept -> kept.entry().id() <= last).forEach(recollection::add);
    return recollection.steps.values();
  }

  private void add(Kept kept) {
    Deed deed = Deed.of(kept.entry().command());
    switch (deed.kind()) {
      case UNDO, REDO -> reverted(deed, kept);
      case CHANGE ->
        kept.change()
            .filter(change -> !change.changesNothing())
            .ifPresent(change -> made(kept, change));
      case RESUME -> {} // everything goes on from there
    }
  }

  private void reverted(Deed deed, Kept kept) {
    Step step = steps.get(deed.target());
    if (step != null) {
      step.reverted(deed.kind(), kept.entry().id(), kept.change());
    }
  }

  private void made(Kept kept, ViewDiff change) {
    if (Steps.leads(kept.entry().by())) {
      forgetUndone();
    }
    if (kept.entry().state() != EntryState.FORGOTTEN) {
      steps.put(kept.entry().id(), new Step(kept.entry().in(EntryState.DONE), change));
    }
  }

  private void forgetUndone() {
    steps.values().removeIf(step -> step.is(EntryState.UNDONE));
  }
}
