package charon.application.port.in;

import charon.domain.disclosure.Audience;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.MoveToken;
import charon.domain.memory.Passage;
import charon.domain.show.Showing;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.KeepView;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.Optional;

/** A change of the view that is made of what is shown when its turn comes. Thread-safe. */
@FunctionalInterface
public interface ViewStep {

  /**
   * The change. Asked once, while no other change is made.
   *
   * @throws charon.domain.RefusedException if it cannot be made; nothing has changed then
   */
  ViewCommand on(Showing now);

  /** A change that is the same whatever is shown. */
  static ViewStep of(ViewCommand command) {
    return now -> command;
  }

  /** Another view; an encounter starts with what the campaign has for the location. */
  static ViewStep switchTo(ViewType viewType, String locationSlug, String viewSlug) {
    // the rooms that are hidden are those that are sent
    return now -> new SwitchView(viewType, locationSlug, viewSlug, now.setup(locationSlug));
  }

  /** The same, remembering how places are left. */
  static ViewStep switchTo(SwitchView wanted, Instant at, boolean remember) {
    return now -> {
      Optional<EncounterSetup> from = now.setup(now.view().lastPlace());
      return new SwitchView(
          wanted.viewType(),
          wanted.locationSlug(),
          wanted.viewSlug(),
          now.setup(wanted.locationSlug()),
          Optional.of(new Passage(at, from, remember)));
    };
  }

  /** What somebody does: players nothing, while a blackout is on that they see instead. */
  static ViewStep seen(ViewCommand command, Audience by) {
    return now ->
        by == Audience.PLAYERS && now.view().blackout().isPresent() ? new KeepView() : command;
  }

  /** A token's move on behalf of an audience, within what that audience knows. */
  static ViewStep moveToken(MoveToken move, Audience mover) {
    // what the mover may know now, not what was known before an edit
    return now -> new ChangeEncounter(now.disclosedTo(mover).limited(move));
  }
}
