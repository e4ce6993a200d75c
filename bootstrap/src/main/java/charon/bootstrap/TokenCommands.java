package charon.bootstrap;

import charon.application.port.in.ManageAccountsUseCase;
import charon.domain.account.ApiToken;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Administers the keys of scripts. */
@Command(
    name = "token",
    description = "Makes, lists and revokes API tokens, with which scripts act as the game master.")
final class TokenCommands {

  private TokenCommands() {}

  static CommandLine of(Operations operations, Terminal terminal) {
    return new CommandLine(new TokenCommands())
        .addSubcommand(new Create(operations, terminal))
        .addSubcommand(new ListAll(operations, terminal))
        .addSubcommand(new Revoke(operations, terminal));
  }

  /** Makes a token. */
  @Command(
      name = "create",
      description = "Makes an API token and prints it, alone, on standard output.",
      footer = {"", "Example:", "  TOKEN=$(charon token create deck)"})
  static final class Create implements Runnable {

    @Parameters(
        paramLabel = "NAME",
        description = "What to call it, to know it again in the list; 1 to 100 characters.")
    private String name = "";

    @Mixin
    private final DataOptions folder = new DataOptions();

    private final Operations operations;
    private final Terminal terminal;

    Create(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageAccounts(folder.data, accounts -> {
        String token = accounts.createToken(name);
        terminal
            .err()
            .println("The token cannot be shown again."
                + " Send it with each request as: Authorization: Bearer <token>");
        terminal.out().println(token);
      });
    }
  }

  /** Lists all tokens. */
  @Command(
      name = "list",
      description = "Lists all API tokens, oldest first; their secrets are not kept.")
  static final class ListAll implements Runnable {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Mixin
    private final DataOptions folder = new DataOptions();

    private final Operations operations;
    private final Terminal terminal;

    ListAll(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageAccounts(folder.data, this::print);
    }

    private void print(ManageAccountsUseCase accounts) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("ID", "CREATED", "NAME"));
      for (ApiToken token : accounts.tokens()) {
        rows.add(List.of(token.id(), TIME.format(token.createdAt()), token.name()));
      }
      terminal.out().println(TextTable.of(rows));
    }
  }

  /** Revokes a token. */
  @Command(name = "revoke", description = "Revokes an API token: it is refused from now on.")
  static final class Revoke implements Runnable {

    @Parameters(
        paramLabel = "ID",
        description = "Id of the token, as 'charon token list' shows it.")
    private String id = "";

    @Mixin
    private final DataOptions folder = new DataOptions();

    private final Operations operations;
    private final Terminal terminal;

    Revoke(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageAccounts(folder.data, accounts -> {
        accounts.revokeToken(id);
        terminal.err().println("Revoked the token " + id + ".");
      });
    }
  }
}
