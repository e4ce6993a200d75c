package charon.domain.campaign;

import charon.domain.Attributes;
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
 * @param problems what could not be used as it is
 */
public record Campaign(
    Galaxy galaxy,
    People people,
    Optional<Attributes> ship,
    List<Attributes> sessions,
    Optional<Attributes> assistant,
    List<CampaignProblem> problems) {

  /** An empty folder. */
  public static final Campaign EMPTY = new Campaign(
      Galaxy.EMPTY, People.NOBODY, Optional.empty(), List.of(), Optional.empty(), List.of());

  public Campaign {
    sessions = List.copyOf(sessions);
    problems = List.copyOf(problems);
  }
}
