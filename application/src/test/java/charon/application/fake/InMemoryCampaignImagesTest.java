package charon.application.fake;

import charon.application.port.out.CampaignImages;
import charon.application.port.out.CampaignImagesContractTest;
import charon.domain.campaign.CampaignImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

final class InMemoryCampaignImagesTest extends CampaignImagesContractTest {

  @Override
  protected CampaignImages images() {
    byte[] bytes = CONTENT.getBytes(StandardCharsets.UTF_8);
    return new InMemoryCampaignImages(
        Map.of("galaxy/wick/map/hall.png", new CampaignImage(bytes, "image/png", Instant.EPOCH)));
  }
}
