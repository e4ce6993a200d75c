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

  /**
   * Another view; an encounter starts with what the campaign has for the location, or as its place was
   * left.
   *
   * @param at when; places that are left remember it
   * @param remember whether the place that is entered is to be as it was left
   */
  static ViewStep switchTo(SwitchView wanted, Instant at, boolean remember) {
    // the rooms that are hidden are those that are sent
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
