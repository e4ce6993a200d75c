package charon.domain.disclosure;

import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import charon.domain.encounter.Encounter;
import charon.domain.view.ActiveView;
import charon.domain.view.Overlay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places that a view shows something of: that of the encounter, and that of the comm terminal
 * on top.
 *
 * @param campaign what there is
 * @param location the location of the encounter; empty if none is shown
 * @param overlay the terminal on top
 * @param rooms says which rooms are hidden
 */
record PlaceFog(PublicCampaign campaign, String location, Overlay overlay, Encounter rooms) {

  static PlaceFog of(ActiveView view, PublicCampaign campaign) {
    return new PlaceFog(
        campaign, view.encounterLocation(), view.overlay(), view.encounter().roomsAlone());
  }

  /** By slug, the places as far as they are revealed. */
  Map<String, Place> forPlayers() {
    Map<String, Place> shown = new HashMap<>();
    place(overlay.locationSlug())
        .ifPresent(desk -> shown.put(overlay.locationSlug(), revealed(desk, EncounterMap.NONE)));
    place(location)
        .ifPresent(scene ->
            shown.put(location, revealed(scene, new MapFog(scene.map(), rooms).forPlayers())));
    return Map.copyOf(shown);
  }

  private Optional<Place> place(String slug) {
    return campaign.whole().galaxy().place(slug);
  }

  private Place revealed(Place place, EncounterMap map) {
    Location all = place.location();
    Location revealed = new Location(
        all.slug(),
        GmMembers.removedFrom(all.members()),
        map,
        Charts.NONE,
        shownTerminal(all),
        List.of(),
        Optional.empty());
    return new Place(revealed, place.path());
  }

  private List<CommTerminal> shownTerminal(Location location) {
    return location.terminals().stream()
        .filter(terminal -> location.slug().equals(overlay.locationSlug())
            && terminal.slug().equals(overlay.terminalSlug()))
        .map(PlaceFog::revealed)
        .toList();
  }

  private static CommTerminal revealed(CommTerminal terminal) {
    return new CommTerminal(
        terminal.slug(),
        GmMembers.removedFrom(terminal.members()),
        terminal.inbox().stream().map(GmMembers::removedFrom).toList(),
        terminal.sent().stream().map(GmMembers::removedFrom).toList());
  }
}
