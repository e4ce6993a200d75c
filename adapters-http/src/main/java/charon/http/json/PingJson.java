package charon.http.json;

import charon.domain.thing.Ping;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a ping looks on the wire. */
public final class PingJson {

  private PingJson() {}

  /** What it says; what nobody said is not there. */
  public static Map<String, Object> of(Ping ping) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("x", NumberJson.of(ping.x()));
    members.put("y", NumberJson.of(ping.y()));
    put(members, "deck_id", ping.deckId());
    put(members, "label", ping.label());
    put(members, "name", ping.name());
    return members;
  }

  private static void put(Map<String, Object> members, String name, String text) {
    if (!text.isEmpty()) {
      members.put(name, text);
    }
  }
}
