package charon.http.json;

import charon.application.port.in.command.TokensShown;
import charon.domain.ship.SystemOverride;
import charon.domain.thing.CrewValues;
import charon.domain.thing.ShipValues;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the answer of a command looks on the wire. */
public final class AnswerJson {

  private AnswerJson() {}

  /** The members of an answer. */
  public static Map<String, @Nullable Object> tree(Map<String, @Nullable Object> answer) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    answer.forEach((name, value) -> tree.put(name, valueOf(value)));
    return tree;
  }

  private static @Nullable Object valueOf(@Nullable Object value) {
    if (value instanceof TokensShown tokens) {
      return EncounterJson.tokens(tokens.payload());
    }
    if (value instanceof CrewValues values) {
      return ValuesJson.of(values);
    }
    if (value instanceof ShipValues values) {
      return ValuesJson.of(values);
    }
    return value instanceof SystemOverride override ? ShipJson.override(override) : value;
  }
}
