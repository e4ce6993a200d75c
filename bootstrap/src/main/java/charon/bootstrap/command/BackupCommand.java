package charon.bootstrap.command;

import charon.bootstrap.option.SettingOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the database. */
@Command(
    name = "backup",
    description = {
      "Copies the database to a file: messages, conversations, journals, saved cues, users and"
          + " tokens. Works while the server runs, and disturbs nobody. The campaign is yours: copy its folder."
    },
    footer = {"", "Example:", "  charon backup /media/stick/charon.db"})
final class BackupCommand implements Runnable {

  @Parameters(paramLabel = "FILE", description = "Where to put the copy.")
  private Path target = Path.of("");

  @Option(
      names = "--force",
      order = 10,
      description = {"Replace a file that is there.", "Default: it is left as it is."})
  private boolean force;

  @Mixin
  private final SettingOptions folder = SettingOptions.ofDataFolder();

  private final Operations operations;

  BackupCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void run() {
    operations.backUp(folder.dataFolder(), target, force);
  }
}
