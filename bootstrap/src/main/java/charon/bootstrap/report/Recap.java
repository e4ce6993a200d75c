package charon.bootstrap.report;

import charon.domain.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened at a table, as a Markdown document that one would like to read the day after. */
public final class Recap {

  /** After a pause like this it is another evening. */
  private static final Duration NIGHT = Duration.ofHours(6);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

  private Recap() {}

  /**
   * Tells what was done, scene by scene; what was taken back is left out.
   *
   * @param table what the table is called
   * @param entries the oldest first
   * @param zone whose clocks hung on the wall
   */
  public static String of(String table, List<JournalEntry> entries, ZoneId zone) {
    List<Told> told =
        entries.stream().flatMap(entry -> Retelling.of(entry).stream()).toList();
    if (told.isEmpty()) {
      return "# " + Markdown.line(table) + "\n\nNothing has happened.\n";
    }
    return evenings(told).stream()
        .map(evening -> evening(table, evening, new Clocks(zone)))
        .collect(Collectors.joining("\n"));
  }

  private static List<List<Told>> evenings(List<Told> all) {
    List<List<Told>> evenings = new ArrayList<>();
    Optional<Instant> last = Optional.empty();
    for (Told told : all) {
      if (last.filter(before -> told.at().isBefore(before.plus(NIGHT))).isEmpty()) {
        evenings.add(new ArrayList<>());
      }
      evenings.get(evenings.size() - 1).add(told);
      last = Optional.of(told.at());
    }
    return evenings;
  }

  private static String evening(String table, List<Told> evening, Clocks clocks) {
    Instant begin = evening.get(0).at();
    Instant end = evening.get(evening.size() - 1).at();
    String times = clocks.time(begin).equals(clocks.time(end))
        ? clocks.time(begin)
        : clocks.time(begin) + " to " + clocks.time(end);
    ZonedDateTime day = begin.atZone(clocks.zone());
    return "# " + Markdown.line(table) + ", " + DAY.format(day) + "\n\n*" + WEEKDAY.format(day)
        + ", " + times + "*\n\n" + scenes(evening, clocks).strip() + "\n";
  }

  private static String scenes(List<Told> evening, Clocks clocks) {
    List<SceneText> scenes = new ArrayList<>();
    scenes.add(new SceneText(Optional.empty(), clocks));
    for (Told told : evening) {
      SceneText current = scenes.get(scenes.size() - 1);
      if (told instanceof Told.Scene next) {
        current.end(told.at());
        if (current.isOnlyPassed(next)) {
          scenes.remove(current);
        }
        if (scenes.isEmpty() || !scenes.get(scenes.size() - 1).isCalled(next.title())) {
          scenes.add(new SceneText(Optional.of(next), clocks));
        }
      } else {
        current.add(told);
      }
    }
    return scenes.stream().map(SceneText::toString).collect(Collectors.joining());
  }
}
