package charon.application.campaign;

import charon.application.port.in.BrowseCampaignUseCase;
import charon.application.port.out.CampaignImages;
import charon.domain.campaign.CampaignImage;
import java.util.Optional;

/** Looks things up in the campaign. Thread-safe. */
public final class CampaignService implements BrowseCampaignUseCase {

  private final CampaignImages images;

  /** Reads pictures from the port. */
  public CampaignService(CampaignImages images) {
    this.images = images;
  }

  @Override
  public Optional<CampaignImage> image(String path) {
    return images.read(path);
  }
}
