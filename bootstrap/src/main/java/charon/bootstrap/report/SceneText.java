package charon.bootstrap.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One scene of a recap: what was done in it, in paragraphs. Used by one thread. */
final class SceneText {

  /** A scene that nothing happened in was looked for another, if it was over so soon. */
  private static final Duration PASSED = Duration.ofMinutes(1);

  /** After a pause like this there is a new paragraph. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Optional<Told.Scene> scene;
  private final Clocks clocks;
  private final List<String> paragraphs = new ArrayList<>();
  private final Map<String, Integer> moves = new LinkedHashMap<>();
  private Sentences sentences = new Sentences();
  private String told; // the time
  private Optional<Instant> begun = Optional.empty();
  private Optional<Instant> last = Optional.empty();
  private Optional<Instant> ended = Optional.empty();

  /**
   * Begins with nothing in it.
   *
   * @param scene empty: it had begun before
   */
  SceneText(Optional<Told.Scene> scene, Clocks clocks) {
    this.scene = scene;
    this.clocks = clocks;
    this.told = scene.map(begin -> clocks.time(begin.at())).orElse("");
  }

  /** Whether nothing happened before the next one. */
  boolean isOnlyPassed(Told.Scene next) {
    return isEmpty()
        && scene.filter(begin -> next.at().isAfter(begin.at().plus(PASSED))).isEmpty();
  }

  private boolean isEmpty() {
    return paragraphs.isEmpty() && sentences.isEmpty() && moves.isEmpty();
  }

  /** Something else is shown from now on. */
  void end(Instant at) {
    ended = Optional.of(at);
  }

  boolean isCalled(String title) {
    return scene.filter(known -> known.title().equals(title)).isPresent();
  }

  void add(Told next) {
    if (next instanceof Told.Move move) {
      moves.merge(move.token(), 1, Integer::sum);
      return;
    }
    if (last.filter(before -> !next.at().isBefore(before.plus(PAUSE))).isPresent()) {
      endParagraph();
    }
    last = Optional.of(next.at());
    if (next instanceof Told.Words words) {
      endParagraph();
      paragraphs.add(Markdown.quoted(opening(words), words.text()));
    } else {
      begun = begun.or(() -> last);
      take(next);
    }
  }

  private void take(Told next) {
    if (next instanceof Told.Titled titled) {
      sentences.addTitle(Markdown.line(titled.title()));
    } else if (next instanceof Told.Deed deed) {
      sentences.add(Markdown.line(deed.sentence()));
    }
  }

  private String opening(Told.Words words) {
    String to = words.to().isEmpty() ? "" : " " + Markdown.line(words.to());
    told = clocks.time(words.at());
    return "**" + Markdown.line(words.by()) + "**" + to + " (" + told + "): ";
  }

  private void endParagraph() {
    begun.ifPresent(at -> paragraphs.add(mark(at) + sentences));
    begun = Optional.empty();
    sentences = new Sentences();
  }

  /** Tells the time, unless that was told last. */
  private String mark(Instant at) {
    String time = clocks.time(at);
    boolean isTold = time.equals(told);
    told = time;
    return isTold ? "" : "**" + time + "** ";
  }

  /** The scene with its heading, followed by an empty line. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    scene.ifPresent(
        begin -> all.add("## " + clocks.time(begin.at()) + " · " + Markdown.line(begin.title())));
    if (isEmpty()) {
      length().ifPresent(all::add);
    }
    endParagraph();
    all.addAll(paragraphs);
    if (!moves.isEmpty()) {
      all.add("*" + movesTold() + "*");
    }
    return all.isEmpty() ? "" : String.join("\n\n", all) + "\n\n";
  }

  /** Of a pause there is nothing else to tell. */
  private Optional<String> length() {
    return scene
        .flatMap(begin -> ended.map(end -> Duration.between(begin.at(), end).toMinutes()))
        .map(minutes -> "*For " + minutes + (minutes == 1 ? " minute.*" : " minutes.*"));
  }

  private String movesTold() {
    int times = moves.values().stream().mapToInt(Integer::intValue).sum();
    String told = "The players moved "
        + Sentences.joined(moves.keySet().stream().map(Markdown::line).toList());
    return times == 1 ? told + "." : told + ", " + times + " times in all.";
  }
}
