package charon.bootstrap.command;

import charon.bootstrap.option.SettingOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Looks for what would keep a server from running well. */
@Command(
    name = "doctor",
    description = {
      "Looks for what would keep the server from running well, and changes nothing: Java, data"
          + " folder, database, backups, tables, campaigns, port, clock and how many files may be open."
    },
    footer = {
      "",
      "Each line begins with ok, warn or fail.",
      "",
      "Exit codes: 0 nothing failed, 1 something did."
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin
  private final SettingOptions settings =
      SettingOptions.of("campaign", "campaigns", "data", "host", "port", "max-tables");

  private final Operations operations;

  DoctorCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Integer call() {
    return operations.examine(settings.config(Map.of())) ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
