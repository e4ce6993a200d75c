package charon.http;

import static charon.http.JsonText.attributes;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import java.util.List;
import java.util.Optional;

/** A campaign in which every text has a mark, and everything has the same slugs as in every other. */
final class MarkedCampaign {

  private MarkedCampaign() {}

  static Campaign of(String mark) {
    Attributes named = attributes("{\"name\": \"" + mark + "\", \"title\": \"" + mark + "\"}");
    Attributes keeper = attributes("{\"id\": \"keeper\", \"name\": \"" + mark
        + "\", \"portrait\": \"/data/" + SampleCampaign.IMAGE + "\"}");
    Attributes stars = attributes("{\"name\": \"" + mark
        + "\", \"systems\": [{\"location_slug\": \"wick\", \"name\": \"" + mark + "\"}]}");
    Attributes ship = attributes("{\"ship\": {\"name\": \"" + mark
        + "\", \"systems\": {\"engines\": {\"status\": \"ONLINE\", \"info\": \"" + mark + "\"}}}}");
    return new Campaign(
        Galaxy.of(Optional.of(stars), List.of(wick(mark, named))),
        new People(List.of(keeper), List.of(keeper), List.of()),
        Optional.of(ship),
        List.of(named),
        Optional.of(named),
        List.of(),
        List.of());
  }

  private static Location wick(String mark, Attributes named) {
    Attributes rooms = attributes("{\"name\": \"" + mark + "\", \"rooms\": [{\"id\": \"hall\","
        + " \"name\": \"" + mark + "\"}, {\"id\": \"vault\", \"name\": \"" + mark + "-hidden\"}]}");
    return new Location(
        "wick",
        attributes("{\"name\": \"" + mark + "\", \"type\": \"station\"}"),
        new EncounterMap(
            Optional.empty(),
            Optional.of(new DeckPlan("hub", rooms, Optional.empty(), Optional.empty()))),
        new Charts(Optional.of(named), Optional.of(named)),
        List.of(new CommTerminal("safe", named, List.of(named), List.of(named))),
        List.of(),
        Optional.empty());
  }
}
