package charon.domain.payload;

import charon.domain.Attributes;

/**
 * What a display needs to show somebody's portrait.
 *
 * @param id not empty
 * @param name shown below the portrait; the id if the campaign has none
 * @param portrait URL path of the picture; empty for none
 */
public record NpcCard(String id, String name, String portrait) {

  static NpcCard of(Attributes npc) {
    String id = npc.text("id");
    String name = npc.text("name");
    return new NpcCard(id, name.isEmpty() ? id : name, npc.text("portrait"));
  }
}
