package charon.bootstrap.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in aligned columns. */
final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * The rows as lines without a line break at the end.
   *
   * @param rows at least one, all of the same length; the first is the heading
   */
  static String of(List<List<String>> rows) {
    List<Integer> widths = IntStream.range(0, rows.get(0).size())
        .mapToObj(column ->
            rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
        .toList();
    return rows.stream()
        .map(row -> line(row, widths))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column ->
            row.get(column) + " ".repeat(widths.get(column) - row.get(column).length()))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
