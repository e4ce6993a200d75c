package charon.http.json;

import charon.domain.thing.Alarm;
import charon.domain.thing.Clock;
import charon.domain.thing.Clock.Kind;
import charon.domain.thing.Focus;
import charon.domain.thing.Handout;
import charon.domain.thing.Lead;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How things on the screens look on the wire; what there is none of is absent. */
public final class ThingJson {

  private static final double MILLIS = 1_000;

  private ThingJson() {}

  /** Puts them among the members of a payload. */
  static void put(Map<String, Object> members, Things things) {
    if (!things.clocks().isEmpty()) {
      members.put("clocks", clocks(things.clocks()));
    }
    things.alarm().ifPresent(alarm -> members.put("alarm", alarm(alarm)));
    things.order().ifPresent(order -> members.put("order", order(order)));
    if (!things.handouts().isEmpty()) {
      members.put("handouts", handouts(things.handouts()));
    }
    things.focus().ifPresent(focus -> members.put("focus", focus(focus)));
    things.lead().ifPresent(lead -> members.put("lead", lead(lead)));
  }

  /** Handouts in their order. */
  public static List<Map<String, Object>> handouts(Map<String, Handout> handouts) {
    return handouts.entrySet().stream()
        .map(entry -> handout(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Object> clocks(Map<String, Clock> clocks) {
    List<Object> all = new ArrayList<>();
    clocks.forEach((id, clock) -> all.add(clock(id, clock)));
    return all;
  }

  private static Map<String, Object> clock(String id, Clock clock) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("label", clock.label());
    members.put("kind", EncounterJson.lowerCase(clock.kind()));
    members.put("running", clock.running().isPresent());
    if (clock.kind() == Kind.SEGMENTS) {
      members.put("segments", clock.segments());
      members.put("filled", clock.filled());
    } else {
      clock
          .running()
          .ifPresentOrElse(
              at -> members.put(
                  clock.kind() == Kind.COUNTDOWN ? "ends_at" : "started_at", TimeJson.of(at)),
              () -> members.put("remaining", NumberJson.of(clock.stands().toMillis() / MILLIS)));
    }
    members.put("style", EncounterJson.lowerCase(clock.style()));
    members.put("visible", clock.visible());
    clock.cue().ifPresent(cue -> members.put("cue", cue));
    return members;
  }

  private static Map<String, Object> alarm(Alarm alarm) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("level", EncounterJson.lowerCase(alarm.level()));
    members.put("text", alarm.text());
    members.put("sound", alarm.sound());
    return members;
  }

  private static Map<String, Object> order(TurnOrder order) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("entries", order.entries().stream().map(ThingJson::entry).toList());
    members.put("now", order.now());
    return members;
  }

  private static Map<String, Object> entry(TurnOrder.Entry entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", entry.name());
    entry.token().ifPresent(token -> members.put("token_id", token.value()));
    return members;
  }

  private static Map<String, Object> handout(String id, Handout handout) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("title", handout.title());
    if (handout.image().isEmpty()) {
      members.put("markdown", handout.markdown());
    } else {
      members.put("image", handout.image());
    }
    members.put("layout", EncounterJson.lowerCase(handout.layout()));
    if (!handout.isForAll()) {
      members.put("to", handout.to());
    }
    handout.until().ifPresent(until -> members.put("until", TimeJson.of(until)));
    return members;
  }

  private static Map<String, Object> focus(Focus focus) {
    Map<String, Object> members = new LinkedHashMap<>();
    switch (focus.on()) {
      case ROOM -> members.put("room_id", focus.roomId());
      case AREA ->
        focus.area().ifPresent(area -> {
          members.put("x", NumberJson.of(area.x()));
          members.put("y", NumberJson.of(area.y()));
          members.put("width", NumberJson.of(area.width()));
          members.put("height", NumberJson.of(area.height()));
        });
      case ALL, PARTY -> members.put("fit", EncounterJson.lowerCase(focus.on()));
    }
    members.put("ms", focus.millis());
    return members;
  }

  private static Map<String, Object> lead(Lead lead) {
    Map<String, Object> members = new LinkedHashMap<>();
    lead.tab().ifPresent(tab -> members.put("tab", tab.name()));
    lead.system().ifPresent(slug -> members.put("system_slug", slug));
    lead.body().ifPresent(slug -> members.put("body_slug", slug));
    lead.selected().ifPresent(id -> members.put("selected", id));
    lead.person().ifPresent(id -> members.put("person", id));
    lead.log().ifPresent(name -> members.put("log", name));
    lead.message().ifPresent(id -> members.put("message", id));
    lead.scroll().ifPresent(at -> members.put("scroll", NumberJson.of(at)));
    return members;
  }
}
