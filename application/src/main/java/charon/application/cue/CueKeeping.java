package charon.application.cue;

import charon.application.port.out.steering.CueFormat;
import charon.application.port.out.steering.CueRepository;

/**
 * Where cues are kept.
 *
 * @param repository the saved ones of the table
 * @param format how a campaign folder has them
 */
public record CueKeeping(CueRepository repository, CueFormat format) {}
