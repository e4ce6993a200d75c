package charon.domain.thing;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What displays are led to beside the map: what of the view is open on them, and where it stands. Of what is
 * empty, each shows what it likes; an empty text leads to none. Immutable.
 *
 * @param tab the tab of the bridge
 * @param system the system whose chart is shown, by its slug; empty text: the stars
 * @param body the body whose orbit is shown, likewise; empty text: the whole system
 * @param selected what is selected on the chart, by slug or name
 * @param person whose file is open, by id
 * @param log which log is open, by its file name
 * @param message which message of the comm terminal is open, by id
 * @param scroll where the longest text stands, from 0 at its beginning to 1 at its end
 */
public record Lead(
    Optional<Tab> tab,
    Optional<String> system,
    Optional<String> body,
    Optional<String> selected,
    Optional<String> person,
    Optional<String> log,
    Optional<String> message,
    Optional<Double> scroll) {

  /** Nowhere. */
  public static final Lead NOWHERE = new Lead(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty());

  /** The tabs of the bridge. */
  public enum Tab {
    /** The charts. */
    MAP,
    /** The crew, and whom they met. */
    PERSONNEL,
    /** What was written down. */
    LOGS,
    /** How the ship is. */
    STATUS,
    /** The ship's computer. */
    CHARON
  }

  /**
   * What players know of the names and ids of a campaign.
   *
   * @param charted whether something is on a chart that they can look at
   * @param people whether they know somebody
   * @param logs whether they can read a log
   * @param messages whether a message is of the terminal that is shown
   */
  public record Known(
      Predicate<String> charted,
      Predicate<String> people,
      Predicate<String> logs,
      Predicate<String> messages) {}

  /**
   * What stays although that which it belongs to is another.
   *
   * @param body in another system
   * @param selected on another chart
   * @param scroll in another text
   */
  public record Kept(boolean body, boolean selected, boolean scroll) {}

  /** The next, of which what belongs to something that is another now is taken back, unless it is kept. */
  public Lead next(Lead wanted, Kept kept) {
    boolean otherSystem = !wanted.system.equals(system);
    Optional<String> nextBody = otherSystem && !kept.body ? Optional.empty() : wanted.body;
    boolean otherChart = otherSystem || !nextBody.equals(body);
    Lead next = new Lead(
        wanted.tab,
        wanted.system,
        nextBody,
        otherChart && !kept.selected ? Optional.empty() : wanted.selected,
        wanted.person,
        wanted.log,
        wanted.message,
        wanted.scroll);
    return kept.scroll || next.equals(this) ? next : next.withoutScroll();
  }

  private Lead withoutScroll() {
    return new Lead(tab, system, body, selected, person, log, message, Optional.empty());
  }

  /** This, if it leads anywhere. */
  public Optional<Lead> ifAny() {
    return equals(NOWHERE) ? Optional.empty() : Optional.of(this);
  }

  /** The same without a message of a terminal that is shown no longer, and from the beginning. */
  public Lead turned() {
    return new Lead(tab, system, body, selected, person, log, Optional.empty(), Optional.empty());
  }

  /** The same without names and ids that players do not know. */
  public Lead knowing(Known known) {
    return new Lead(
        tab,
        told(system, known.charted()),
        told(body, known.charted()),
        told(selected, known.charted()),
        told(person, known.people()),
        told(log, known.logs()),
        told(message, known.messages()),
        scroll);
  }

  private static Optional<String> told(Optional<String> id, Predicate<String> known) {
    return id.filter(text -> text.isEmpty() || known.test(text));
  }
}
