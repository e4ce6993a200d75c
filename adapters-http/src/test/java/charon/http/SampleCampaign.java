package charon.http;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A campaign with one location that has a map of one deck, a crew of one, one NPC and a ship. */
final class SampleCampaign {

  /** A picture's path, and all that is in it. */
  static final String IMAGE = "campaign/NPCs/images/keeper.png";

  static final Campaign CAMPAIGN = new Campaign(
      Galaxy.of(Optional.empty(), List.of(wick())),
      new People(
          List.of(marsh()),
          List.of(object(Map.of("id", "keeper", "name", "The Keeper"))),
          List.of()),
      Optional.of(ship()),
      List.of(),
      Optional.empty(),
      List.of(),
      List.of());

  private SampleCampaign() {}

  private static Location wick() {
    Attributes rooms =
        object(Map.of("name", "Hub", "rooms", List.of(Map.of("id", "hall"), Map.of("id", "bar"))));
    return new Location(
        "wick",
        object(Map.of("name", "Wick", "type", "station")),
        new EncounterMap(
            Optional.empty(),
            Optional.of(new DeckPlan("hub", rooms, Optional.empty(), Optional.empty()))),
        Charts.NONE,
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Attributes marsh() {
    return object(Map.of(
        "id", "marsh", "stress", 2L, "wounds", 0L, "health", Map.of("current", 10L, "max", 12L)));
  }

  private static Attributes ship() {
    Map<String, Object> engines = Map.of("status", "ONLINE", "condition", 90L, "info", "humming");
    return object(
        Map.of("ship", Map.of("name", "Snuffbox", "systems", Map.of("engines", engines))));
  }

  private static Attributes object(Map<String, Object> members) {
    return new Attributes(members);
  }
}
