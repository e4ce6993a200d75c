package charon.application.port.in;

import charon.domain.disclosure.Audience;
import charon.domain.encounter.MoveToken;
import charon.domain.show.Showing;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;

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

  /** A token's move on behalf of an audience, within what that audience knows. */
  static ViewStep moveToken(MoveToken move, Audience mover) {
    // what the mover may know now, not what was known before an edit
    return now -> new ChangeEncounter(now.disclosedTo(mover).limited(move));
  }
}
