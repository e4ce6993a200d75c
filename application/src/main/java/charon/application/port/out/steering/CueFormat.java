package charon.application.port.out.steering;

import charon.domain.cue.Cue;
import java.util.List;

/** How a campaign folder has cues. Thread-safe; never waits. */
@FunctionalInterface
public interface CueFormat {

  /** The text of a file with these cues, which reads back as they are. */
  String write(List<Cue> cues);
}
