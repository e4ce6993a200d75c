package charon.bootstrap.command;

import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Terminal;
import charon.domain.table.PlayerTokens;
import charon.domain.table.TableName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a table. */
@Command(
    name = "set",
    description = {
      "Changes a table that was made; what is left out stays as it is. A server that runs notices"
          + " within a second: limits hold at once. With another campaign the table's displays go"
          + " dark for some seconds, and it goes on where it was."
    },
    footer = {
      "",
      "Examples:",
      "  charon table set keynote --title 'The Keynote, day 2' --campaign hollow-suit",
      "  charon table set keynote --unlisted --streams 200 --answers default"
    })
final class SetTable implements Runnable {

  private static final String STAYS = "Default: it stays as it is.";

  @Parameters(paramLabel = "NAME", description = "Name of the table.")
  private String name = "";

  @Option(
      names = "--title",
      order = 10,
      paramLabel = "TITLE",
      description = {"What people call it; '': its name.", STAYS})
  private @Nullable String title;

  @Option(
      names = "--campaign",
      order = 11,
      paramLabel = "NAME|DIR",
      description = {
        "What is played: a folder below that of --campaigns, or any other. Not for the table"
            + " default.",
        STAYS
      })
  private @Nullable Path campaign;

  @Option(
      names = "--own-campaign",
      order = 12,
      description = {"Play the server's own campaign.", STAYS})
  private boolean ownCampaign;

  @Option(
      names = "--listed",
      order = 13,
      description = {"Show it on the start page.", STAYS})
  private boolean listed;

  @Option(
      names = "--unlisted",
      order = 14,
      description = {"Leave it out of the start page.", STAYS})
  private boolean unlisted;

  @Option(
      names = "--player-tokens",
      order = 15,
      paramLabel = "own|all|none|default",
      description = {
        "Which tokens its players move by themselves; default: what the server says.",
        STAYS
      })
  private @Nullable String playerTokens;

  @Mixin
  private final Limits limits = new Limits();

  @Mixin
  private final SettingOptions settings = SettingOptions.of("campaigns", "data");

  private final Operations operations;
  private final Terminal terminal;

  SetTable(Operations operations, Terminal terminal) {
    this.operations = operations;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    refuseBoth(campaign != null, "--campaign", ownCampaign, "--own-campaign");
    refuseBoth(listed, "--listed", unlisted, "--unlisted");
    CharonConfig config = settings.config(Map.of());
    Change change = new Change(
        Optional.ofNullable(title),
        listedOrNot(),
        campaign(config),
        limits.given(),
        playerTokens == null ? Optional.empty() : Optional.of(whoseTokens(playerTokens)));
    if (change.isNothing()) {
      throw CommandException.usage("Nothing to change (expected: at least one option, see --help)");
    }
    operations.manageTables(config, (tables, accounts) -> {
      TableName table = TableDirectory.of(tables).named(name).name();
      tables.change(table, change);
      terminal.err().println("Changed the table '" + table + "'.");
    });
  }

  private static Optional<PlayerTokens> whoseTokens(String word) {
    if (word.equals("default")) {
      return Optional.empty();
    }
    Optional<PlayerTokens> whose = CreateTable.whoseTokens(word);
    if (whose.isEmpty()) {
      throw CommandException.usage(
          "--player-tokens: " + word + " (expected: own, all, none or default)");
    }
    return whose;
  }

  private Optional<Boolean> listedOrNot() {
    return listed || unlisted ? Optional.of(listed) : Optional.empty();
  }

  private Optional<String> campaign(CharonConfig config) {
    return campaign == null
        ? Optional.of("").filter(own -> ownCampaign)
        : Optional.of(CreateTable.kept(campaign, config.folders().campaigns()));
  }

  private static void refuseBoth(boolean one, String name, boolean other, String otherName) {
    if (one && other) {
      throw CommandException.usage("Either " + name + " or " + otherName);
    }
  }

  /** How much of the server the table may take. */
  private static final class Limits {

    private static final String NUMBER = "NUMBER|default";
    private static final String SERVER = "default: what the server says.";

    @Option(
        names = "--streams",
        order = 20,
        paramLabel = NUMBER,
        description = {
          "How many displays and consoles may listen at a time; 0: any number; " + SERVER,
          STAYS
        })
    private @Nullable String streams;

    @Option(
        names = "--changes",
        order = 21,
        paramLabel = NUMBER,
        description = {"How many changes a second it takes; 0: any number; " + SERVER, STAYS})
    private @Nullable String changes;

    @Option(
        names = "--questions",
        order = 22,
        paramLabel = NUMBER,
        description = {
          "How many questions to the ship's computer its players may send in a minute; 0: any"
              + " number; " + SERVER,
          STAYS
        })
    private @Nullable String questions;

    @Option(
        names = "--answers",
        order = 23,
        paramLabel = NUMBER,
        description = {
          "How many answers the language model writes for it in a day; 0: any number; " + SERVER,
          STAYS
        })
    private @Nullable String answers;

    /** Those that were given, by name; empty: what the server says. */
    Map<String, Optional<Integer>> given() {
      Map<String, Optional<Integer>> given = new TreeMap<>();
      take("streams", streams, given);
      take("changes", changes, given);
      take("questions", questions, given);
      take("answers", answers, given);
      return given;
    }

    private static void take(
        String name, @Nullable String most, Map<String, Optional<Integer>> given) {
      if (most != null) {
        given.put(
            name, most.equals("default") ? Optional.empty() : Optional.of(number(name, most)));
      }
    }

    private static int number(String name, String most) {
      if (!most.matches("[0-9]{1,9}")) {
        throw CommandException.usage(
            "--" + name + ": " + most + " (expected: 0 or more, or default)");
      }
      return Integer.parseInt(most);
    }
  }
}
