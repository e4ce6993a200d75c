package charon.bootstrap.report;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Location;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of everything there is in a campaign. Immutable.
 *
 * @param locations at any depth
 * @param encounterMaps locations with a map
 * @param spaceMaps star, system and orbit maps
 * @param terminals comm terminals
 * @param messages messages that a terminal has; one that several have is counted once
 * @param people crew and others
 * @param sessions session logs
 * @param cues batches of commands, also those that cannot be played
 * @param problems what cannot be used as it is
 * @param hints what was probably meant otherwise
 */
public record CampaignSummary(
    long locations,
    long encounterMaps,
    long spaceMaps,
    long terminals,
    long messages,
    long people,
    long sessions,
    long cues,
    long problems,
    long hints) {

  /** What differs between the copies of a message at several terminals. */
  private static final Set<String> FILING = Set.of("folder", "contact");

  /** Counts what is in a campaign. */
  public static CampaignSummary of(Campaign campaign) {
    List<Location> locations = all(campaign.galaxy().systems()).toList();
    Stream<Attributes> charts =
        locations.stream().map(Location::charts).flatMap(CampaignSummary::maps);
    return new CampaignSummary(
        locations.size(),
        locations.stream().filter(location -> location.map().exists()).count(),
        charts.count() + campaign.galaxy().starMap().stream().count(),
        locations.stream().map(Location::terminals).mapToLong(Collection::size).sum(),
        locations.stream().mapToLong(CampaignSummary::messages).sum(),
        campaign.people().crew().size() + campaign.people().npcs().size(),
        campaign.sessions().size(),
        campaign.cues().size(),
        campaign.problems().stream().filter(problem -> !problem.isHint()).count(),
        campaign.problems().stream().filter(CampaignProblem::isHint).count());
  }

  @Override
  public String toString() {
    return Stream.of(
                counted(locations, "location"),
                counted(encounterMaps, "encounter map"),
                counted(spaceMaps, "space map"),
                counted(terminals, "comm terminal"),
                counted(messages, "message"),
                people == 1 ? "1 person" : people + " people",
                counted(sessions, "session log"),
                cues == 0 ? "" : counted(cues, "cue"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "))
        + ": " + (problems == 0 ? "no problems" : counted(problems, "problem"))
        + (hints == 0 ? "" : ", " + counted(hints, "hint"));
  }

  private static Stream<Location> all(List<Location> locations) {
    return locations.stream()
        .flatMap(location -> Stream.concat(Stream.of(location), all(location.children())));
  }

  private static Stream<Attributes> maps(Charts charts) {
    return Stream.of(charts.systemMap(), charts.orbitMap()).flatMap(Optional::stream);
  }

  private static long messages(Location location) {
    return location.terminals().stream()
        .flatMap(CampaignSummary::messages)
        .map(message -> message.without(FILING))
        .distinct()
        .count();
  }

  private static Stream<Attributes> messages(CommTerminal terminal) {
    return Stream.concat(terminal.inbox().stream(), terminal.sent().stream());
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
