package charon.bootstrap.command;

import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.settings.OtherVariable;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the server. */
@Command(
    name = "serve",
    description = "Runs the server until it is told to stop (Ctrl+C or SIGTERM).")
final class ServeCommand implements Runnable {

  private static final String INDENT = " ".repeat(6);

  @Mixin
  private final SettingOptions settings = SettingOptions.all();

  private final Operations operations;
  private final Map<String, String> environment;

  private ServeCommand(Operations operations, Map<String, String> environment) {
    this.operations = operations;
    this.environment = environment;
  }

  /**
   * The command.
   *
   * @param environment variables by name
   */
  static CommandLine of(Operations operations, Map<String, String> environment) {
    CommandLine serve = new CommandLine(new ServeCommand(operations, environment));
    serve.getCommandSpec().usageMessage().footer(footer());
    return serve;
  }

  @Override
  public void run() {
    operations.serve(settings.config(environment));
  }

  private static String[] footer() {
    return Stream.of(
            Stream.of(
                "",
                "Each setting is taken from the first place that has it: the option, the environment"
                    + " variable, the configuration file, the default. Relative folders start at"
                    + " the working directory.",
                "",
                "More environment variables:"),
            OtherVariable.told().flatMap(ServeCommand::lines),
            Stream.of("", "Example:", "  charon serve --campaign ~/campaigns/anselm --port 8080"))
        .flatMap(lines -> lines)
        .toArray(String[]::new);
  }

  private static Stream<String> lines(OtherVariable variable) {
    return Stream.of(
        "  " + variable.variable(),
        INDENT + variable.meaning(),
        INDENT + "Default: " + variable.otherwise() + ".");
  }
}
