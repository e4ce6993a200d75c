package charon.application.port.in.command;

import charon.domain.RefusedException;
import charon.domain.show.Showing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What commands would do. Immutable.
 *
 * @param shown what would be shown
 * @param refusals for each command why it would be turned down; empty: it would not
 * @param results what each would answer, as in {@link CommandDone}; nothing for one that would be
 *     turned down
 */
public record Rehearsal(
    Showing shown,
    List<Optional<RefusedException>> refusals,
    List<Map<String, @Nullable Object>> results) {

  public Rehearsal {
    refusals = List.copyOf(refusals);
    results = List.copyOf(results);
  }
}
