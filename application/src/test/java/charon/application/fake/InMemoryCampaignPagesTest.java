package charon.application.fake;

import charon.application.port.out.steering.CampaignPages;
import charon.application.port.out.steering.CampaignPagesContractTest;
import charon.domain.campaign.Page;

final class InMemoryCampaignPagesTest extends CampaignPagesContractTest {

  @Override
  protected CampaignPages pages() {
    InMemoryCampaignPages pages = new InMemoryCampaignPages();
    pages.put("campaign/letters/lund.md", new Page("A letter", TEXT));
    return pages;
  }
}
