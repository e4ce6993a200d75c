package charon.bootstrap.run;

import charon.application.port.out.imports.ImportOutcome;
import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportReport;
import charon.application.port.out.imports.ImportedMap;
import charon.bootstrap.command.Operations.MapOrder;
import charon.bootstrap.terminal.CommandException;
import charon.imports.MapImport;
import charon.persistence.CampaignMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Imports maps into the folder of a campaign. */
final class MapImporter {

  private static final String DEMO = "demo-campaign";

  private MapImporter() {}

  /**
   * Imports a map.
   *
   * @return what became of it, line by line
   * @throws CommandException if it cannot be imported; nothing has changed then
   */
  static List<String> run(MapOrder order) {
    Path campaign = order.campaign().orElseGet(() -> order.data().resolve(DEMO));
    if (!Files.isDirectory(campaign)) {
      throw CommandException.usage(
          order.campaign().isPresent()
              ? "There is no campaign folder " + campaign
              : "Which campaign? --campaign names its folder, which may be empty");
    }
    if (!Files.isRegularFile(order.source().file())) {
      throw CommandException.usage("There is no file " + order.source().file());
    }
    try {
      return imported(order, campaign);
    } catch (ImportRefusedException e) {
      throw CommandException.failure(String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw CommandException.failure("Cannot import " + order.source().file(), e);
    }
  }

  private static List<String> imported(MapOrder order, Path campaign) throws IOException {
    Path scratch = Files.createTempDirectory("charon-import");
    try {
      ImportedMap map = MapImport.read(order.source(), scratch);
      ImportOutcome outcome =
          new CampaignMaps(campaign, order.data()).write(map, order.target(), Instant.now());
      return lines(map.report(), outcome, campaign);
    } finally {
      remove(scratch);
    }
  }

  private static void remove(Path scratch) throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(scratch);
  }

  private static List<String> lines(ImportReport report, ImportOutcome outcome, Path campaign) {
    List<String> lines = new ArrayList<>();
    add(lines, "Made:", report.made());
    add(lines, "Guessed:", report.guessed());
    add(lines, "Left out:", report.leftOut());
    add(lines, "Kept:", outcome.kept());
    add(lines, "Note:", outcome.remarks());
    add(lines, "Written to " + campaign + ":", outcome.written());
    outcome.before().ifPresent(folder -> lines.add("What was there before is in " + folder));
    return lines;
  }

  private static void add(List<String> lines, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      lines.add(title);
      sentences.forEach(sentence -> lines.add("  " + sentence));
    }
  }
}
