package charon.persistence.campaign;

import charon.application.port.out.CampaignImages;
import charon.application.port.out.CampaignImagesContractTest;
import charon.persistence.campaign.folder.CampaignImageFiles;
import charon.persistence.campaign.folder.CampaignRoot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class CampaignImageFilesTest extends CampaignImagesContractTest {

  private final CampaignImageFiles images;

  CampaignImageFilesTest(@TempDir Path folder) {
    var campaign = new CampaignOnDisk(folder);
    byte[] bytes = CONTENT.getBytes(StandardCharsets.UTF_8);
    campaign.writeBytes("galaxy/wick/map/hall.png", bytes);
    campaign.writeBytes("galaxy/wick/map/hall.txt", bytes);
    images = new CampaignImageFiles(CampaignRoot.of(folder));
  }

  @Override
  protected CampaignImages images() {
    return images;
  }
}
