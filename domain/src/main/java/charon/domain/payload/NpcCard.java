package charon.domain.payload;

import charon.domain.Attributes;

/**
 * What a display needs to show somebody's portrait.
 *
 * @param id not empty
 * @param name shown below the portrait
 * @param portrait URL path of the picture; empty for none
 */
public record NpcCard(String id, String name, String portrait) {

  static NpcCard of(Attributes npc) {
    String portrait = npc.isSet("portrait") ? npc.text("portrait") : "";
    return new NpcCard(npc.text("id"), npc.text("name"), portrait);
  }
}
