package charon.domain.payload;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a display needs to show somebody's portrait.
 *
 * @param id not empty
 * @param name shown below the portrait; the id if the campaign has none
 * @param portrait URL path of the picture; empty for none
 * @param portraitVersion tells that picture from one that had its name before; empty if unknown
 */
public record NpcCard(String id, String name, String portrait, String portraitVersion) {

  /** One card for each id; the later of two entries wins. */
  static List<NpcCard> allOf(List<Attributes> npcs) {
    Map<String, NpcCard> byId = new LinkedHashMap<>();
    npcs.stream()
        .filter(npc -> !npc.text("id").isEmpty())
        .map(NpcCard::of)
        .forEach(card -> byId.put(card.id(), card));
    return List.copyOf(byId.values());
  }

  private static NpcCard of(Attributes npc) {
    String id = npc.text("id");
    String name = npc.text("name");
    return new NpcCard(
        id, name.isEmpty() ? id : name, npc.text("portrait"), npc.text("portrait_version"));
  }
}
