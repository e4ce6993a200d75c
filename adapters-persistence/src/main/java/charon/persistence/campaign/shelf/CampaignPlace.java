package charon.persistence.campaign.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder as a table names it. Immutable.
 *
 * @param folder where it is, perhaps over links
 * @param within the folder that it must not lead out of; empty: it may be anywhere
 */
record CampaignPlace(Path folder, Optional<Path> within) {

  CampaignPlace {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Where it is without links; empty if it is not there, or leads out. */
  Optional<Path> real() {
    try {
      Path real = folder.toRealPath();
      return within.isEmpty() || isBelow(real, within.get().toRealPath())
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What it is shared by: the folder itself, or where that would be. */
  Path key() {
    return real().orElse(folder);
  }

  private static boolean isBelow(Path place, Path root) {
    return place.startsWith(root) && !place.equals(root);
  }
}
