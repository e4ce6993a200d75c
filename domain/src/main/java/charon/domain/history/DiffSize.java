package charon.domain.history;

import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.memory.RememberedPlace;
import charon.domain.ship.InfoLine;
import charon.domain.ship.SystemOverride;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ActiveView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How much memory a change holds on to, in bytes: reckoned from the lengths of its texts and the numbers
 * of its things, as if it shared nothing. There are loops and no streams, as it is asked at every change.
 */
final class DiffSize {

  /** A change without anything in it. */
  private static final int EMPTY = 128;

  /** A key beside its text: its places in lists and what stands around the text. */
  private static final int KEY = 64;

  /** A token without its texts. */
  private static final int TOKEN = 128;

  /** How a token is drawn, without what is noted. */
  private static final int LOOK = 96;

  /** What is said of one of the ship's systems, without its line. */
  private static final int SYSTEM = 128;

  /** A thing on the screens, without its texts. */
  private static final int THING = 256;

  /** What displays are led to, of which no text is long. */
  private static final long LEAD = 512;

  /** All single values, without the texts of their names, twice. */
  private static final long PLAIN = 512;

  private DiffSize() {}

  static long of(ViewDiff diff) {
    return EMPTY
        + diff.plain().map(DiffSize::of).orElse(0L)
        + names(diff.rooms())
        + names(diff.doors())
        + names(diff.portraits())
        + ids(diff.tokens())
        + tokens(diff.tokens().values())
        + systems(diff)
        + texts(diff.left())
        + names(diff.places())
        + places(diff.places().values())
        + of(diff.things());
  }

  private static long of(ThingsDiff things) {
    return names(things.clocks())
        + names(things.handouts())
        + names(things.crew())
        + things.clocks().values().stream()
            .mapToLong(clock -> THING + clock.label().length())
            .sum()
        + things.handouts().values().stream()
            .mapToLong(handout -> THING
                + handout.title().length()
                + handout.image().length()
                + handout.markdown().length()
                + texts(handout.to()))
            .sum()
        + things.crew().values().stream()
            .mapToLong(
                values -> THING + values.conditions().map(DiffSize::texts).orElse(0L))
            .sum();
  }

  /** Turns that were not changed are those of the view. */
  private static long of(PlainDiff diff) {
    Optional<TurnOrder> before = diff.before().things().order();
    Optional<TurnOrder> after = diff.after().things().order();
    long views = of(diff.before()) + of(diff.after());
    return before.equals(after) ? views : views + of(before) + of(after);
  }

  private static long of(Optional<TurnOrder> turns) {
    long bytes = 0;
    for (TurnOrder.Entry entry : turns.map(TurnOrder::entries).orElse(List.of())) {
      bytes += 2 * KEY
          + entry.name().length()
          + entry.token().map(token -> token.value().length()).orElse(0);
    }
    return bytes;
  }

  private static long of(ActiveView plain) {
    return PLAIN
        + plain.locationSlug().length()
        + plain.viewSlug().length()
        + plain.overlay().locationSlug().length()
        + plain.overlay().terminalSlug().length()
        + plain.charon().locationPath().length()
        + plain.charon().activeChannel().name().length()
        + plain.encounter().deckId().length()
        + plain.blackout().map(b -> b.text().length() + b.image().length()).orElse(0)
        + plain.things().alarm().map(alarm -> alarm.text().length()).orElse(0)
        + plain.things().focus().map(focus -> focus.roomId().length()).orElse(0)
        + plain.things().lead().map(lead -> LEAD).orElse(0L);
  }

  private static long names(MapDiff<String, ?> map) {
    return texts(map.keys()) + texts(map.added()) + texts(map.order());
  }

  private static long texts(Collection<String> texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += KEY + text.length();
    }
    return bytes;
  }

  private static long ids(MapDiff<TokenId, ?> map) {
    return ids(map.keys()) + ids(map.added()) + ids(map.order());
  }

  private static long ids(Collection<TokenId> ids) {
    long bytes = 0;
    for (TokenId id : ids) {
      bytes += KEY + id.value().length();
    }
    return bytes;
  }

  private static long tokens(Collection<Token> tokens) {
    long bytes = 0;
    for (Token token : tokens) {
      bytes += TOKEN
          + token.name().length()
          + token.imageUrl().length()
          + token.roomId().length()
          + token.deckId().length()
          + token.look().map(look -> LOOK + look.note().length()).orElse(0);
    }
    return bytes;
  }

  private static long systems(ViewDiff diff) {
    long bytes = 0;
    for (SystemOverride override : diff.ship().values()) {
      bytes +=
          SYSTEM + override.info().flatMap(InfoLine::text).map(String::length).orElse(0);
    }
    return bytes;
  }

  private static long places(Collection<RememberedPlace> places) {
    long bytes = 0;
    for (RememberedPlace place : places) {
      bytes += of(place);
    }
    return bytes;
  }

  private static long of(RememberedPlace place) {
    Encounter encounter = place.encounter();
    return texts(place.rooms())
        + texts(encounter.roomVisibility().keySet())
        + texts(encounter.doors().keySet())
        + texts(encounter.portraits())
        + ids(encounter.tokens().keySet())
        + tokens(encounter.tokens().values());
  }
}
