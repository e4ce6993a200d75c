package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.disclosure.Disclosure;
import charon.domain.view.ActiveView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a display receives: the view, and what it needs of the campaign to draw it. REST answers and
 * stream events are made from the same payload.
 *
 * @param view the view
 * @param npcs the people whose portraits can be drawn
 * @param scene where the encounter is; empty unless one is shown at a location that exists
 */
public record ActiveViewPayload(ActiveView view, List<NpcCard> npcs, Optional<Scene> scene) {

  public ActiveViewPayload {
    npcs = List.copyOf(npcs);
  }

  /** Puts a payload together; the only place where that is done. */
  public static ActiveViewPayload of(Disclosure disclosure) {
    ActiveView view = disclosure.view();
    Optional<Scene> scene =
        disclosure.scene().map(place -> Scene.of(place, view.encounter().deckId()));
    return new ActiveViewPayload(view, List.copyOf(cards(disclosure.cast())), scene);
  }

  /**
   * Where the ship's computer is taken to be: at the encounter if one is shown at a location that
   * exists, else where the game master says. Slugs joined with {@code /}; empty: nowhere.
   */
  public String activeLocationPath() {
    return scene
        .map(Scene::path)
        .map(path -> String.join("/", path))
        .orElseGet(() -> view.charon().locationPath());
  }

  private static Collection<NpcCard> cards(List<Attributes> npcs) {
    Map<String, NpcCard> byId = new LinkedHashMap<>();
    npcs.stream()
        .filter(npc -> !npc.text("id").isEmpty())
        .map(NpcCard::of)
        .forEach(card -> byId.put(card.id(), card)); // the later of two entries wins
    return byId.values();
  }
}
