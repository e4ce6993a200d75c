package charon.persistence.sql;

import charon.application.port.out.JournalRepository.Kept;
import charon.domain.Attributes;
import charon.domain.cue.Cue;
import java.util.List;
import java.util.Optional;

/**
 * How a show at a table was led, and is to go on. Immutable.
 *
 * @param journal entries with ids that grow
 * @param draft commands that are prepared
 * @param cues those that were saved, in their order
 * @param lastCue which cue was done last
 */
public record Steering(
    List<Kept> journal, List<Attributes> draft, List<Cue> cues, Optional<String> lastCue) {

  public Steering {
    journal = List.copyOf(journal);
    draft = List.copyOf(draft);
    cues = List.copyOf(cues);
  }
}
