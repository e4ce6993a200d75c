package charon.application.fake;

import charon.application.port.out.CampaignImages;
import charon.application.port.out.CampaignImagesContractTest;
import charon.domain.campaign.CampaignImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class InMemoryCampaignImagesTest extends CampaignImagesContractTest {

  @Override
  protected CampaignImages images() {
    byte[] bytes = CONTENT.getBytes(StandardCharsets.UTF_8);
    var image =
        new CampaignImage("image/png", Instant.EPOCH, bytes.length, () -> Optional.of(bytes));
    return new InMemoryCampaignImages(Map.of("galaxy/wick/map/hall.png", image));
  }
}
