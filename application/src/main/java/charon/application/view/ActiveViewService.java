package charon.application.view;

import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.PlacedToken;
import charon.application.port.in.ShipStatusUseCase;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.SecretGenerator;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Place;
import charon.domain.conversation.Channel;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.ViewUpdate;
import charon.domain.ship.ShipStatus;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewSnapshot;
import charon.domain.view.ViewType;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the one active view. Thread-safe: writers take turns, readers never wait. */
public final class ActiveViewService
    implements ControlActiveViewUseCase, ObserveActiveViewUseCase, ShipStatusUseCase {

  private static final int TOKEN_ID_BYTES = 8;

  private final CampaignCatalog catalog;
  private final ActiveViewPublisher publisher;
  private final SecretGenerator secrets;
  private final Consumer<Channel> clearing;
  private final Object writerLock = new Object();
  private ViewSnapshot snapshot = ViewSnapshot.INITIAL;
  private volatile ViewUpdate current;

  /**
   * Publishes revision 0, so that there is always a latest state.
   *
   * @param clearing empties a conversation that begins anew with a view; must neither block nor
   *     throw
   */
  public ActiveViewService(
      CampaignCatalog catalog,
      ActiveViewPublisher publisher,
      SecretGenerator secrets,
      Consumer<Channel> clearing) {
    this.catalog = catalog;
    this.publisher = publisher;
    this.secrets = secrets;
    this.clearing = clearing;
    this.current = updateOf(snapshot, catalog.current());
    publisher.publish(current);
  }

  @Override
  public ViewUpdate current() {
    return current;
  }

  @Override
  public Optional<ShipStatus> shipStatus() {
    var overrides = current.payload().view().shipOverrides();
    return catalog.current().ship().map(ship -> ShipStatus.of(ship, overrides));
  }

  @Override
  public ViewUpdate execute(ViewCommand command) {
    synchronized (writerLock) { // one lock: publication order is revision order
      return apply(command, catalog.current());
    }
  }

  @Override
  public ViewUpdate switchView(ViewType viewType, String locationSlug, String viewSlug) {
    synchronized (writerLock) {
      Campaign campaign = catalog.current(); // the rooms that are hidden are those that are sent
      Optional<EncounterSetup> setup =
          campaign.galaxy().place(locationSlug).map(Place::map).map(EncounterMap::setup);
      return apply(new SwitchView(viewType, locationSlug, viewSlug, setup), campaign);
    }
  }

  @Override
  public PlacedToken placeToken(Token token) {
    TokenId id = new TokenId(HexFormat.of().formatHex(secrets.randomBytes(TOKEN_ID_BYTES)));
    return new PlacedToken(id, execute(new ChangeEncounter(new PlaceToken(id, token))));
  }

  @Override
  public void refresh() {
    synchronized (writerLock) {
      ViewSnapshot next = snapshot.next(snapshot.view());
      ViewUpdate update = updateOf(next, catalog.current());
      if (!update.payload().equals(current.payload())) {
        publish(next, update);
      }
    }
  }

  private ViewUpdate apply(ViewCommand command, Campaign campaign) {
    ViewSnapshot next = snapshot.next(command.applyTo(snapshot.view()));
    ViewUpdate update = updateOf(next, campaign);
    if (command instanceof SwitchView view) { // first: no display that is told reads the old words
      view.clearedChannel().ifPresent(clearing);
    }
    return publish(next, update);
  }

  private ViewUpdate publish(ViewSnapshot next, ViewUpdate update) {
    snapshot = next;
    current = update;
    publisher.publish(update);
    return update;
  }

  private static ViewUpdate updateOf(ViewSnapshot state, Campaign campaign) {
    return new ViewUpdate(state.revision(), ActiveViewPayload.of(state.view(), campaign));
  }
}
