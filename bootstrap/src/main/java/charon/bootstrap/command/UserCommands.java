package charon.bootstrap.command;

import charon.application.port.in.ManageAccountsUseCase.Seat;
import charon.application.port.out.SecretGenerator;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.report.ListedUser;
import charon.bootstrap.terminal.Terminal;
import charon.bootstrap.terminal.TextTable;
import charon.domain.account.Role;
import charon.domain.account.User;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Administers those who can log in. */
@Command(
    name = "user",
    description = {
      "Adds and lists those who can log in, changes their passwords, logs them out, and says who"
          + " manages the server."
    })
final class UserCommands {

  private UserCommands() {}

  static CommandLine of(Operations operations, Terminal terminal, SecretGenerator secrets) {
    return new CommandLine(new UserCommands())
        .addSubcommand(new Add(operations, terminal, secrets))
        .addSubcommand(new Passwd(operations, terminal, secrets))
        .addSubcommand(new Admin(operations, terminal))
        .addSubcommand(new LogOut(operations, terminal))
        .addSubcommand(new ListAll(operations, terminal));
  }

  /** Adds a user. */
  @Command(name = "add", description = "Adds somebody who can log in.")
  static final class Add implements Runnable {

    @Parameters(
        paramLabel = "NAME",
        description = "Name to log in with: 1 to 150 letters, digits or @ . + - _")
    private String name = "";

    @Option(
        names = "--role",
        order = 10,
        paramLabel = "gm|player",
        description = {
          "What they are at the table: gm leads it, player reads the messages addressed to them.",
          "Default: player."
        })
    private Role role = Role.PLAYER;

    @Option(
        names = "--table",
        order = 11,
        paramLabel = "TABLE",
        description = {"The table of which they become a member.", "Default: default."})
    private @Nullable String table;

    @Option(
        names = "--admin",
        order = 12,
        description = {
          "Let them manage the server, too: its tables, users and tokens.",
          "Default: only a gm does who is added without --table."
        })
    private boolean admin;

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;
    private final SecretGenerator secrets;

    Add(Operations operations, Terminal terminal, SecretGenerator secrets) {
      this.operations = operations;
      this.terminal = terminal;
      this.secrets = secrets;
    }

    @Override
    public void run() {
      // before the database is opened: nobody knows how long somebody types
      String chosen = password.choose(terminal.passwords(), secrets);
      User user = new User(name, admin || (table == null && role == Role.GM));
      operations.manageTables(folder.config(Map.of()), (tables, accounts) -> {
        Seat seat = new Seat(TableDirectory.idOf(table, tables), role);
        accounts.addUser(user, Optional.of(seat), chosen);
        String where = table == null ? "" : " at the table '" + table + "'";
        terminal.err().println("Added " + TextTable.word(role) + " '" + name + "'" + where + ".");
        password.announce(terminal, chosen);
      });
    }
  }

  /** Changes a password. */
  @Command(name = "passwd", description = "Changes a password and ends all sessions of that user.")
  static final class Passwd implements Runnable {

    @Parameters(paramLabel = "NAME", description = "Name of the user.")
    private String name = "";

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;
    private final SecretGenerator secrets;

    Passwd(Operations operations, Terminal terminal, SecretGenerator secrets) {
      this.operations = operations;
      this.terminal = terminal;
      this.secrets = secrets;
    }

    @Override
    public void run() {
      // before the database is opened: nobody knows how long somebody types
      String chosen = password.choose(terminal.passwords(), secrets);
      operations.manageAccounts(folder.dataFolder(), accounts -> {
        accounts.changePassword(name, chosen);
        terminal.err().println("Changed the password of '" + name + "'.");
        password.announce(terminal, chosen);
      });
    }
  }

  /** Says who manages the server. */
  @Command(
      name = "admin",
      description = "Lets a user manage the server: its tables, users and tokens.")
  static final class Admin implements Runnable {

    @Parameters(paramLabel = "NAME", description = "Name of the user.")
    private String name = "";

    @Option(
        names = "--remove",
        order = 10,
        description = {
          "They do not manage it any more; somebody has to be left who does.",
          "Default: they do."
        })
    private boolean remove;

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    Admin(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageAccounts(folder.dataFolder(), accounts -> {
        accounts.setAdmin(name, !remove);
        String what = remove ? "does not manage the server any more." : "manages the server now.";
        terminal.err().println("'" + name + "' " + what);
      });
    }
  }

  /** Ends a user's sessions. */
  @Command(
      name = "log-out",
      description = {
        "Ends all sessions of a user. Pages of theirs that are open get nothing more that is not for"
            + " everybody, within a minute."
      })
  static final class LogOut implements Runnable {

    @Parameters(paramLabel = "NAME", description = "Name of the user.")
    private String name = "";

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    LogOut(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageAccounts(folder.dataFolder(), accounts -> {
        accounts.logOutEverywhere(name);
        terminal.err().println("Logged '" + name + "' out everywhere.");
      });
    }
  }

  /** Lists all users. */
  @Command(
      name = "list",
      description = {
        "Lists those who can log in, by name.",
        "",
        "ROLE is what they are at the table default, - nothing. ADMIN is whether they manage the"
            + " server; left out if the game masters do, and no others. TABLES are the other tables"
            + " of which they are members, if there are any."
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
      operations.manageTables(
          folder.config(Map.of()),
          (tables, accounts) -> terminal
              .out()
              .println(ListedUser.of(accounts, TableDirectory.of(tables).namesById())));
    }
  }
}
