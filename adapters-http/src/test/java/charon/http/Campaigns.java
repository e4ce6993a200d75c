package charon.http;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.cue.PlannedCue;
import java.util.List;
import java.util.Optional;

/** Campaigns of one kind of thing each; members of files are given as JSON. */
public final class Campaigns {

  private Campaigns() {}

  /** Locations and nothing else. */
  public static Campaign of(Location... systems) {
    return of(Optional.empty(), systems);
  }

  /** A star map and locations. */
  public static Campaign withStarMap(String starMap, Location... systems) {
    return of(Optional.of(JsonText.attributes(starMap)), systems);
  }

  /** People and nothing else. */
  public static Campaign of(People people) {
    return new Campaign(
        Galaxy.EMPTY, people, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
  }

  /** Problems and nothing else. */
  public static Campaign of(CampaignProblem... problems) {
    return new Campaign(
        Galaxy.EMPTY,
        People.NOBODY,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(problems));
  }

  /** The sample campaign with cues. */
  public static Campaign of(PlannedCue... cues) {
    Campaign sample = SampleCampaign.CAMPAIGN;
    return new Campaign(
        sample.galaxy(),
        sample.people(),
        sample.ship(),
        sample.sessions(),
        sample.assistant(),
        List.of(cues),
        sample.problems());
  }

  /** A location with other locations in it. */
  public static Location location(String slug, String members, Location... children) {
    return charted(slug, members, Charts.NONE, children);
  }

  /** A location with maps of space. */
  public static Location charted(String slug, String members, Charts charts, Location... children) {
    return new Location(
        slug,
        JsonText.attributes(members),
        EncounterMap.NONE,
        charts,
        List.of(),
        List.of(children),
        Optional.empty());
  }

  /** A location with an encounter map and comm terminals. */
  public static Location visited(
      String slug, String members, EncounterMap map, CommTerminal... terminals) {
    return new Location(
        slug,
        JsonText.attributes(members),
        map,
        Charts.NONE,
        List.of(terminals),
        List.of(),
        Optional.empty());
  }

  /** The map of a system. */
  public static Charts systemMap(String members) {
    return new Charts(Optional.of(JsonText.attributes(members)), Optional.empty());
  }

  /** The map of what circles a body. */
  public static Charts orbitMap(String members) {
    return new Charts(Optional.empty(), Optional.of(JsonText.attributes(members)));
  }

  private static Campaign of(Optional<Attributes> starMap, Location... systems) {
    return new Campaign(
        Galaxy.of(starMap, List.of(systems)),
        People.NOBODY,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
