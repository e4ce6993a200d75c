package charon.bootstrap.report;

import charon.bootstrap.terminal.TextTable;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Entries of a journal, one a line. */
public final class JournalTable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final String TAKEN_BACK = "TAKEN BACK";

  private JournalTable() {}

  /**
   * The entries in their order, below a heading.
   *
   * @param zone in which the times are told
   */
  public static String of(List<JournalEntry> entries, ZoneId zone) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "TIME (" + zone.getId() + ")", "BY", TAKEN_BACK, "WHAT"));
    for (JournalEntry entry : entries) {
      rows.add(List.of(
          String.valueOf(entry.id()),
          TIME.format(entry.at().atZone(zone)),
          told(entry.by()),
          entry.state() == EntryState.DONE ? "" : "yes",
          entry.summary()));
    }
    boolean allStand = entries.stream().allMatch(entry -> entry.state() == EntryState.DONE);
    return TextTable.of(rows, allStand ? Set.of(TAKEN_BACK) : Set.of());
  }

  private static String told(Actor by) {
    String kind = TextTable.word(by.kind());
    String who = by.kind() == Actor.Kind.GM && !by.name().isEmpty()
        ? by.name()
        : (kind + " " + by.name()).strip();
    return by.onBehalf().map(name -> who + " for " + name).orElse(who);
  }
}
