package charon.domain.show;

import charon.domain.InvalidValueException;
import charon.domain.encounter.JsonSize;
import charon.domain.ship.InfoLine;
import charon.domain.ship.SystemOverride;
import charon.domain.view.ActiveView;

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
    return new StateSize(bytes);
  }
}
