package charon.domain.thing;

import charon.domain.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock on the screens. While it runs, its state is the moment from which or to which it runs, so that
 * nothing has to be told each second. Immutable.
 *
 * @param label what stands beside it; may be empty
 * @param kind how it counts
 * @param running from when it counts, or, of a countdown, to when; empty: it does not run
 * @param stands what it shows while it does not run: what is left of a countdown, what a clock that
 *     counts up has counted; nothing for segments
 * @param segments how many there are; 0 unless it has segments
 * @param filled how many of them are filled
 * @param style how it looks
 * @param visible whether players see it
 * @param cue the cue that is done once when a countdown is at zero; empty: none
 */
public record Clock(
    String label,
    Kind kind,
    Optional<Instant> running,
    Duration stands,
    int segments,
    int filled,
    Style style,
    boolean visible,
    Optional<String> cue) {

  /** How a clock counts. */
  public enum Kind {
    /** Down to zero. */
    COUNTDOWN,
    /** Up from zero. */
    COUNTUP,
    /** In segments that are filled by hand. */
    SEGMENTS
  }

  /** How a clock looks. */
  public enum Style {
    /** Quiet. */
    NORMAL,
    /** Urgent. */
    ALARM
  }

  public Clock {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(stands, "stands");
    Objects.requireNonNull(style, "style");
  }

  /** The same without its cue, which players do not know of. */
  Clock withoutCue() {
    return new Clock(
        label, kind, running, stands, segments, filled, style, visible, Optional.empty());
  }

  /** What it shows at a moment: a countdown what is left, never less than nothing. */
  public Duration at(Instant now) {
    if (running.isEmpty()) {
      return stands;
    }
    Duration shown = kind == Kind.COUNTDOWN
        ? Duration.between(now, running.get())
        : Duration.between(running.get(), now);
    return shown.isNegative() ? Duration.ZERO : shown;
  }

  /** When it will be, or was, at zero by itself; empty: never. */
  public Optional<Instant> end() {
    return running.filter(at -> kind == Kind.COUNTDOWN);
  }

  /**
   * The same while it runs.
   *
   * @param now from when
   * @throws InvalidValueException if it has segments, or is a countdown that is at zero
   */
  public Clock started(Instant now) {
    requireTime();
    if (kind == Kind.COUNTDOWN && at(now).isZero()) {
      throw new InvalidValueException("id: the clock is at zero; set it anew");
    }
    Instant start = now.truncatedTo(ChronoUnit.MILLIS);
    return running.isPresent()
        ? this
        : standing(
            Optional.of(kind == Kind.COUNTDOWN ? start.plus(stands) : start.minus(stands)),
            Duration.ZERO);
  }

  /**
   * The same while it stands still.
   *
   * @param now from when
   * @throws InvalidValueException if it has segments
   */
  public Clock paused(Instant now) {
    requireTime();
    return standing(Optional.empty(), at(now.truncatedTo(ChronoUnit.MILLIS)));
  }

  /**
   * The same with other segments filled: not less than none, and not more than all.
   *
   * @param by how many more; negative: less
   * @throws InvalidValueException if it has no segments
   */
  public Clock filled(int by) {
    if (kind != Kind.SEGMENTS) {
      throw new InvalidValueException("id: the clock has no segments to fill");
    }
    int now = Math.max(0, Math.min(segments, filled + by));
    return new Clock(label, kind, running, stands, segments, now, style, visible, cue);
  }

  private Clock standing(Optional<Instant> runs, Duration shows) {
    return new Clock(label, kind, runs, shows, segments, filled, style, visible, cue);
  }

  private void requireTime() {
    if (kind == Kind.SEGMENTS) {
      throw new InvalidValueException("id: a clock with segments is filled, it does not run");
    }
  }
}
