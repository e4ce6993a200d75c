package charon.application.port.out;

import charon.domain.campaign.Campaign;

/** The campaign folder. Thread-safe. */
public interface CampaignCatalog {

  /** The campaign as last read. Memory only: no file is opened or even looked at. */
  Campaign current();
}
