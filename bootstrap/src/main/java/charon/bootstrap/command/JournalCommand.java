package charon.bootstrap.command;

import charon.application.port.in.table.ReadJournalsUseCase;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.report.JournalTable;
import charon.bootstrap.report.Recap;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Since;
import charon.bootstrap.terminal.Terminal;
import charon.domain.journal.JournalEntry;
import charon.domain.table.Table;
import charon.http.JournalText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what was done at a table. */
@Command(
    name = "journal",
    description = {
      "Tells what was done at a table, the oldest first, also while the server runs; what was done"
          + " in the last second may still be missing. Times are those of this machine's time zone"
          + " (TZ), in JSON in UTC."
    },
    footer = {
      "",
      "Examples:",
      "  charon journal --since 30m",
      "  charon journal --table keynote --since 19:00 --format markdown > evening.md"
    })
final class JournalCommand implements Runnable {

  /** How it is written. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  @Option(
      names = "--table",
      order = 10,
      paramLabel = "TABLE",
      description = {"Which table.", "Default: default."})
  private String name = "default";

  @Option(
      names = "--since",
      order = 11,
      paramLabel = "PERIOD|TIME",
      description = {
        "From when on: minutes, hours or days ago, such as 30m, 4h or 2d, or a time, such as 19:00,"
            + " 2031-05-06 or 2031-05-06T19:00.",
        "Default: 12h."
      })
  private String since = "12h";

  @Option(
      names = "--format",
      order = 12,
      paramLabel = "text|json|markdown",
      description = {
        "How: text is a line for each entry; json an array of entries as GET /api/gm/journal/ has"
            + " them; markdown a recap to read, scene by scene, without what was taken back.",
        "Default: text."
      })
  private Format format = Format.TEXT;

  @Mixin
  private final SettingOptions folder = SettingOptions.ofDataFolder();

  private final Operations operations;
  private final Terminal terminal;

  JournalCommand(Operations operations, Terminal terminal) {
    this.operations = operations;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
    Instant from = Since.of(since, now);
    operations.readJournals(
        folder.config(Map.of()),
        (tables, journals) -> print(TableDirectory.of(tables).named(name), journals, from, now));
  }

  private void print(Table table, ReadJournalsUseCase journals, Instant from, ZonedDateTime now) {
    List<JournalEntry> entries = journals.since(table.id(), from);
    switch (format) {
      case TEXT -> terminal.out().println(JournalTable.of(entries, now.getZone()));
      case JSON -> write(JournalText.json(entries) + "\n");
      case MARKDOWN -> write(Recap.of(titleOf(table), entries, now.getZone()));
    }
  }

  private static String titleOf(Table table) {
    String title = table.about().title();
    if (!title.isBlank()) {
      return title;
    }
    return table.isDefault() ? "Recap" : "Table " + table.name();
  }

  private void write(String document) {
    try {
      terminal.bytes().write(document.getBytes(StandardCharsets.UTF_8));
      terminal.bytes().flush();
    } catch (IOException e) {
      throw CommandException.failure("Cannot write the journal", e);
    }
  }
}
