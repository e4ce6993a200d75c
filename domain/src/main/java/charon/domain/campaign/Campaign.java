package charon.domain.campaign;

import charon.domain.Attributes;
import charon.domain.cue.PlannedCue;
import charon.domain.message.Preset;
import java.util.List;
import java.util.Optional;

/**
 * Everything of the campaign folder, as last read. Immutable: an edit of the folder makes a new
 * one.
 *
 * @param galaxy the locations
 * @param people the rosters
 * @param ship all members of {@code ship.yaml}
 * @param sessions the session logs, latest first, as clients receive them
 * @param assistant all members of {@code charon/context.yaml}
 * @param cues batches of commands, in the order in which the show runs
 * @param broadcasts messages to the crew that are ready, in file order
 * @param handouts what lies ready to be handed out
 * @param problems what could not be used as it is
 */
public record Campaign(
    Galaxy galaxy,
    People people,
    Optional<Attributes> ship,
    List<Attributes> sessions,
    Optional<Attributes> assistant,
    List<PlannedCue> cues,
    List<Preset> broadcasts,
    HandoutFiles handouts,
    List<CampaignProblem> problems) {

  /** An empty folder. */
  public static final Campaign EMPTY = new Campaign(
      Galaxy.EMPTY,
      People.NOBODY,
      Optional.empty(),
      List.of(),
      Optional.empty(),
      List.of(),
      List.of());

  public Campaign {
    sessions = List.copyOf(sessions);
    cues = List.copyOf(cues);
    broadcasts = List.copyOf(broadcasts);
    problems = List.copyOf(problems);
  }

  /** A campaign that has no messages ready, and nothing to be handed out. */
  public Campaign(
      Galaxy galaxy,
      People people,
      Optional<Attributes> ship,
      List<Attributes> sessions,
      Optional<Attributes> assistant,
      List<PlannedCue> cues,
      List<CampaignProblem> problems) {
    this(galaxy, people, ship, sessions, assistant, cues, List.of(), HandoutFiles.NONE, problems);
  }
}
