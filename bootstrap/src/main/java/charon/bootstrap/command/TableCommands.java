package charon.bootstrap.command;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.TableStatus;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Terminal;
import charon.bootstrap.terminal.TextTable;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Administers tables. */
@Command(
    name = "table",
    description = {
      "Makes, changes, lists, archives and moves tables, and says who leads and plays at each. A table has"
          + " its own game masters, displays, messages and campaign; the one called default is"
          + " always there. A server that runs on the same data folder notices within a second."
    })
final class TableCommands {

  private TableCommands() {}

  static CommandLine of(Operations operations, Terminal terminal) {
    return new CommandLine(new TableCommands())
        .addSubcommand(new CreateTable(operations, terminal))
        .addSubcommand(new SetTable(operations, terminal))
        .addSubcommand(new ListAll(operations, terminal))
        .addSubcommand(new SetMember(operations, terminal))
        .addSubcommand(new Archive(operations, terminal))
        .addSubcommand(new Restore(operations, terminal))
        .addSubcommand(new TableFiles.Export(operations, terminal))
        .addSubcommand(new TableFiles.Import(operations, terminal));
  }

  /** Where a new table is found. */
  static void announce(Terminal terminal, Table table) {
    terminal.err().println("Made the table '" + table.name() + "'. Its display and its console:");
    terminal.out().println("/t/" + table.name() + "/terminal/");
    terminal.out().println("/t/" + table.name() + "/gmconsole/");
  }

  /** Lists all tables. */
  @Command(
      name = "list",
      description = {
        "Lists all tables, by name.",
        "",
        "STATE is listed or unlisted (on the start page), or since when the table is archived. LAST"
            + " CHANGE is when what it shows was last kept. CAMPAIGN is a folder, - the server's"
            + " own."
      })
  static final class ListAll implements Runnable {

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    ListAll(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageTables(folder.config(Map.of()), (tables, accounts) -> print(tables));
    }

    private void print(ManageTablesUseCase tables) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("NAME", "STATE", "MEMBERS", "CREATED", "LAST CHANGE", "CAMPAIGN", "TITLE"));
      for (TableStatus status : tables.list()) {
        Table table = status.table();
        rows.add(List.of(
            table.name().value(),
            stateOf(table),
            counted(tables.members(table.name())),
            TextTable.time(table.createdAt()),
            status.changedAt().map(TextTable::time).orElse("never"),
            table.campaign().isEmpty() ? "-" : table.campaign(),
            table.about().title()));
      }
      terminal.out().println(TextTable.of(rows));
    }

    private static String stateOf(Table table) {
      String open = table.about().listed() ? "listed" : "unlisted";
      return table
          .archivedAt()
          .map(since -> "archived " + TextTable.time(since))
          .orElse(open);
    }

    private static String counted(List<Membership> members) {
      long leading = members.stream().filter(member -> member.role() == Role.GM).count();
      long playing = members.size() - leading;
      return leading + " gm, " + playing + (playing == 1 ? " player" : " players");
    }
  }

  /** Says who somebody is at a table. */
  @Command(
      name = "member",
      description = {
        "Makes a user a member of a table, changes what they are there, or ends it. Without a user,"
            + " lists the members."
      },
      footer = {"", "Example:", "  charon table member keynote ada --role gm"})
  static final class SetMember implements Runnable {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the table.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "USER", description = "Name of the user.")
    private @Nullable String user;

    @Option(
        names = "--role",
        order = 10,
        paramLabel = "gm|player",
        description = {
          "What they are at the table: gm leads it, player reads the messages addressed to them.",
          "Default: none; it has to be said, or --remove."
        })
    private @Nullable Role role;

    @Option(
        names = "--remove",
        order = 11,
        description = {"They are no member any more.", "Default: they become one."})
    private boolean remove;

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    SetMember(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      boolean changes = role != null || remove;
      if (changes != (user != null) || (role != null && remove)) {
        throw CommandException.usage("A USER is given with either --role or --remove");
      }
      operations.manageTables(folder.config(Map.of()), (tables, accounts) -> {
        TableName table = TableDirectory.of(tables).named(name).name();
        if (user == null) {
          print(tables.members(table));
        } else {
          tables.setMember(table, user, Optional.ofNullable(role));
          terminal
              .err()
              .println("At the table '" + table + "', '" + user + "' is "
                  + (role == null ? "no member any more." : TextTable.word(role) + " now."));
        }
      });
    }

    private void print(List<Membership> members) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("NAME", "ROLE"));
      members.forEach(
          member -> rows.add(List.of(member.userName(), TextTable.word(member.role()))));
      terminal.out().println(TextTable.of(rows));
    }
  }

  /** Closes a table. */
  @Command(
      name = "archive",
      description = {
        "Closes a table: its displays end, and its addresses are those of nothing. What it has is"
            + " kept until it is restored, or deleted by the server after --archive-days."
      })
  static final class Archive implements Runnable {

    @Parameters(paramLabel = "NAME", description = "Name of the table.")
    private String name = "";

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    Archive(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageTables(folder.config(Map.of()), (tables, accounts) -> {
        tables.archive(TableDirectory.of(tables).named(name).name());
        terminal.err().println("Archived the table '" + name + "'.");
      });
    }
  }

  /** Opens a table that was archived. */
  @Command(name = "restore", description = "Opens an archived table again, with all it had.")
  static final class Restore implements Runnable {

    @Parameters(paramLabel = "NAME", description = "Name of the table.")
    private String name = "";

    @Mixin
    private final SettingOptions settings = SettingOptions.of("data", "max-tables");

    private final Operations operations;
    private final Terminal terminal;

    Restore(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageTables(settings.config(Map.of()), (tables, accounts) -> {
        tables.restore(TableDirectory.of(tables).named(name).name());
        terminal.err().println("Restored the table '" + name + "'.");
      });
    }
  }
}
