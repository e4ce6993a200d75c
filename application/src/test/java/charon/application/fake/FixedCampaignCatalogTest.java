package charon.application.fake;

import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CampaignCatalogContractTest;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class FixedCampaignCatalogTest extends CampaignCatalogContractTest {

  private final FixedCampaignCatalog catalog = new FixedCampaignCatalog(Campaign.EMPTY);

  @Override
  protected CampaignCatalog catalog() {
    return catalog;
  }

  @Override
  protected void edit() {
    catalog.set(new Campaign(
        Campaign.EMPTY.galaxy(),
        Campaign.EMPTY.people(),
        Optional.of(new Attributes(Map.of("name", "Wick"))),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of()));
  }
}
