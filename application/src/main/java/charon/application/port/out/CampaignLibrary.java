package charon.application.port.out;

import charon.application.port.out.steering.CampaignPages;
import charon.application.port.out.steering.HandoutStore;

/**
 * The campaigns of a server. Tables that play the same one share it: it is read once, and what
 * players may know of it is found out once. Thread-safe.
 */
public interface CampaignLibrary {

  /** A table's hold on a campaign. */
  interface Hold
      extends CampaignCatalog, CampaignImages, CampaignPages, HandoutStore, AutoCloseable {

    /** Lets go; who lets go last has it forgotten. */
    @Override
    void close();
  }

  /**
   * Takes hold of a campaign, and reads it if nobody has before; waits for that.
   *
   * @param campaign as {@link charon.domain.table.Table#campaign} has it; one that is not there is
   *     an empty campaign with a problem
   * @param onChange called after it has changed, on a thread that may wait; not after {@code close}
   */
  Hold open(String campaign, Runnable onChange);

  /**
   * Makes sure that a table may be given a campaign.
   *
   * @throws charon.domain.InvalidValueException if it is no folder, or none of those allowed
   */
  void require(String campaign);
}
