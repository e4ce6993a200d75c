package charon.application.command.word;

import charon.application.port.in.ViewStep;
import charon.domain.thing.Ping;
import charon.domain.view.KeepView;
import charon.domain.view.ViewCommand;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command that was understood. Immutable.
 *
 * @param step what it does to the view
 * @param speech what is said; then the view is kept as it is
 * @param ping what is shown for a moment; then the view is kept as it is
 * @param answer what it answers when that is done
 * @param summary what it has done, in the past tense, for the game master
 */
public record Order(
    ViewStep step,
    Optional<Speech> speech,
    Optional<Ping> ping,
    Function<Moment, Map<String, @Nullable Object>> answer,
    Function<Moment, String> summary) {

  /** Does what follows from what is shown. */
  public static Order of(
      ViewStep step,
      Function<Moment, Map<String, @Nullable Object>> answer,
      Function<Moment, String> summary) {
    return new Order(step, Optional.empty(), Optional.empty(), answer, summary);
  }

  /** Does the same whatever is shown. */
  public static Order of(
      ViewCommand command,
      Function<Moment, Map<String, @Nullable Object>> answer,
      Function<Moment, String> summary) {
    return of(ViewStep.of(command), answer, summary);
  }

  /** Says something. */
  public static Order of(
      Speech speech,
      Function<Moment, Map<String, @Nullable Object>> answer,
      Function<Moment, String> summary) {
    return new Order(
        ViewStep.of(new KeepView()), Optional.of(speech), Optional.empty(), answer, summary);
  }

  /**
   * The same, after it was found out whether what is said could be said. May wait for storage.
   *
   * @throws charon.domain.RefusedException if not
   */
  public Order prepared(Hearers hearers) {
    return new Order(step, speech.map(said -> said.prepared(hearers)), ping, answer, summary);
  }

  /** Shows something for a moment. */
  public static Order of(Ping ping, Function<Moment, String> summary) {
    return new Order(
        ViewStep.of(new KeepView()),
        Optional.empty(),
        Optional.of(ping),
        moment -> Map.of(),
        summary);
  }
}
