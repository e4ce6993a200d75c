package charon.application.view;

import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.EarlierView;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.PlacedToken;
import charon.application.port.in.ResumeViewUseCase;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.ViewSnapshot;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Place;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Disclosures;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.disclosure.Sight;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Projection;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.ResumeView;
import charon.domain.view.StateSize;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the one active view. Thread-safe: writers take turns, readers never wait. */
public final class ActiveViewService
    implements ControlActiveViewUseCase, ObserveActiveViewUseCase, ResumeViewUseCase {

  private static final int TOKEN_ID_BYTES = 8;

  private final CampaignCatalog catalog;
  private final ActiveViewPublisher publisher;
  private final SecretGenerator secrets;
  private final Consumer<Channel> clearing;
  private final Fog fog;
  private final ViewKeeper keeper;
  private final Object writerLock = new Object();
  private Sight sight;
  private Projection gmProjection;
  private Projection playersProjection;
  private boolean begun;
  private volatile Disclosures disclosed;
  private volatile ViewUpdate current;

  /** One that forgets the view when the program ends. */
  public ActiveViewService(
      CampaignCatalog catalog,
      ActiveViewPublisher publisher,
      SecretGenerator secrets,
      Fog fog,
      Consumer<Channel> clearing) {
    this(catalog, publisher, secrets, fog, clearing, ViewKeeper.none());
  }

  /**
   * Publishes revision 0, so that there is always a latest state.
   *
   * @param fog what players may know
   * @param clearing empties a conversation that begins anew with a view; must neither block nor
   *     throw
   * @param keeper keeps the view for the next start. What it has of before is not overwritten until
   *     there is a view to take its place: until the first switch.
   */
  public ActiveViewService(
      CampaignCatalog catalog,
      ActiveViewPublisher publisher,
      SecretGenerator secrets,
      Fog fog,
      Consumer<Channel> clearing,
      ViewKeeper keeper) {
    this.catalog = catalog;
    this.publisher = publisher;
    this.secrets = secrets;
    this.fog = fog;
    this.clearing = clearing;
    this.keeper = keeper;
    this.sight = Sight.of(ActiveView.INITIAL, PublicCampaign.of(catalog.current()));
    this.disclosed = Disclosures.of(sight, fog);
    this.gmProjection = Projection.of(disclosed.gm());
    this.playersProjection = Projection.of(disclosed.players());
    this.current = new ViewUpdate(
        new AudienceUpdate(0, gmProjection.payload()),
        new AudienceUpdate(0, playersProjection.payload()));
    publisher.publish(current);
  }

  @Override
  public ViewUpdate current() {
    return current;
  }

  @Override
  public Disclosure disclosedTo(Audience audience) {
    return disclosed.to(audience);
  }

  @Override
  public ViewUpdate execute(ViewCommand command) {
    synchronized (writerLock) { // one lock: publication order is revision order
      return apply(command, upToDate());
    }
  }

  @Override
  public ViewUpdate moveToken(MoveToken move, Audience mover) {
    synchronized (writerLock) {
      return apply(new ChangeEncounter(disclosed.to(mover).limited(move)), upToDate());
    }
  }

  @Override
  public ViewUpdate switchView(ViewType viewType, String locationSlug, String viewSlug) {
    synchronized (writerLock) {
      PublicCampaign known = upToDate(); // the rooms that are hidden are those that are sent
      return apply(
          new SwitchView(viewType, locationSlug, viewSlug, setup(known, locationSlug)), known);
    }
  }

  @Override
  public PlacedToken placeToken(Token token) {
    TokenId id = new TokenId(HexFormat.of().formatHex(secrets.randomBytes(TOKEN_ID_BYTES)));
    return new PlacedToken(id, execute(new ChangeEncounter(new PlaceToken(id, token))));
  }

  @Override
  public Optional<EarlierView> earlier() {
    return keeper
        .earlier()
        .map(found ->
            new EarlierView(found.view().viewType(), found.view().locationSlug(), found.savedAt()));
  }

  @Override
  public ViewUpdate resume() {
    synchronized (writerLock) {
      PublicCampaign known = upToDate();
      ViewSnapshot found =
          keeper.earlier().orElseThrow(() -> new NotFoundException("No earlier view"));
      ViewUpdate resumed = apply(
          new ResumeView(found.view(), found.rooms(), roomsOfEncounter(found.view(), known)),
          known);
      keeper.forgetEarlier(); // only now: one that was refused is not lost
      return resumed;
    }
  }

  @Override
  public void refresh() {
    synchronized (writerLock) {
      PublicCampaign known = upToDate();
      see(shownIn(known), known);
      keep();
      ViewUpdate next = update(false, false);
      if (!next.equals(current)) {
        publish(next);
      }
    }
  }

  private static List<String> roomsOfEncounter(ActiveView shown, PublicCampaign known) {
    return setup(known, shown.encounterLocation()).map(EncounterSetup::roomIds).orElse(List.of());
  }

  private static Optional<EncounterSetup> setup(PublicCampaign known, String locationSlug) {
    return known.whole().galaxy().place(locationSlug).map(Place::map).map(EncounterMap::setup);
  }

  private ViewUpdate apply(ViewCommand command, PublicCampaign known) {
    ActiveView before = shownIn(known);
    ActiveView next = command.applyTo(before);
    StateSize.require(before, next);
    boolean unchanged = next.equals(before);
    see(next, known);
    if (command
        instanceof SwitchView change) { // first: no display that is told reads the old words
      change.clearedChannel().ifPresent(clearing);
    }
    // every command is an event, but to players one that changed only what is hidden is none
    ViewUpdate told = publish(update(true, unchanged));
    begun |= command instanceof SwitchView || command instanceof ResumeView;
    keep();
    return told;
  }

  /** The view as it is in a campaign that may have changed: rooms that are new in it are hidden. */
  private ActiveView shownIn(PublicCampaign known) {
    ActiveView view = sight.view();
    if (known.equals(sight.campaign())) {
      return view;
    }
    List<String> before = roomsOfEncounter(view, sight.campaign());
    return view.withEncounter(view.encounter().hidingNew(before, roomsOfEncounter(view, known)));
  }

  private void keep() {
    if (begun) {
      Sight shown = sight;
      keeper.keep(shown.view(), () -> roomsOfEncounter(shown.view(), shown.campaign()));
    }
  }

  private void see(ActiveView view, PublicCampaign known) {
    sight = sight.next(view, known);
    disclosed = Disclosures.of(sight, fog);
    gmProjection = gmProjection.next(disclosed.gm());
    playersProjection =
        disclosed.areTheSame() ? gmProjection : playersProjection.next(disclosed.players());
  }

  private ViewUpdate update(boolean tellGm, boolean tellPlayers) {
    AudienceUpdate gm = next(current.gm(), gmProjection.payload(), tellGm);
    return new ViewUpdate(
        gm,
        disclosed.areTheSame()
            ? gm
            : next(current.players(), playersProjection.payload(), tellPlayers));
  }

  private static AudienceUpdate next(
      AudienceUpdate before, ActiveViewPayload payload, boolean evenIfTheSame) {
    return evenIfTheSame || !payload.equals(before.payload())
        ? new AudienceUpdate(before.revision() + 1, payload)
        : before;
  }

  private ViewUpdate publish(ViewUpdate update) {
    current = update;
    publisher.publish(update);
    return update;
  }

  /** What players may know of the campaign, found out anew when the campaign has changed. */
  private PublicCampaign upToDate() {
    PublicCampaign known = sight.campaign();
    Campaign now = catalog.current();
    return now.equals(known.whole()) ? known : PublicCampaign.of(now);
  }
}
