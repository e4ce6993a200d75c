package charon.application.display;

import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import charon.domain.thing.Handout;
import charon.domain.view.ActiveView;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is handed to single displays. Immutable.
 *
 * @param byId all of that, in the order in which it was
 * @param hidden whether players see none of it
 */
record AddressedHandouts(Map<String, Handout> byId, boolean hidden) {

  /** Those of a view; behind a blackout there are none for players. */
  static AddressedHandouts of(ActiveView view) {
    Map<String, Handout> addressed = new LinkedHashMap<>(view.things().handouts());
    addressed.values().removeIf(Handout::isForAll);
    return new AddressedHandouts(addressed, view.blackout().isPresent());
  }

  Map<String, Handout> to(DisplayKey display, Audience audience) {
    if (hidden && audience == Audience.PLAYERS) {
      return Map.of();
    }
    Map<String, Handout> own = new LinkedHashMap<>(byId);
    own.values().removeIf(handout -> !handout.to().contains(display.value()));
    return own;
  }
}
