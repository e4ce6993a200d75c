package charon.application.campaign;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.ShipStatusUseCase;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CampaignImages;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.HandoutFiles;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.display.DisplayKey;
import charon.domain.memory.KeptPlace;
import charon.domain.message.Preset;
import charon.domain.payload.AllDecks;
import charon.domain.payload.DeckView;
import charon.domain.payload.LocationNode;
import charon.domain.payload.OrbitMap;
import charon.domain.payload.PageData;
import charon.domain.payload.StarMap;
import charon.domain.payload.SystemMap;
import charon.domain.payload.TerminalPage;
import charon.domain.payload.TokenImage;
import charon.domain.ship.ShipStatus;
import java.util.List;
import java.util.Optional;

/** Looks things up, and tells what the asking audience may know of them. Thread-safe. */
public final class CampaignService implements BrowseCampaignUseCase, ShipStatusUseCase {

  private final CampaignCatalog catalog;
  private final CampaignImages images;
  private final ObserveActiveViewUseCase view;

  /** Reads problems and pictures from the ports, and all else from what the view discloses. */
  public CampaignService(
      CampaignCatalog catalog, CampaignImages images, ObserveActiveViewUseCase view) {
    this.catalog = catalog;
    this.images = images;
    this.view = view;
  }

  @Override
  public Optional<StarMap> starMap(Audience audience) {
    return StarMap.of(galaxy(audience));
  }

  @Override
  public Optional<SystemMap> systemMap(String systemSlug, Audience audience) {
    return SystemMap.of(galaxy(audience), systemSlug);
  }

  @Override
  public Optional<OrbitMap> orbitMap(String systemSlug, String bodySlug, Audience audience) {
    return OrbitMap.of(galaxy(audience), systemSlug, bodySlug);
  }

  @Override
  public List<LocationNode> locations() {
    return galaxy(Audience.GM).systems().stream().map(LocationNode::of).toList();
  }

  @Override
  public List<KeptPlace> places() {
    Disclosure all = view.disclosedTo(Audience.GM);
    return all.view()
        .played()
        .kept(slug -> all.place(slug)
            .map(place -> place.location().members().text("name"))
            .filter(name -> !name.isEmpty())
            .orElse(slug));
  }

  @Override
  public DeckView encounterMap(String locationSlug, String deckId, Audience audience) {
    Disclosure known = view.disclosedTo(audience);
    return DeckView.of(location(known, locationSlug).map(), known.view().encounter(), deckId)
        .orElseThrow(CampaignService::noMap);
  }

  @Override
  public AllDecks allDecks(String locationSlug, Audience audience) {
    Disclosure known = view.disclosedTo(audience);
    return AllDecks.of(location(known, locationSlug).map(), known.view().encounter())
        .orElseThrow(CampaignService::noMap);
  }

  @Override
  public TerminalPage terminal(String locationSlug, String terminalSlug, Audience audience) {
    Location location = location(view.disclosedTo(audience), locationSlug);
    return location
        .terminal(terminalSlug)
        .map(terminal -> TerminalPage.of(location, terminal))
        .orElseThrow(() -> new NotFoundException("Terminal not found"));
  }

  @Override
  public List<TokenImage> tokenImages() {
    return TokenImage.of(view.disclosedTo(Audience.GM).campaign().people());
  }

  @Override
  public List<Preset> broadcasts() {
    return view.disclosedTo(Audience.GM).campaign().broadcasts();
  }

  @Override
  public HandoutFiles handouts() {
    return view.disclosedTo(Audience.GM).campaign().handouts();
  }

  @Override
  public PageData pageData(Audience audience) {
    return PageData.of(view.disclosedTo(audience));
  }

  @Override
  public Optional<ShipStatus> shipStatus(Audience audience) {
    return view.disclosedTo(audience).ship();
  }

  @Override
  public List<CampaignProblem> problems() {
    return catalog.current().problems();
  }

  @Override
  public Optional<CampaignImage> image(String path, Audience audience) {
    return view.disclosedTo(audience).allowsImage(path, audience)
        ? images.find(path)
        : Optional.empty();
  }

  @Override
  public Optional<CampaignImage> imageHandedTo(DisplayKey display, String path) {
    return view.disclosedTo(Audience.GM).isHandedTo(display, path)
        ? images.find(path)
        : Optional.empty();
  }

  private Galaxy galaxy(Audience audience) {
    return view.disclosedTo(audience).campaign().galaxy();
  }

  private static Location location(Disclosure known, String slug) {
    return known
        .place(slug)
        .map(Place::location)
        .orElseThrow(() -> new NotFoundException("Location not found"));
  }

  private static NotFoundException noMap() {
    return new NotFoundException("No map data for location");
  }
}
