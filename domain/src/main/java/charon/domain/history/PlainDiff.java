package charon.domain.history;

import charon.domain.encounter.Encounter;
import charon.domain.memory.Places;
import charon.domain.thing.Things;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonPanel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a change changed of those members of the view that are single values. Each stands by itself: of
 * those that are equal in both nothing is said. Immutable.
 *
 * @param before the view before, without its maps and lists
 * @param after the view afterwards, likewise
 */
public record PlainDiff(ActiveView before, ActiveView after) {

  private static final List<Function<ActiveView, Object>> MEMBERS = List.of(
      ActiveView::viewType,
      ActiveView::locationSlug,
      ActiveView::viewSlug,
      ActiveView::overlay,
      view -> view.charon().mode(),
      view -> view.charon().locationPath(),
      view -> view.charon().dialogOpen(),
      view -> view.charon().activeChannel(),
      view -> view.encounter().level(),
      view -> view.encounter().deckId(),
      ActiveView::blackout,
      view -> view.places().shownLast(),
      view -> view.things().alarm(),
      view -> view.things().focus(),
      view -> view.things().order(),
      view -> view.things().ship(),
      view -> view.things().lead());

  public PlainDiff {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  static Optional<PlainDiff> between(ActiveView before, ActiveView after) {
    for (Function<ActiveView, Object> member : MEMBERS) { // no stream: asked at every change
      if (!equal(member, before, after)) {
        return Optional.of(new PlainDiff(plain(before), plain(after)));
      }
    }
    return Optional.empty();
  }

  /** Whether a member is changed by both. */
  boolean touches(PlainDiff other) {
    return MEMBERS.stream()
        .anyMatch(
            member -> !equal(member, before, after) && !equal(member, other.before, other.after));
  }

  private static boolean equal(Function<ActiveView, Object> member, ActiveView a, ActiveView b) {
    return member.apply(a).equals(member.apply(b));
  }

  /** The view with every member that was changed as it was before. */
  ActiveView back(ActiveView now) {
    return moved(now, after, before);
  }

  /** Both together, a later one after this one. */
  PlainDiff then(PlainDiff later) {
    return new PlainDiff(back(later.before), moved(moved(later.before, before, after), later));
  }

  private static ActiveView moved(ActiveView now, PlainDiff way) {
    return moved(now, way.before, way.after);
  }

  private static ActiveView moved(ActiveView now, ActiveView from, ActiveView to) {
    Encounter encounter = now.encounter();
    return new ActiveView(
        pick(ActiveView::viewType, now, from, to),
        pick(ActiveView::locationSlug, now, from, to),
        pick(ActiveView::viewSlug, now, from, to),
        pick(ActiveView::overlay, now, from, to),
        charon(now, from, to),
        new Encounter(
            pick(view -> view.encounter().level(), now, from, to),
            pick(view -> view.encounter().deckId(), now, from, to),
            encounter.roomVisibility(),
            encounter.doors(),
            encounter.tokens(),
            encounter.portraits()),
        now.shipOverrides(),
        pick(ActiveView::blackout, now, from, to),
        new Places(
            pick(view -> view.places().shownLast(), now, from, to), now.places().remembered()),
        things(now, from, to));
  }

  private static Things things(ActiveView now, ActiveView from, ActiveView to) {
    return now.things()
        .withAlarm(pick(view -> view.things().alarm(), now, from, to))
        .withFocus(pick(view -> view.things().focus(), now, from, to))
        .withOrder(pick(view -> view.things().order(), now, from, to))
        .withShip(pick(view -> view.things().ship(), now, from, to))
        .withLead(pick(view -> view.things().lead(), now, from, to));
  }

  private static CharonPanel charon(ActiveView now, ActiveView from, ActiveView to) {
    return new CharonPanel(
        pick(view -> view.charon().mode(), now, from, to),
        pick(view -> view.charon().locationPath(), now, from, to),
        pick(view -> view.charon().dialogOpen(), now, from, to),
        pick(view -> view.charon().activeChannel(), now, from, to));
  }

  private static <T> T pick(
      Function<ActiveView, T> member, ActiveView now, ActiveView from, ActiveView to) {
    T changed = member.apply(to);
    return changed.equals(member.apply(from)) ? member.apply(now) : changed;
  }

  private static ActiveView plain(ActiveView view) {
    Encounter encounter = view.encounter();
    return new ActiveView(
        view.viewType(),
        view.locationSlug(),
        view.viewSlug(),
        view.overlay(),
        view.charon(),
        new Encounter(
            encounter.level(), encounter.deckId(), Map.of(), Map.of(), Map.of(), List.of()),
        Map.of(),
        view.blackout(),
        new Places(view.places().shownLast(), Map.of()),
        view.things().withClocks(Map.of()).withHandouts(Map.of()).withCrew(Map.of()));
  }
}
