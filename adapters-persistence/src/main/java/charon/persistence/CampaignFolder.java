package charon.persistence;

import charon.application.port.in.command.CommandCheck;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CampaignImages;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.disclosure.PublicCampaign;
import charon.persistence.campaign.YamlCampaignCatalog;
import charon.persistence.campaign.folder.CampaignImageFiles;
import charon.persistence.campaign.folder.CampaignRoot;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A campaign folder as it was when it was opened, and its images. Never writes to it. Thread-safe.
 *
 * @see CampaignShelf for one that is looked at again and again
 */
public final class CampaignFolder implements CampaignCatalog, CampaignImages {

  private final YamlCampaignCatalog catalog;
  private final CampaignImageFiles images;

  private CampaignFolder(CampaignRoot place, CommandCheck commands) {
    this.catalog = YamlCampaignCatalog.open(place, commands);
    this.images = new CampaignImageFiles(place);
  }

  /**
   * Reads a folder. Never fails: what is missing or broken is left out and stands in {@link
   * Campaign#problems}, even the folder itself.
   *
   * @param commands finds out what cues can say
   */
  public static CampaignFolder open(Path folder, CommandCheck commands) {
    return new CampaignFolder(CampaignRoot.of(Objects.requireNonNull(folder, "folder")), commands);
  }

  /**
   * Reads a folder once, to look for problems.
   *
   * @param commands finds out what cues can say
   */
  public static Campaign check(Path folder, CommandCheck commands) {
    return YamlCampaignCatalog.readOnce(
        CampaignRoot.of(Objects.requireNonNull(folder, "folder")), commands);
  }

  @Override
  public Campaign current() {
    return catalog.current();
  }

  @Override
  public PublicCampaign known() {
    return catalog.known();
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return images.find(path);
  }
}
