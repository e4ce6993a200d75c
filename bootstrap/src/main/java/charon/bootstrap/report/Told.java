package charon.bootstrap.report;

import java.time.Instant;

/** Something of the evening that is worth telling. */
sealed interface Told {

  /** When it was. */
  Instant at();

  /** Something else is shown now, or another place. */
  record Scene(Instant at, String title) implements Told {}

  /** Something was done; the sentence has no full stop. */
  record Deed(Instant at, String sentence) implements Told {}

  /** A cue, or something else that has a title of its own. */
  record Titled(Instant at, String title) implements Told {}

  /** Somebody said something; {@code to} says to whom or where, and is empty if to everybody. */
  record Words(Instant at, String by, String to, String text) implements Told {}

  /** A player moved a token. */
  record Move(Instant at, String token) implements Told {}
}
