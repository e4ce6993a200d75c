package charon.benchmarks.load;

import charon.benchmarks.load.LoadOptions.Hall;
import java.util.List;
import java.util.Locale;

/** What {@link TablesBenchmark} has found. */
final class HallReport {

  private static final double TARGET = 1.15;

  /** The places of what was measured. */
  private static final int HALL = 0;

  private static final int ALONE = 1;
  private static final int OFTEN = 2;
  private static final int COMMANDS = 3;

  private final Hall hall;
  private final Report report;

  HallReport(Hall hall, Report report) {
    this.hall = hall;
    this.report = report;
  }

  void print(int bytes, Turns turns) {
    int all = hall.tables() * hall.displays();
    report.table(
        "Many tables of one campaign, states of " + bytes + " bytes, " + all
            + " deliveries a second",
        List.of(
            "tables",
            "displays of each",
            "changes in a second, all tables",
            "CPU, ms per second",
            "CPU, µs per delivery",
            "x one table with " + all,
            "median, ms",
            "last, ms",
            "process (PSS), MiB"));
    row(turns, HALL, hall.tables(), hall.displays());
    row(turns, ALONE, 1, all);
    row(turns, OFTEN, 1, hall.displays());
    row(turns, COMMANDS, hall.tables(), 0);
    parts(turns);
  }

  private void row(Turns turns, int way, int tables, int displays) {
    boolean seen = displays > 0;
    report.row(List.of(
        "" + tables,
        "" + displays,
        Report.number((way == ALONE ? 1 : hall.tables())
            * hall.rounds()
            * 1e9
            / turns.median(way, Run::nanos)),
        Report.number(turns.median(way, HallReport::cpuMillisPerSecond)),
        seen ? Report.number(turns.median(way, Run::cpuMicrosPerEvent)) : "–",
        seen ? "" + turns.ratios(way, ALONE, Run::cpuMicrosPerEvent) : "–",
        seen ? Report.millis(turns.median(way, Run::median)) : "–",
        seen ? Report.millis(turns.median(way, Run::last)) : "–",
        Report.mebibytes((long) turns.median(way, Run::pssBytes))));
  }

  /** A second of many tables has as many commands as there are tables, one of one table has one. */
  private void parts(Turns turns) {
    double events = turns.median(HALL, Run::events);
    double whole = turns.median(HALL, Run::cpuMicrosPerEvent);
    double commands = turns.median(COMMANDS, Run::cpuNanos) / 1e3 / events;
    double alone = turns.median(ALONE, Run::cpuMicrosPerEvent);
    report.table(
        "Where the cost of " + hall.tables() + " tables is",
        List.of("what", "CPU, µs per delivery", "x one table's delivery"));
    part("all of it", whole, alone);
    part("the commands, as without displays", commands, alone);
    part("the rest: encodings, frames, sockets", whole - commands, alone);
    part("one table with as many changes", turns.median(OFTEN, Run::cpuMicrosPerEvent), alone);
    double ratio = turns.ratios(HALL, ALONE, Run::cpuMicrosPerEvent).median();
    report.line("");
    report.line("Every display of every table ended on its own table's last state. "
        + String.format(
            Locale.ROOT,
            "CPU per delivery %.2f x that of one table (target: %.2f at most).",
            ratio,
            TARGET));
  }

  private void part(String what, double micros, double alone) {
    report.row(List.of(what, Report.number(micros), Report.number(micros / alone)));
  }

  private static double cpuMillisPerSecond(Run run) {
    return run.cpuNanos() * 1e3 / run.nanos();
  }
}
