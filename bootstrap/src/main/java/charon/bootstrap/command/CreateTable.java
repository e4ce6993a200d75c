package charon.bootstrap.command;

import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Terminal;
import charon.domain.InvalidValueException;
import charon.domain.table.PlayerTokens;
import charon.domain.table.TableName;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a table. */
@Command(
    name = "create",
    description = {
      "Makes a table, and prints the paths of its display and of its game master's console on"
          + " standard output."
    },
    footer = {
      "",
      "Example:",
      "  charon table create keynote --title 'The Keynote' --campaign anselm --gm ada"
    })
final class CreateTable implements Runnable {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = {
        "What it is called in addresses: 1 to 63 characters of a-z, 0-9 and -, the first no -."
            + " Once used, a name is never free again.",
        "Default: a name that nobody can guess; the table is then not listed."
      })
  private @Nullable String name;

  @Option(
      names = "--title",
      order = 10,
      paramLabel = "TITLE",
      description = {"What people call it; at most 200 characters.", "Default: its name."})
  private String title = "";

  @Option(
      names = "--campaign",
      order = 11,
      paramLabel = "NAME|DIR",
      description = {
        "What is played: a folder below that of --campaigns, or any other.",
        "Default: the server's own campaign."
      })
  private @Nullable Path campaign;

  @Option(
      names = "--unlisted",
      order = 12,
      description = {
        "Leave it out of the start page: who does not know its name cannot find it.",
        "Default: it is listed, if it was given a name."
      })
  private boolean unlisted;

  @Option(
      names = "--gm",
      order = 13,
      paramLabel = "USER",
      description = {
        "User who leads it; can be given several times.",
        "Default: nobody, until 'charon table member' says so."
      })
  private List<String> gameMasters = new ArrayList<>();

  @Option(
      names = "--player-tokens",
      order = 14,
      paramLabel = "own|all|none",
      description = {
        "Which tokens its players move by themselves.",
        "Default: what --player-tokens of 'charon serve' says."
      })
  private @Nullable String playerTokens;

  @Mixin
  private final Limits limits = new Limits();

  @Mixin
  private final SettingOptions settings = SettingOptions.of("campaigns", "data", "max-tables");

  private final Operations operations;
  private final Terminal terminal;

  CreateTable(Operations operations, Terminal terminal) {
    this.operations = operations;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    CharonConfig config = settings.config(Map.of());
    NewTable wanted = new NewTable(
        Optional.ofNullable(name).map(CreateTable::nameOf),
        title,
        name != null && !unlisted,
        campaign == null ? "" : kept(campaign, config.folders().campaigns()),
        limits.given(),
        whoseTokens());
    operations.manageTables(
        config,
        (tables, accounts) -> TableCommands.announce(terminal, tables.create(wanted, gameMasters)));
  }

  /**
   * A name that somebody typed.
   *
   * @throws CommandException if it can be none
   */
  static TableName nameOf(String text) {
    try {
      return new TableName(text);
    } catch (InvalidValueException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  /**
   * As the directory of tables has it: from the folder of campaigns on, if it is below that. An empty
   * path is the server's own campaign.
   */
  static String kept(Path campaign, Optional<Path> campaigns) {
    if (campaign.toString().isEmpty()) {
      return "";
    }
    Optional<Path> home = campaigns.map(folder -> folder.toAbsolutePath().normalize());
    Optional<Path> below = home.map(folder -> folder.resolve(campaign).normalize())
        .filter(folder -> folder.startsWith(home.orElseThrow())
            && !folder.equals(home.orElseThrow())
            && Files.isDirectory(folder));
    if (below.isPresent()) {
      Path name = home.orElseThrow().relativize(below.orElseThrow());
      return name.toString().replace(File.separatorChar, '/');
    }
    if (!Files.isDirectory(campaign)) {
      throw CommandException.failure("There is no campaign folder " + campaign
          + campaigns.map(folder -> ", neither below " + folder + " nor here").orElse(""));
    }
    return campaign.toAbsolutePath().normalize().toString();
  }

  /** Which tokens players move, as settings have it: in lower case; empty if the word is none. */
  static Optional<PlayerTokens> whoseTokens(String word) {
    return Stream.of(PlayerTokens.values())
        .filter(whose -> whose.name().toLowerCase(Locale.ROOT).equals(word))
        .findAny();
  }

  private Optional<PlayerTokens> whoseTokens() {
    Optional<PlayerTokens> whose =
        Optional.ofNullable(playerTokens).flatMap(CreateTable::whoseTokens);
    if (playerTokens != null && whose.isEmpty()) {
      throw CommandException.usage(
          "--player-tokens: " + playerTokens + " (expected: own, all or none)");
    }
    return whose;
  }

  /** How much of the server the table may take. */
  private static final class Limits {

    private static final String OTHERWISE = "Default: what --table-";
    private static final String OF_SERVE = " of 'charon serve' says.";

    @Option(
        names = "--streams",
        order = 20,
        paramLabel = "NUMBER",
        description = {
          "How many displays and consoles may listen at a time; 0: any number.",
          OTHERWISE + "streams" + OF_SERVE
        })
    private @Nullable Integer streams;

    @Option(
        names = "--changes",
        order = 21,
        paramLabel = "NUMBER",
        description = {
          "How many changes a second it takes; 0: any number.",
          OTHERWISE + "changes" + OF_SERVE
        })
    private @Nullable Integer changes;

    @Option(
        names = "--questions",
        order = 22,
        paramLabel = "NUMBER",
        description = {
          "How many questions to the ship's computer its players may send in a minute; 0: any"
              + " number.",
          OTHERWISE + "questions" + OF_SERVE
        })
    private @Nullable Integer questions;

    @Option(
        names = "--answers",
        order = 23,
        paramLabel = "NUMBER",
        description = {
          "How many answers the language model writes for it in a day; 0: any number.",
          OTHERWISE + "answers" + OF_SERVE
        })
    private @Nullable Integer answers;

    /** Those that were given, by name. */
    Map<String, Integer> given() {
      Map<String, Integer> given = new TreeMap<>();
      take("streams", streams, given);
      take("changes", changes, given);
      take("questions", questions, given);
      take("answers", answers, given);
      return given;
    }

    private static void take(String name, @Nullable Integer most, Map<String, Integer> given) {
      if (most == null) {
        return;
      }
      if (most < 0) {
        throw CommandException.usage("--" + name + ": " + most + " (expected: 0 or more)");
      }
      given.put(name, most);
    }
  }
}
