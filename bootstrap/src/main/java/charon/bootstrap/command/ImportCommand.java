package charon.bootstrap.command;

import charon.application.port.out.imports.MapTarget;
import charon.bootstrap.command.Operations.MapOrder;
import charon.bootstrap.option.SettingOptions;
import charon.bootstrap.settings.Folders;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.Terminal;
import charon.imports.MapFormat;
import charon.imports.MapSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an encounter map of a file that another program wrote. */
@Command(
    name = "import",
    description = {
      "Makes an encounter map of a file that another program wrote, in the folder of a campaign, and"
          + " tells what it made, what it guessed and what it left out. A server that runs shows the"
          + " map within two seconds.",
      "",
      "Read are Universal VTT files (.uvtt, .dd2vtt, .df2vtt), JSON of the Mothership Map Creator and of"
          + " One Page Dungeon, and pictures alone (PNG, WebP, JPEG, GIF)."
    },
    footer = {
      "",
      "Nothing that is there is replaced without --force. What is replaced is kept in the folder"
          + " imports of the data folder, or of the campaign's if there is no data folder.",
      "A map that is imported again keeps what was written about rooms that are still there.",
      "",
      "Example:",
      "  charon import the-tomb.dd2vtt --location tomb --campaign my-campaign"
    })
final class ImportCommand implements Runnable {

  private static final Pattern DECK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

  @Parameters(paramLabel = "FILE", description = "The map.")
  private Path file = Path.of("");

  @Option(
      names = "--location",
      order = 10,
      required = true,
      paramLabel = "SLUG",
      description = "The location whose map it becomes; made if it is not there.")
  private String location = "";

  @Option(
      names = "--deck",
      order = 11,
      paramLabel = "ID",
      description = {
        "The deck that it becomes, beside those that the location has.",
        "Default: after the file's name, as the location's only deck."
      })
  @Nullable
  private String deck;

  @Option(
      names = "--format",
      order = 12,
      paramLabel = "FORMAT",
      description = {"What the file is: ${COMPLETION-CANDIDATES}.", "Default: found out."})
  @Nullable
  private MapFormat format;

  @Option(
      names = "--force",
      order = 13,
      description = "Replaces files that are there, and keeps them as they were.")
  private boolean force;

  @Mixin
  private final SettingOptions folders = SettingOptions.of("campaign", "data");

  private final Operations operations;
  private final Terminal terminal;

  ImportCommand(Operations operations, Terminal terminal) {
    this.operations = operations;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (deck != null && (!DECK.matcher(deck).matches() || deck.equals("manifest"))) {
      throw CommandException.usage("--deck: '" + deck + "' (expected: letters, digits, - and _)");
    }
    Optional<String> chosen = Optional.ofNullable(deck);
    Folders where = folders.config(Map.of()).folders();
    String name = String.valueOf(file.getFileName());
    operations
        .importMap(new MapOrder(
            new MapSource(file, name, chosen, Optional.ofNullable(format)),
            where.campaign(),
            where.data(),
            new MapTarget(location, chosen.isPresent(), force)))
        .forEach(line -> terminal.out().println(line.replaceAll("\\p{Cntrl}", "?")));
  }
}
