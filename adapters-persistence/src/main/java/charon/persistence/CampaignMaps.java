package charon.persistence;

import charon.application.port.out.imports.ImportOutcome;
import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.application.port.out.imports.MapTarget;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.map.MapWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The maps of a campaign's folder, to write to. Immutable; for one writer at a time. */
public final class CampaignMaps {

  private static final String KEPT = "imports";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path campaign;
  private final Path kept;

  /**
   * Maps of a folder.
   *
   * @param data the data folder, where what is replaced is kept; if there is none, that is kept in
   *     the campaign's folder, where nothing reads it
   */
  public CampaignMaps(Path campaign, Path data) {
    this.campaign = campaign;
    this.kept = (Files.isDirectory(data) ? data : campaign).resolve(KEPT);
  }

  /**
   * Writes a map. Nothing that is there is replaced unless the target says so.
   *
   * @param now names the folder of what is replaced
   * @throws ImportRefusedException if it cannot be written there; nothing has changed then
   * @throws IOException if a file cannot be read or written
   */
  public ImportOutcome write(ImportedMap map, MapTarget target, Instant now) throws IOException {
    Path before = kept.resolve(NAME.format(now));
    for (int more = 2; Files.exists(before); more++) {
      before = kept.resolve(NAME.format(now) + "-" + more);
    }
    return MapWriter.write(CampaignRoot.of(campaign), map, target, before);
  }
}
