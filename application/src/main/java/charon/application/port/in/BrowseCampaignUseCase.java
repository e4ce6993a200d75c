package charon.application.port.in;

import charon.domain.campaign.CampaignImage;
import java.util.Optional;

/** Looks things up in the campaign. Thread-safe. */
public interface BrowseCampaignUseCase {

  /**
   * A picture of the campaign folder. Reads the file: may wait.
   *
   * @param path relative to the campaign folder, with {@code /}
   * @return the picture; empty if there is none, or if the path is of anything else
   */
  Optional<CampaignImage> image(String path);
}
