package charon.bootstrap.terminal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in aligned columns. */
public final class TextTable {

  private static final String GAP = "  ";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TextTable() {}

  /** A moment, to the minute. */
  public static String time(Instant moment) {
    return TIME.format(moment);
  }

  /** A word of a program's, as people write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The rows as lines without a line break at the end.
   *
   * @param texts at least one row, all of the same length; the first is the heading. What would
   *     steer the terminal is shown as a question mark
   */
  public static String of(List<List<String>> texts) {
    return of(texts, Set.of());
  }

  /**
   * The same without some columns.
   *
   * @param leftOut their headings
   */
  public static String of(List<List<String>> texts, Set<String> leftOut) {
    List<String> heading = texts.get(0);
    int[] columns = IntStream.range(0, heading.size())
        .filter(column -> !leftOut.contains(heading.get(column)))
        .toArray();
    List<List<String>> rows = texts.stream()
        .map(row ->
            IntStream.of(columns).mapToObj(column -> harmless(row.get(column))).toList())
        .toList();
    List<Integer> widths = IntStream.range(0, rows.get(0).size())
        .mapToObj(column ->
            rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
        .toList();
    return rows.stream()
        .map(row -> line(row, widths))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String harmless(String cell) {
    return cell.replaceAll("\\p{Cntrl}", "?");
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column ->
            row.get(column) + " ".repeat(widths.get(column) - row.get(column).length()))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
