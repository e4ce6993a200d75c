package charon.application.port.in.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command that was carried out.
 *
 * @param answer what whoever gave it is told, by name: texts, numbers, booleans, null, lists and maps
 *     of such, {@link charon.domain.ship.SystemOverride} and {@link TokensShown}
 * @param revision the revision that game masters are at
 */
public record CommandDone(Map<String, @Nullable Object> answer, long revision) {}
