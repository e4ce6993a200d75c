package charon.bootstrap.command;

import charon.bootstrap.option.SettingOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a copy of the database back. */
@Command(
    name = "restore",
    description = {
      "Puts a backup in the place of the database, once it was found sound. The database of before"
          + " is kept beside it, as charon.db.before-restore. Refused while a server runs."
    },
    footer = {"", "Example:", "  charon restore charon-data/backups/charon-21830612T101530Z.db"})
final class RestoreCommand implements Runnable {

  @Parameters(
      paramLabel = "FILE",
      description = "A file of 'charon backup', or of the folder backups in the data folder.")
  private Path backup = Path.of("");

  @Mixin
  private final SettingOptions folder = SettingOptions.ofDataFolder();

  private final Operations operations;

  RestoreCommand(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void run() {
    operations.restore(folder.dataFolder(), backup);
  }
}
