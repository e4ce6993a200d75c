package charon.application.port.out;

import charon.domain.campaign.CampaignImage;
import java.util.Optional;

/** The images in the campaign folder. Thread-safe; may block on the disk. */
public interface CampaignImages {

  /**
   * Finds an image, without reading it.
   *
   * @param path relative to the campaign folder, with {@code /}
   * @return empty if there is none: also for a file that is no image by its suffix, that is larger
   *     than 16 MiB, or that lies outside the folder
   */
  Optional<CampaignImage> find(String path);
}
