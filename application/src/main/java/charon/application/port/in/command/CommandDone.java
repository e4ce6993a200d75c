package charon.application.port.in.command;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that was carried out.
 *
 * @param answer what whoever gave it is told, by name: texts, numbers, booleans, null, lists and maps
 *     of such, {@link charon.domain.ship.SystemOverride} and {@link TokensShown}
 * @param telling says what was done, in the past tense, for the game master: made when it is wanted
 * @param revision the revision that game masters are at
 */
public record CommandDone(
    Map<String, @Nullable Object> answer, Supplier<String> telling, long revision) {

  /** What was done. */
  public String summary() {
    return telling.get();
  }
}
