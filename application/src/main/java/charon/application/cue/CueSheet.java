package charon.application.cue;

import charon.application.port.in.steering.CueUseCase.Listed;
import charon.domain.ConflictException;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cues in their running order: those of the campaign, then the saved ones. Immutable.
 *
 * @param lines the cues; of two with the same id, the first is meant by it
 */
record CueSheet(List<Listed> lines) {

  static CueSheet of(List<PlannedCue> campaign, Collection<PlannedCue> saved) {
    Set<String> ofCampaign = new HashSet<>();
    campaign.forEach(planned -> ofCampaign.add(planned.cue().id()));
    Set<String> all = new HashSet<>(ofCampaign);
    saved.forEach(planned -> all.add(planned.cue().id()));
    return new CueSheet(Stream.concat(
            campaign.stream().map(planned -> new Listed(planned.cue(), false, planned.problem())),
            saved.stream()
                .map(planned -> new Listed(planned.cue(), true, problem(planned, ofCampaign, all))))
        .toList());
  }

  private static Optional<String> problem(
      PlannedCue saved, Set<String> ofCampaign, Set<String> all) {
    if (ofCampaign.contains(saved.cue().id())) {
      return Optional.of("the campaign has a cue of this id, too");
    }
    return saved
        .problem()
        .or(() -> saved
            .cue()
            .follow()
            .filter(follow -> !all.contains(follow.cue()))
            .map(follow -> "follow.cue: there is no cue '" + follow.cue() + "'"));
  }

  Optional<Listed> find(String id) {
    return lines.stream().filter(line -> line.cue().id().equals(id)).findFirst();
  }

  boolean isOfCampaign(String id) {
    return find(id).filter(line -> !line.saved()).isPresent();
  }

  /** The first that can be played after one; the first of all if that is not there. */
  Optional<Listed> after(Optional<String> last) {
    return lines.stream()
        .skip(last.map(this::place).orElse(-1) + 1L)
        .filter(line -> line.problem().isEmpty())
        .findFirst();
  }

  /** The one before another. */
  Optional<String> before(String id) {
    int place = place(id);
    return place > 0 ? Optional.of(lines.get(place - 1).cue().id()) : Optional.empty();
  }

  private int place(String id) {
    return IntStream.range(0, lines.size())
        .filter(at -> lines.get(at).cue().id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  /**
   * The cue, to be done.
   *
   * @throws ConflictException if it cannot be played
   */
  static Cue playable(Listed line) {
    line.problem().ifPresent(problem -> {
      throw new ConflictException("Cue '" + line.cue().id() + "' cannot be played: " + problem);
    });
    return line.cue();
  }
}
