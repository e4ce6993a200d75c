package charon.bootstrap;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for what would keep a server from running well. */
@Command(
    name = "doctor",
    description = {
      "Looks for what would keep the server from running well, and changes nothing: Java, data"
          + " folder, database, backups, campaign, port, clock and how many files may be open."
    },
    footer = {
      "",
      "Each line begins with ok, warn or fail.",
      "",
      "Exit codes: 0 nothing failed, 1 something did."
    })
final class DoctorCommand implements Callable<Integer> {

  @Option(
      names = "--campaign",
      order = 10,
      paramLabel = "DIR",
      description = {
        "Folder of the campaign.",
        "Default: the built-in demo.",
        "Environment: CHARON_CAMPAIGN"
      })
  private @Nullable Path campaign;

  @Option(
      names = "--host",
      order = 30,
      paramLabel = "ADDRESS",
      description = {
        "Address the server would listen on.",
        "Default: 0.0.0.0.",
        "Environment: CHARON_HOST"
      })
  private String host = CharonConfig.Listening.DEFAULTS.host();

  @Option(
      names = "--port",
      order = 40,
      paramLabel = "NUMBER",
      description = {
        "Port the server would listen on.",
        "Default: 8000.",
        "Environment: CHARON_PORT"
      })
  private int port = CharonConfig.Listening.DEFAULTS.port();

  @Mixin
  private final DataOptions folder = new DataOptions();

  private final Operations operations;

  DoctorCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Integer call() {
    var subject = new Doctor.Subject(folder.data, Optional.ofNullable(campaign), listening());
    return operations.examine(subject) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private CharonConfig.Listening listening() {
    try {
      return new CharonConfig.Listening(host, port, CharonConfig.Listening.DEFAULTS.transport());
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }
}
