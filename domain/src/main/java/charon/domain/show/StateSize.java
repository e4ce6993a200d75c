package charon.domain.show;

import charon.domain.InvalidValueException;
import charon.domain.memory.JsonSize;
import charon.domain.ship.InfoLine;
import charon.domain.ship.SystemOverride;
import charon.domain.thing.Lead;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ActiveView;
import java.util.Collection;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * An upper bound of how long a view is on the wire, in bytes, without what comes from the campaign's
 * files. It is reckoned from the lengths of the texts and the numbers of things, so that a view that
 * is too long is never encoded. What places remember is not on the wire, and has a limit of its own.
 *
 * @param bytes at least as many as the view has in JSON
 */
public record StateSize(long bytes) {

  /** How long a view may become: 512 KiB. */
  public static final long MAX_BYTES = 512 * 1024;

  /** The names of all members, and the words and numbers among their values. */
  private static final int MEMBERS = 1_024;

  /** What a system of the ship has beside its line. */
  private static final int SYSTEM = 100;

  /** What a thing on the screens has beside its texts: names of members, numbers, words, moments. */
  private static final int THING = 320;

  /** The bound for a view: quick where there is room to spare, and close where there is little. */
  static StateSize of(ActiveView view) {
    StateSize rough = measure(view, new JsonSize(false));
    return rough.bytes <= MAX_BYTES ? rough : measure(view, new JsonSize(true));
  }

  /**
   * Insists that a view has not grown too long.
   *
   * @throws InvalidValueException if it is longer than allowed, and longer than it was
   */
  static void require(ActiveView before, ActiveView next) {
    long bytes = of(next).bytes;
    if (bytes > MAX_BYTES && bytes > of(before).bytes) {
      throw new InvalidValueException("The state as a whole may have at most " + MAX_BYTES
          + " bytes: remove something first, or use shorter texts");
    }
  }

  private static StateSize measure(ActiveView view, JsonSize size) {
    long bytes = MEMBERS
        + size.of(view.locationSlug())
        + size.of(view.viewSlug())
        + size.of(view.overlay().locationSlug())
        + size.of(view.overlay().terminalSlug())
        + size.of(view.charon().locationPath())
        + size.of(view.charon().activeChannel().name())
        + size.of(view.encounter())
        + view.blackout()
            .map(dark -> size.of(dark.text()) + size.of(dark.image()))
            .orElse(0L);
    for (SystemOverride override : view.shipOverrides().values()) {
      bytes += SYSTEM + override.info().flatMap(InfoLine::text).map(size::of).orElse(0L);
    }
    return new StateSize(bytes + measure(view.things(), size));
  }

  private static long measure(Things things, JsonSize size) {
    return size.of(things.clocks().keySet())
        + size.of(things.handouts().keySet())
        + size.of(things.crew().keySet())
        + sum(
            things.clocks().values(),
            clock -> size.of(clock.label()) + clock.cue().map(size::of).orElse(0L))
        + sum(
            things.handouts().values(),
            handout -> size.of(handout.title())
                + size.of(handout.image())
                + size.of(handout.markdown())
                + size.of(handout.to()))
        + sum(
            things.crew().values(), values -> values.conditions().map(size::of).orElse(0L))
        + things.alarm().map(alarm -> THING + size.of(alarm.text())).orElse(0L)
        + things.focus().map(focus -> THING + size.of(focus.roomId())).orElse(0L)
        + things.order().map(order -> THING + measure(order, size)).orElse(0L)
        + things.lead().map(lead -> THING + measure(lead, size)).orElse(0L);
  }

  private static long measure(TurnOrder order, JsonSize size) {
    return sum(
        order.entries(),
        entry -> size.of(entry.name())
            + entry.token().map(token -> size.of(token.value())).orElse(0L));
  }

  private static long measure(Lead lead, JsonSize size) {
    return Stream.of(
            lead.system(), lead.body(), lead.selected(), lead.person(), lead.log(), lead.message())
        .flatMap(Optional::stream)
        .mapToLong(size::of)
        .sum();
  }

  private static <T> long sum(Collection<T> things, ToLongFunction<T> size) {
    return (long) THING * things.size() + things.stream().mapToLong(size).sum();
  }
}
