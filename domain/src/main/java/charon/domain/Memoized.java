package charon.domain;

import java.util.function.Function;

/**
 * A value beside what it was made from. Whoever has one gets the next by telling what that is to be
 * made from: the same object if it is the same, so that whatever was made from it in turn is known
 * to be right still.
 *
 * @param <S> what it is made from; must have a value's {@code equals}
 * @param <T> what is made
 * @param source what it was made from
 * @param value what was made
 */
public record Memoized<S, T>(S source, T value) {

  /** Makes the first. */
  public static <S, T> Memoized<S, T> of(S source, Function<? super S, ? extends T> rule) {
    return new Memoized<>(source, rule.apply(source));
  }

  /**
   * Makes the next.
   *
   * @param rule a pure function, the one that this was made by
   */
  public Memoized<S, T> next(S newSource, Function<? super S, ? extends T> rule) {
    return newSource.equals(source) ? this : of(newSource, rule);
  }
}
