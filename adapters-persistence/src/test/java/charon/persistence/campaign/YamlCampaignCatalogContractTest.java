package charon.persistence.campaign;

import charon.application.command.CommandService;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CampaignCatalogContractTest;
import charon.persistence.campaign.folder.CampaignRoot;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class YamlCampaignCatalogContractTest extends CampaignCatalogContractTest {

  private final CampaignOnDisk campaign;
  private final YamlCampaignCatalog catalog;

  YamlCampaignCatalogContractTest(@TempDir Path folder) {
    campaign = new CampaignOnDisk(folder);
    campaign.writeSmallCampaign();
    catalog = YamlCampaignCatalog.open(CampaignRoot.of(folder), CommandService::problem);
  }

  @Override
  protected CampaignCatalog catalog() {
    return catalog;
  }

  @Override
  protected void edit() {
    campaign.write("campaign/crew.yaml", "crew: [{id: lund}, {id: marsh}]");
    catalog.scan();
    catalog.scan(); // twice the same: nobody is writing any more
  }
}
