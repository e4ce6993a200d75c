package charon.domain.thing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is handed to players. Immutable.
 *
 * @param title what stands above it; may be empty
 * @param image the path of a picture, relative to the campaign folder, with {@code /}; empty: it is a
 *     text
 * @param markdown its text, without what is meant for the game master; empty: it is a picture
 * @param layout how much of the screen it takes
 * @param to keys of the displays that show it; empty: all do
 * @param until when it goes by itself; empty: it does not
 */
public record Handout(
    String title,
    String image,
    String markdown,
    Layout layout,
    List<String> to,
    Optional<Instant> until) {

  /** How much of the screen it takes. */
  public enum Layout {
    /** All of it. */
    FULL,
    /** One side. */
    BESIDE,
    /** A card on top. */
    CARD
  }

  public Handout {
    Objects.requireNonNull(layout, "layout");
    to = List.copyOf(to);
  }

  /** Whether its time is over. */
  public boolean isOver(Instant now) {
    return until.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Whether every display shows it. */
  public boolean isForAll() {
    return to.isEmpty();
  }
}
