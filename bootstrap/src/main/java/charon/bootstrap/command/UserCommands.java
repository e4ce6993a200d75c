package charon.bootstrap.command;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.out.SecretGenerator;
import charon.bootstrap.terminal.Terminal;
import charon.domain.account.Role;
import charon.domain.account.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Administers those who can log in. */
@Command(
    name = "user",
    description = "Adds and lists those who can log in, changes their passwords, logs them out.")
final class UserCommands {

  private UserCommands() {}

  static CommandLine of(Operations operations, Terminal terminal, SecretGenerator secrets) {
    return new CommandLine(new UserCommands())
        .addSubcommand(new Add(operations, terminal, secrets))
        .addSubcommand(new Passwd(operations, terminal, secrets))
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
          "What they may do: gm everything, player read the messages addressed to them.",
          "Default: player."
        })
    private Role role = Role.PLAYER;

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
      operations.manageAccounts(folder.dataFolder(), accounts -> {
        accounts.addUser(name, role, chosen);
        terminal.err().println("Added " + wordOf(role) + " '" + name + "'.");
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
  @Command(name = "list", description = "Lists those who can log in, by name.")
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
      operations.manageAccounts(folder.dataFolder(), this::print);
    }

    private void print(ManageAccountsUseCase accounts) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("NAME", "ROLE"));
      for (User user : accounts.users()) {
        rows.add(List.of(user.name(), wordOf(user.role())));
      }
      terminal.out().println(TextTable.of(rows));
    }
  }

  private static String wordOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
