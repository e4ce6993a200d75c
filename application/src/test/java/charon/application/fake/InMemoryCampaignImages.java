package charon.application.fake;

import charon.application.port.out.CampaignImages;
import charon.domain.campaign.CampaignImage;
import java.util.Map;
import java.util.Optional;

/** Pictures in a map, by path. Immutable. */
public final class InMemoryCampaignImages implements CampaignImages {

  private final Map<String, CampaignImage> images;

  /** These pictures. */
  public InMemoryCampaignImages(Map<String, CampaignImage> images) {
    this.images = Map.copyOf(images);
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return Optional.ofNullable(images.get(path));
  }
}
