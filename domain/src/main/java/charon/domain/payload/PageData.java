package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Disclosure;
import charon.domain.ship.ShipStatus;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Optional;

/**
 * What the terminal's page begins with.
 *
 * @param view what is shown
 * @param starSystems those whose name is shown on the star map, in file order
 * @param crew the player characters
 * @param npcs other people
 * @param sessions the session logs, latest first
 * @param shipStatus the ship; empty if the campaign has none
 */
public record PageData(
    ActiveView view,
    List<StarSystem> starSystems,
    List<Attributes> crew,
    List<Attributes> npcs,
    List<Attributes> sessions,
    Optional<ShipStatus> shipStatus) {

  public PageData {
    starSystems = List.copyOf(starSystems);
    crew = List.copyOf(crew);
    npcs = List.copyOf(npcs);
    sessions = List.copyOf(sessions);
  }

  /** Puts together what an audience may know. */
  public static PageData of(Disclosure known) {
    ActiveView view = known.view();
    Campaign campaign = known.campaign();
    return new PageData(
        view,
        StarMap.of(campaign.galaxy()).map(StarMap::labelled).orElse(List.of()),
        known.crew(),
        known.npcs(),
        campaign.sessions(),
        known.ship());
  }
}
