package charon.benchmarks.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Tables in Markdown. */
final class Report {

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Begins a table. */
  void table(String title, List<String> columns) {
    out.println();
    out.println("### " + title);
    out.println();
    row(columns);
    out.println("|---".repeat(columns.size()) + "|");
  }

  /** Adds a row to the table, and shows it at once. */
  void row(List<String> cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }

  /** A line of text. */
  void line(String text) {
    out.println(text);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }

  static String millis(double nanos) {
    return number(nanos / 1e6);
  }

  static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
  }
}
