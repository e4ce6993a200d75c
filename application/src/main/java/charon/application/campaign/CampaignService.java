package charon.application.campaign;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CampaignImages;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import charon.domain.payload.AllDecks;
import charon.domain.payload.DeckView;
import charon.domain.payload.LocationNode;
import charon.domain.payload.OrbitMap;
import charon.domain.payload.PageData;
import charon.domain.payload.StarMap;
import charon.domain.payload.SystemMap;
import charon.domain.payload.TerminalPage;
import charon.domain.payload.TokenImage;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Optional;

/** Looks things up in the campaign. Thread-safe. */
public final class CampaignService implements BrowseCampaignUseCase {

  private final CampaignCatalog catalog;
  private final CampaignImages images;
  private final ObserveActiveViewUseCase view;

  /** Reads the campaign and its pictures from the ports, and the state from the view. */
  public CampaignService(
      CampaignCatalog catalog, CampaignImages images, ObserveActiveViewUseCase view) {
    this.catalog = catalog;
    this.images = images;
    this.view = view;
  }

  @Override
  public Optional<StarMap> starMap() {
    return StarMap.of(galaxy());
  }

  @Override
  public Optional<SystemMap> systemMap(String systemSlug) {
    return SystemMap.of(galaxy(), systemSlug);
  }

  @Override
  public Optional<OrbitMap> orbitMap(String systemSlug, String bodySlug) {
    return OrbitMap.of(galaxy(), systemSlug, bodySlug);
  }

  @Override
  public List<LocationNode> locations() {
    return galaxy().systems().stream().map(LocationNode::of).toList();
  }

  @Override
  public DeckView encounterMap(String locationSlug, String deckId) {
    return DeckView.of(location(locationSlug).map(), shown().encounter(), deckId)
        .orElseThrow(CampaignService::noMap);
  }

  @Override
  public AllDecks allDecks(String locationSlug) {
    return AllDecks.of(location(locationSlug).map(), shown().encounter())
        .orElseThrow(CampaignService::noMap);
  }

  @Override
  public TerminalPage terminal(String locationSlug, String terminalSlug) {
    Location location = location(locationSlug);
    return location
        .terminal(terminalSlug)
        .map(terminal -> TerminalPage.of(location, terminal))
        .orElseThrow(() -> new NotFoundException("Terminal not found"));
  }

  @Override
  public List<TokenImage> tokenImages() {
    return TokenImage.of(catalog.current().people());
  }

  @Override
  public PageData pageData() {
    return PageData.of(shown(), catalog.current());
  }

  @Override
  public List<CampaignProblem> problems() {
    return catalog.current().problems();
  }

  @Override
  public Optional<CampaignImage> image(String path) {
    return images.read(path);
  }

  private Galaxy galaxy() {
    return catalog.current().galaxy();
  }

  private Location location(String slug) {
    return galaxy()
        .place(slug)
        .map(Place::location)
        .orElseThrow(() -> new NotFoundException("Location not found"));
  }

  private ActiveView shown() {
    return view.current().payload().view();
  }

  private static NotFoundException noMap() {
    return new NotFoundException("No map data for location");
  }
}
