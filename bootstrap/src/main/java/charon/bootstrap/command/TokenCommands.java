package charon.bootstrap.command;

import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Terminal;
import charon.bootstrap.terminal.TextTable;
import charon.domain.InvalidValueException;
import charon.domain.account.ApiToken;
import charon.domain.account.TokenExpiry;
import charon.domain.account.TokenScope;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      footer = {"", "Example:", "  TOKEN=$(charon token create lights --scope read --expires 90d)"})
  static final class Create implements Runnable {

    @Parameters(
        paramLabel = "NAME",
        description = "What to call it, to know it again in the list; 1 to 100 characters.")
    private String name = "";

    @Option(
        names = "--scope",
        order = 10,
        paramLabel = "read|control|admin",
        description = {
          "How far it reaches: read sees what the table's game master sees, control also does what"
              + " the game master does there, admin also manages the server: tables, users, tokens,"
              + " and who is logged in.",
          "Default: control."
        })
    private TokenScope scope = TokenScope.CONTROL;

    @Option(
        names = "--table",
        order = 11,
        paramLabel = "TABLE",
        description = {
          "The table at which it reads and controls, whatever its scope.",
          "Default: default."
        })
    private @Nullable String table;

    @Option(
        names = "--expires",
        order = 12,
        paramLabel = "PERIOD|DATE",
        description = {
          "When it ends: days or hours from now, such as 90d or 12h, or a date (UTC), such as"
              + " 2031-05-06.",
          "Default: never."
        })
    private @Nullable String expires;

    @Mixin
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    Create(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageTables(folder.config(Map.of()), (tables, accounts) -> {
        Optional<Instant> end = Optional.ofNullable(expires).map(Create::end);
        TableId where = TableDirectory.idOf(table, tables);
        String token = accounts.createToken(name, scope, where, end);
        terminal
            .err()
            .println("The token cannot be shown again."
                + " Send it with each request as: Authorization: Bearer <token>");
        terminal.out().println(token);
      });
    }

    private static Instant end(String text) {
      try {
        return TokenExpiry.of(text, Instant.now());
      } catch (InvalidValueException refused) {
        throw CommandException.usage("--" + refused.getMessage());
      }
    }
  }

  /** Lists all tokens. */
  @Command(
      name = "list",
      description = {
        "Lists all API tokens, oldest first, and their tables if there are several; their secrets are"
            + " not kept. Use is noted once an hour."
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
          (tables, accounts) -> print(accounts.tokens(), TableDirectory.of(tables)));
    }

    private void print(List<ApiToken> tokens, TableDirectory directory) {
      Map<TableId, String> tables = directory.namesById();
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("ID", "SCOPE", "CREATED", "EXPIRES", "LAST USED", "TABLE", "NAME"));
      for (ApiToken token : tokens) {
        rows.add(List.of(
            token.id(),
            TextTable.word(token.scope()),
            TextTable.time(token.createdAt()),
            token.expiresAt().map(TextTable::time).orElse("never"),
            token.lastUsedAt().map(TextTable::time).orElse("never"),
            tables.getOrDefault(token.table(), "-"),
            token.name()));
      }
      Set<String> leftOut = directory.isMoreThanOne() ? Set.of() : Set.of("TABLE");
      terminal.out().println(TextTable.of(rows, leftOut));
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
    private final SettingOptions folder = SettingOptions.ofDataFolder();

    private final Operations operations;
    private final Terminal terminal;

    Revoke(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public void run() {
      operations.manageAccounts(folder.dataFolder(), accounts -> {
        accounts.revokeToken(id);
        terminal.err().println("Revoked the token " + id + ".");
      });
    }
  }
}
