package charon.bootstrap;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that works on a data folder. */
final class DataOptions {

  @Option(
      names = "--data",
      order = 20,
      paramLabel = "DIR",
      description = {
        "Folder of the database.",
        "Default: charon-data in the working directory.",
        "Environment: CHARON_DATA"
      })
  Path data = CharonConfig.Folders.DEFAULTS.data();

  @Option(
      names = "--config",
      order = 90,
      paramLabel = "FILE",
      description = {
        "File with settings, one a line, such as port=8080; the keys are the names of the options"
            + " of 'charon serve' without the dashes.",
        "Default: none.",
        "Environment: CHARON_CONFIG"
      })
  @Nullable
  Path config; // read by LayeredDefaults
}
