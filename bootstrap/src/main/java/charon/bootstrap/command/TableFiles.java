package charon.bootstrap.command;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Terminal;
import charon.domain.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tables as files, with which they move from one server to another. */
final class TableFiles {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  private TableFiles() {}

  /** Writes a table to a file. */
  @Command(
      name = "export",
      description = {
        "Writes a table to a file: what it shows, messages, conversations, journal, draft, saved"
            + " cues and the names of its members; no passwords and no tokens. The campaign is yours:"
            + " copy its folder."
      },
      footer = {"", "Example:", "  charon table export keynote /media/stick/keynote.json"})
  static final class Export implements Runnable {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the table.")
    private String name = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "FILE",
        description = {
          "Where to put it; - is standard output.",
          "Default: charon-table-NAME.json in the working directory."
        })
    private @Nullable Path target;

    @Option(
        names = "--force",
        order = 10,
        description = {"Replace a file that is there.", "Default: it is left as it is."})
    private boolean force;

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    Export(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageTables(folder.config(Map.of()), (tables, accounts) -> {
        TableName table = TableDirectory.of(tables).named(name).name();
        if (STANDARD_OUTPUT.equals(target)) {
          tables.export(table, terminal.bytes());
          return;
        }
        Path file = target != null ? target : Path.of("charon-table-" + table + ".json");
        write(tables, table, file);
        terminal.err().println("Exported the table '" + table + "' to " + file + ".");
      });
    }

    /** All of it or nothing; readable by the owner only. */
    private void write(ManageTablesUseCase tables, TableName table, Path file) {
      if (!force && Files.exists(file)) {
        throw CommandException.failure(file + " exists already: --force replaces it");
      }
      try {
        Path beside = file.toAbsolutePath().resolveSibling("");
        Path part = Files.createTempFile(beside, ".charon-table-", ".part");
        try {
          try (OutputStream to = Files.newOutputStream(part)) {
            tables.export(table, to);
          }
          Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        throw CommandException.failure("Cannot export to " + file, e);
      }
    }
  }

  /** Makes a table of such a file. */
  @Command(
      name = "import",
      description = {
        "Makes a table of a file of 'charon table export', and prints the paths of its display and"
            + " of its game master's console on standard output. Members whom this server does not"
            + " know are left out."
      },
      footer = {"", "Example:", "  charon table import keynote.json --as keynote-2"})
  static final class Import implements Runnable {

    @Parameters(paramLabel = "FILE", description = "A file of 'charon table export'.")
    private Path file = Path.of("");

    @Option(
        names = "--as",
        order = 10,
        paramLabel = "NAME",
        description = {"What to call the table.", "Default: as it was called."})
    private @Nullable String name;

    @Mixin
    private final SettingOptions settings = SettingOptions.of("campaigns", "data", "max-tables");

    private final Operations operations;
    private final Terminal terminal;

    Import(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      Optional<TableName> as = Optional.ofNullable(name).map(CreateTable::nameOf);
      if (!Files.isRegularFile(file)) {
        throw CommandException.failure("There is no file " + file);
      }
      operations.manageTables(settings.config(Map.of()), (tables, accounts) -> {
        try (InputStream from = Files.newInputStream(file)) {
          TableCommands.announce(terminal, tables.importFrom(from, as));
        } catch (IOException e) {
          throw CommandException.failure("Cannot import " + file, e);
        }
      });
    }
  }
}
