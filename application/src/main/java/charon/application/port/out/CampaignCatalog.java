package charon.application.port.out;

import charon.domain.campaign.Campaign;
import charon.domain.disclosure.PublicCampaign;

/** The campaign folder. Thread-safe. */
public interface CampaignCatalog {

  /** The campaign as last read. Memory only: no file is opened or even looked at. */
  Campaign current();

  /** The same with what players may know of it, which is found out once. Memory only. */
  default PublicCampaign known() {
    return PublicCampaign.of(current());
  }
}
