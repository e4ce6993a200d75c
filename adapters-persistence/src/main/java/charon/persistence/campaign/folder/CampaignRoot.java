package charon.persistence.campaign.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where a campaign lies. Immutable.
 *
 * @param folder its folder
 * @param overLinks whether the folder may be reached over links; otherwise one that became a link is
 *     gone
 * @param limited whether it may only be as large as the campaign of one table among many
 */
public record CampaignRoot(Path folder, boolean overLinks, boolean limited) {

  /** A folder as somebody names it, of any size. */
  public static CampaignRoot of(Path folder) {
    return new CampaignRoot(folder, true, false);
  }

  /**
   * The folder without links.
   *
   * @throws IOException if it is not there, or out of reach
   */
  public Path real() throws IOException {
    Path real = folder.toRealPath();
    if (!overLinks && !real.equals(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "leads to another place");
    }
    return real;
  }
}
