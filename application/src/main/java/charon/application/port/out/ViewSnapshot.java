package charon.application.port.out;

import charon.domain.view.ActiveView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The view at a moment.
 *
 * @param view what was shown, with everything in it
 * @param rooms ids of the rooms that the map of its encounter had; empty without an encounter
 * @param savedAt when
 * @param begun whether it is of a show; if not, there is nothing to it but a blackout, if one is on
 * @param after id of the last journal entry that is of an evening before its show; 0 if there is none
 */
public record ViewSnapshot(
    ActiveView view, List<String> rooms, Instant savedAt, boolean begun, long after) {

  public ViewSnapshot {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(savedAt, "savedAt");
    rooms = List.copyOf(rooms);
  }

  /** The view of a show at a moment, with which the journal begins. */
  public ViewSnapshot(ActiveView view, List<String> rooms, Instant savedAt) {
    this(view, rooms, savedAt, true, 0);
  }
}
