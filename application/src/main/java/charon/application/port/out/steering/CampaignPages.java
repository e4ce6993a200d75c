package charon.application.port.out.steering;

import charon.domain.campaign.Page;
import java.util.Optional;

/** The texts in the campaign folder. Thread-safe; may block on the disk. */
@FunctionalInterface
public interface CampaignPages {

  /**
   * A Markdown file as it is now.
   *
   * @param path relative to the campaign folder, with {@code /}
   * @return empty if there is none: also for a file that is no {@code .md}, that is larger than 1 MiB,
   *     that lies outside the folder, or of which it is not certain what is for the game master alone
   */
  Optional<Page> page(String path);
}
