package charon.application.fake;

import charon.application.port.out.CampaignCatalog;
import charon.domain.campaign.Campaign;

/** The campaign that a test puts there. Thread-safe. */
public final class FixedCampaignCatalog implements CampaignCatalog {

  private volatile Campaign campaign;

  /** Begins with a campaign. */
  public FixedCampaignCatalog(Campaign campaign) {
    this.campaign = campaign;
  }

  @Override
  public Campaign current() {
    return campaign;
  }

  /** Puts another campaign in place, as if the folder had been edited. */
  public void set(Campaign changed) {
    campaign = changed;
  }
}
