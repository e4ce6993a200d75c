package charon.persistence.campaign.shelf;

import charon.application.port.out.CampaignLibrary;
import charon.domain.ConflictException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Page;
import charon.persistence.campaign.YamlCampaignCatalog;
import java.io.InputStream;
import java.util.Optional;

/**
 * A hold on nothing, with the problem that says why. Immutable.
 *
 * @param current the campaign that has nothing but the problem
 */
record EmptyHold(Campaign current) implements CampaignLibrary.Hold {

  EmptyHold(String why) {
    this(YamlCampaignCatalog.empty(why, "another campaign for this table"));
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<Page> page(String path) {
    return Optional.empty();
  }

  @Override
  public String keep(String name, InputStream content, boolean replace) {
    throw new ConflictException("There is no campaign folder to keep a picture in");
  }

  @Override
  public void close() {
    // there is nothing to let go of
  }
}
