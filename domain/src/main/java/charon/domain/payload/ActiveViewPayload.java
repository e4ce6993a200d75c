package charon.domain.payload;

import charon.domain.FixedMap;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a display receives: the view, and what it needs of the campaign to draw it. REST answers and
 * stream events are made from the same payload.
 *
 * @param view the view
 * @param npcs the people whose portraits can be drawn
 * @param tokenPictures versions of the tokens' pictures by their addresses, as far as known
 * @param scene where the encounter is; empty unless one is shown at a location that exists
 */
public record ActiveViewPayload(
    ActiveView view, List<NpcCard> npcs, Map<String, String> tokenPictures, Optional<Scene> scene) {

  public ActiveViewPayload {
    npcs = List.copyOf(npcs);
    tokenPictures = FixedMap.of(tokenPictures);
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
}
