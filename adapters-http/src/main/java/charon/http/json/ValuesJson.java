package charon.http.json;

import charon.domain.thing.CrewValues;
import charon.domain.thing.ShipValues;
import charon.domain.thing.Things;
import java.util.LinkedHashMap;
import java.util.Map;

/** How values of crew and ship look on the wire that stand above their files; others are absent. */
final class ValuesJson {

  private ValuesJson() {}

  /** Puts those that there are among the members of a payload, so that pages need not ask for them. */
  static void put(Map<String, Object> members, Things things) {
    if (!things.crew().isEmpty()) {
      Map<String, Object> crew = new LinkedHashMap<>();
      things.crew().forEach((id, values) -> crew.put(id, of(values)));
      members.put("crew_values", crew);
    }
    if (!things.ship().equals(ShipValues.NONE)) {
      members.put("ship_values", of(things.ship()));
    }
  }

  static Map<String, Object> of(CrewValues values) {
    Map<String, Object> members = new LinkedHashMap<>();
    values.stress().ifPresent(now -> members.put("stress", now));
    values.health().ifPresent(now -> members.put("health", now));
    values.wounds().ifPresent(now -> members.put("wounds", now));
    values.conditions().ifPresent(now -> members.put("conditions", now));
    return members;
  }

  static Map<String, Object> of(ShipValues values) {
    Map<String, Object> members = new LinkedHashMap<>();
    values.hull().ifPresent(now -> members.put("hull", now));
    values.armor().ifPresent(now -> members.put("armor", now));
    return members;
  }
}
