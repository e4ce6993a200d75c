package charon.application.view;

import charon.application.port.in.Act;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ViewStep;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.journal.Actor;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes a view as a game master does, without a command as data. Thread-safe.
 *
 * @param view the view
 */
public record Hand(ControlActiveViewUseCase view) {

  private static final Act UNTOLD = new Act(Actor.GM, Attributes.EMPTY, change -> "");

  /**
   * A token that was placed.
   *
   * @param id its id
   * @param update what was told of it
   */
  public record Placed(TokenId id, ViewUpdate update) {}

  /** A hand on a view. */
  public static Hand on(ControlActiveViewUseCase view) {
    return new Hand(view);
  }

  /** Carries out a command. */
  public ViewUpdate execute(ViewCommand command) {
    return perform(ViewStep.of(command));
  }

  /** Moves a token on behalf of an audience. */
  public ViewUpdate moveToken(MoveToken move, Audience mover) {
    return perform(ViewStep.moveToken(move, mover));
  }

  /** Switches the view; an encounter starts with what the campaign has for the location. */
  public ViewUpdate switchView(ViewType viewType, String locationSlug, String viewSlug) {
    return switchView(viewType, locationSlug, viewSlug, false);
  }

  /** The same; it says whether an encounter is to be as its place was left. */
  public ViewUpdate switchView(
      ViewType viewType, String locationSlug, String viewSlug, boolean remember) {
    SwitchView wanted = new SwitchView(viewType, locationSlug, viewSlug, Optional.empty());
    return perform(ViewStep.switchTo(wanted, Instant.EPOCH, remember));
  }

  /** Puts a token on the map, under a new id. */
  public Placed placeToken(Token token) {
    TokenId id = view.newTokenId();
    return new Placed(id, execute(new ChangeEncounter(new PlaceToken(id, token))));
  }

  private ViewUpdate perform(ViewStep step) {
    return view.perform(step, UNTOLD).shown().update();
  }
}
