package charon.domain.thing;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the game master says of somebody of the crew, above what their file says. Immutable.
 *
 * @param stress empty: as the file has it; so of all others
 * @param health their health
 * @param wounds their wounds
 * @param conditions what they suffer from
 */
public record CrewValues(
    Optional<Long> stress,
    Optional<Long> health,
    Optional<Long> wounds,
    Optional<List<String>> conditions) {

  /** Nothing is said: everything is as the file has it. */
  public static final CrewValues NONE =
      new CrewValues(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public CrewValues {
    conditions = conditions.map(List::copyOf);
  }

  /** Somebody of the file with what is said, each value in the shape that it has there. */
  public Attributes over(Attributes person) {
    Map<String, Object> said = new LinkedHashMap<>();
    stress.ifPresent(now -> said.put("stress", Standing.of(person, "stress", now)));
    health.ifPresent(now -> said.put("health", Standing.of(person, "health", now)));
    wounds.ifPresent(now -> said.put("wounds", Standing.of(person, "wounds", now)));
    conditions.ifPresent(now -> said.put("conditions", now));
    return said.isEmpty() ? person : person.with(said);
  }
}
