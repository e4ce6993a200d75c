package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.Directory;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import java.util.List;
import java.util.Optional;

/**
 * What players may know of a campaign whatever is shown. Made once for a campaign, as making it
 * costs a walk over all of it.
 *
 * @param whole the campaign
 * @param known the campaign without maps, terminals, people not met, what is meant for the game
 *     master, the assistant's settings, and problems
 * @param index what ids mean on its maps
 * @param directory what players can find in it
 */
public record PublicCampaign(Campaign whole, Campaign known, MapIndex index, Directory directory) {

  /** Finds out what players may know of a campaign. */
  public static PublicCampaign of(Campaign whole) {
    Galaxy galaxy = Galaxy.of(
        whole.galaxy().starMap().map(GmMembers::removedFrom),
        locations(whole.galaxy().systems()));
    Campaign known = new Campaign(
        galaxy,
        people(whole.people()),
        whole.ship().map(GmMembers::removedFrom),
        trees(whole.sessions()),
        Optional.empty(),
        List.of(),
        List.of());
    return new PublicCampaign(whole, known, MapIndex.of(whole), Directory.of(known));
  }

  /** Whether the crew has met somebody; so it is unless the campaign says anything else. */
  private static boolean isMet(Attributes npc) {
    return !npc.has("met") || Boolean.TRUE.equals(npc.members().get("met"));
  }

  private static People people(People all) {
    List<Attributes> met = all.npcs().stream().filter(PublicCampaign::isMet).toList();
    return new People(trees(all.crew()), trees(met), List.of(), all.pictures());
  }

  private static List<Location> locations(List<Location> all) {
    return all.stream().map(PublicCampaign::location).toList();
  }

  private static Location location(Location all) {
    return new Location(
        all.slug(),
        GmMembers.removedFrom(all.members()),
        EncounterMap.NONE,
        new Charts(
            all.charts().systemMap().map(GmMembers::removedFrom),
            all.charts().orbitMap().map(GmMembers::removedFrom)),
        List.of(),
        locations(all.children()),
        Optional.empty());
  }

  private static List<Attributes> trees(List<Attributes> all) {
    return all.stream().map(GmMembers::removedFrom).toList();
  }
}
