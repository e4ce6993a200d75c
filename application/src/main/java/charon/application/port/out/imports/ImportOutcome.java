package charon.application.port.out.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an import changed in a campaign's folder. Immutable.
 *
 * @param written the files that were written, relative to the campaign's folder
 * @param kept what was kept of the game master's own, a sentence each
 * @param remarks what else whoever imports should know, a sentence each
 * @param before where the files lie that were there before; empty if there were none
 */
public record ImportOutcome(
    List<String> written, List<String> kept, List<String> remarks, Optional<Path> before) {

  public ImportOutcome {
    written = List.copyOf(written);
    kept = List.copyOf(kept);
    remarks = List.copyOf(remarks);
  }
}
