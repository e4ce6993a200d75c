package charon.bootstrap.command;

import charon.application.port.out.SecretGenerator;
import charon.bootstrap.option.LayeredDefaults;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Failures;
import charon.bootstrap.terminal.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, their settings, and how errors are told. Used by one thread. */
public final class CharonCommandLine {

  private static final Set<String> ABOUT_CHARON = Set.of("-h", "--help", "-V", "--version");
  private static final int HELP_WIDTH = 100;

  private final Terminal terminal;
  private final LayeredDefaults defaults;
  private final CommandLine commands;

  /**
   * Builds all commands.
   *
   * @param environment variables by name
   */
  public CharonCommandLine(
      Operations operations,
      Terminal terminal,
      SecretGenerator secrets,
      Map<String, String> environment) {
    this.terminal = terminal;
    this.defaults = new LayeredDefaults(environment);
    this.commands = new CommandLine(new Top())
        .addSubcommand(ServeCommand.of(operations, environment))
        .addSubcommand(TableCommands.of(operations, terminal))
        .addSubcommand(UserCommands.of(operations, terminal, secrets))
        .addSubcommand(TokenCommands.of(operations, terminal))
        .addSubcommand(CampaignCommands.of(operations, terminal))
        .addSubcommand(new ImportCommand(operations, terminal))
        .addSubcommand(new JournalCommand(operations, terminal))
        .addSubcommand(new BackupCommand(operations))
        .addSubcommand(new RestoreCommand(operations))
        .addSubcommand(new DoctorCommand(operations))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // a user's name may begin with @
        .setUsageHelpWidth(HELP_WIDTH)
        .setDefaultValueProvider(defaults)
        .setExecutionStrategy(this::run)
        .setParameterExceptionHandler((e, args) -> refuse(e))
        .setExecutionExceptionHandler((e, command, parsed) -> fail(e));
    complete(commands);
  }

  /** Carries out a command and returns the exit code; without one, serves. */
  public int execute(String... arguments) {
    boolean named = arguments.length > 0
        && (!arguments[0].startsWith("-") || ABOUT_CHARON.contains(arguments[0]));
    return commands.execute(
        named
            ? arguments
            : Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new));
  }

  private int run(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    List<CommandLine> chosen = parsed.asCommandLineList();
    try {
      defaults.check(chosen.get(chosen.size() - 1).getCommandSpec());
    } catch (CommandException e) {
      return fail(e);
    }
    defaults.warnings().forEach(line -> terminal.err().println("charon: warning: " + line));
    return new RunLast().execute(parsed);
  }

  private int refuse(ParameterException e) {
    String what = e instanceof UnmatchedArgumentException unmatched
        ? UnknownWord.in(unmatched).toString()
        : Failures.describe(e) + sourceOfValue(e) + ".";
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    complain(what + " See '" + command + " --help'.");
    return ExitCode.USAGE;
  }

  private String sourceOfValue(ParameterException e) {
    if (e.getArgSpec() == null || e.getValue() == null) {
      return "";
    }
    return defaults
        .given(e.getArgSpec())
        .filter(given -> given.value().equals(e.getValue()))
        .map(given -> " (from " + given.source() + ")")
        .orElse("");
  }

  private int fail(Exception e) {
    complain(Failures.describe(e));
    return e instanceof CommandException command ? command.exitCode() : ExitCode.SOFTWARE;
  }

  private void complain(String message) {
    terminal.err().println("charon: " + message);
  }

  /** What all commands have, and what their settings are made of. */
  private static void complete(CommandLine command) {
    SettingOptions.addTo(command.getCommandSpec());
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .descriptionHeading("%n")
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    for (CommandLine below : command.getSubcommands().values()) {
      below.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
      complete(below);
    }
  }

  /** Says what there is; the work is done by the commands below it. */
  @Command(
      name = "charon",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      description = {
        "The server behind the table of a sci-fi horror role-playing game: one shared display, and"
            + " the game master's hand on it.",
        "",
        "Without a command, the server runs; options of 'serve' can then be given right away."
      },
      footer = {
        "",
        "'charon COMMAND --help' tells more about each.",
        "",
        "Exit codes: 0 success, 1 failure, 2 the command line or a setting is wrong."
      })
  private static final class Top {}
}
