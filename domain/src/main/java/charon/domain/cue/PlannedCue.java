package charon.domain.cue;

import java.util.Optional;

/**
 * A cue as the campaign has it. Immutable.
 *
 * @param cue what could be read of it
 * @param problem why it cannot be played; empty: it can
 */
public record PlannedCue(Cue cue, Optional<String> problem) {}
