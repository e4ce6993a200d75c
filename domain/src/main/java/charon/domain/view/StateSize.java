package charon.domain.view;

import charon.domain.InvalidValueException;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.ship.InfoLine;
import charon.domain.ship.SystemOverride;
import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * An upper bound of how long a view is on the wire, in bytes, without what comes from the campaign's
 * files. It is reckoned from the lengths of the texts and the numbers of things, so that a view that
 * is too long is never encoded.
 *
 * @param bytes at least as many as the view has in JSON
 */
public record StateSize(long bytes) {

  /** How long a view may become: 512 KiB. */
  public static final long MAX_BYTES = 512 * 1024;

  /** The names of all members, and the words and numbers among their values. */
  private static final int MEMBERS = 1_024;

  /** A token without its texts and conditions: names of members, two numbers of 20 digits. */
  private static final int TOKEN = 160;

  /** A condition of a token. */
  private static final int CONDITION = 12;

  /** An entry of a list or an object beside its key: quotes, comma, a word. */
  private static final int ENTRY = 24;

  /** What a system of the ship has beside its line. */
  private static final int SYSTEM = 100;

  /** What a control character takes; no other takes as many bytes. */
  private static final int LONGEST = 6;

  /** The bound for a view: quick where there is room to spare, and close where there is little. */
  static StateSize of(ActiveView view) {
    StateSize rough = measure(view, text -> (long) LONGEST * text.length());
    return rough.bytes <= MAX_BYTES ? rough : measure(view, StateSize::encoded);
  }

  /**
   * Insists that a view has not grown too long.
   *
   * @throws InvalidValueException if it is longer than allowed, and longer than it was
   */
  public static void require(ActiveView before, ActiveView next) {
    long bytes = of(next).bytes;
    if (bytes > MAX_BYTES && bytes > of(before).bytes) {
      throw new InvalidValueException("The state as a whole may have at most " + MAX_BYTES
          + " bytes: remove something first, or use shorter texts");
    }
  }

  private static StateSize measure(ActiveView view, ToLongFunction<String> length) {
    long bytes = MEMBERS
        + length.applyAsLong(view.locationSlug())
        + length.applyAsLong(view.viewSlug())
        + length.applyAsLong(view.overlay().locationSlug())
        + length.applyAsLong(view.overlay().terminalSlug())
        + length.applyAsLong(view.charon().locationPath())
        + length.applyAsLong(view.charon().activeChannel().name())
        + encounter(view.encounter(), length);
    for (SystemOverride override : view.shipOverrides().values()) {
      bytes += SYSTEM
          + override.info().flatMap(InfoLine::text).map(length::applyAsLong).orElse(0L);
    }
    return new StateSize(bytes);
  }

  private static long encounter(Encounter encounter, ToLongFunction<String> length) {
    long bytes = length.applyAsLong(encounter.deckId())
        + entries(encounter.roomVisibility().keySet(), length)
        + entries(encounter.doors().keySet(), length)
        + entries(encounter.portraits(), length);
    for (TokenId id : encounter.tokens().keySet()) {
      bytes += length.applyAsLong(id.value());
    }
    for (Token token : encounter.tokens().values()) {
      bytes += TOKEN
          + (long) CONDITION * token.status().size()
          + length.applyAsLong(token.name())
          + length.applyAsLong(token.imageUrl())
          + length.applyAsLong(token.roomId());
    }
    return bytes;
  }

  private static long entries(Collection<String> texts, ToLongFunction<String> length) {
    long bytes = (long) ENTRY * texts.size();
    for (String text : texts) {
      bytes += length.applyAsLong(text);
    }
    return bytes;
  }

  private static long encoded(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytesOf(text.charAt(i));
    }
    return bytes;
  }

  /** Half of a surrogate pair counts as three bytes, though the pair has four. */
  private static int bytesOf(char c) {
    if (c < ' ') {
      return LONGEST;
    }
    if (c < 0x80) {
      return c == '"' || c == '\\' ? 2 : 1;
    }
    return c < 0x800 ? 2 : 3;
  }
}
