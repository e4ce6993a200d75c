package charon.application.journal;

import charon.domain.encounter.Encounter;
import charon.domain.thing.Things;
import charon.domain.view.ActiveView;
import java.util.LinkedHashMap;
import java.util.Map;

/** A view as a list of the things that are taken back by themselves. */
final class Aspects {

  private Aspects() {}

  static Map<String, Object> of(ActiveView view) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("view type", view.viewType());
    all.put("location", view.locationSlug());
    all.put("slug", view.viewSlug());
    all.put("overlay", view.overlay());
    all.put("charon mode", view.charon().mode());
    all.put("charon location", view.charon().locationPath());
    all.put("charon dialog", view.charon().dialogOpen());
    all.put("charon channel", view.charon().activeChannel());
    all.put("blackout", view.blackout());
    all.put("shown last", view.places().shownLast());
    Encounter encounter = view.encounter();
    all.put("level", encounter.level());
    all.put("deck", encounter.deckId());
    encounter.roomVisibility().forEach((id, visible) -> all.put("room " + id, visible));
    encounter.doors().forEach((id, status) -> all.put("door " + id, status));
    encounter.tokens().forEach((id, token) -> all.put("token " + id.value(), token));
    encounter.portraits().forEach(id -> all.put("portrait " + id, true));
    view.shipOverrides().forEach((system, override) -> all.put("ship " + system, override));
    view.places().remembered().forEach((slug, place) -> all.put("place " + slug, place));
    things(all, view.things());
    return all;
  }

  private static void things(Map<String, Object> all, Things things) {
    things.clocks().forEach((id, clock) -> all.put("clock " + id, clock));
    things.handouts().forEach((id, handout) -> all.put("handout " + id, handout));
    things.crew().forEach((id, values) -> all.put("crew " + id, values));
    all.put("alarm", things.alarm());
    all.put("focus", things.focus());
    all.put("lead", things.lead());
    all.put("order", things.order());
    all.put("values of the ship", things.ship());
  }

  /** What there would be if everything that changed between two views were as it was before. */
  static Map<String, Object> back(ActiveView before, ActiveView after, ActiveView now) {
    Map<String, Object> was = of(before);
    Map<String, Object> became = of(after);
    Map<String, Object> then = of(now);
    became.forEach((name, value) -> {
      if (!was.containsKey(name)) {
        then.remove(name);
      }
    });
    was.forEach((name, value) -> {
      if (!value.equals(became.get(name))) {
        then.put(name, value);
      }
    });
    return then;
  }
}
