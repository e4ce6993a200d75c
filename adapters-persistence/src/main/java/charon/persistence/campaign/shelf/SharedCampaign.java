package charon.persistence.campaign.shelf;

import charon.application.port.in.command.CommandCheck;
import charon.application.port.out.CampaignImages;
import charon.application.port.out.steering.CampaignPages;
import charon.application.port.out.steering.HandoutStore;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Page;
import charon.persistence.campaign.CampaignPageFiles;
import charon.persistence.campaign.YamlCampaignCatalog;
import charon.persistence.campaign.folder.CampaignHandoutFiles;
import charon.persistence.campaign.folder.CampaignImageFiles;
import charon.persistence.campaign.folder.CampaignRoot;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder's campaign, for all tables that play it. Thread-safe; those who hold it are kept under the
 * lock of the shelf.
 */
final class SharedCampaign implements Watched, CampaignImages, CampaignPages, HandoutStore {

  private final CampaignRoot root;
  private final CommandCheck commands;
  private final CampaignImageFiles images;
  private final CampaignPageFiles pages;
  private final CampaignHandoutFiles handouts;
  private final Consumer<SharedCampaign> onLook;
  private volatile @Nullable YamlCampaignCatalog catalog;

  /** Who holds it, and how many are about to: under the lock of the shelf. */
  final List<TableHold> holds = new ArrayList<>();

  int coming;
  boolean watched;

  /**
   * A campaign that is not read yet.
   *
   * @param commands finds out what cues can say
   * @param onLook called before each look
   */
  SharedCampaign(CampaignRoot root, CommandCheck commands, Consumer<SharedCampaign> onLook) {
    this.root = root;
    this.commands = commands;
    this.images = new CampaignImageFiles(root);
    this.pages = new CampaignPageFiles(root);
    this.handouts = new CampaignHandoutFiles(root);
    this.onLook = onLook;
  }

  /** Where it lies, without links. */
  Path folder() {
    return root.folder();
  }

  /** Reads it if nobody has, or waits for whoever does. */
  synchronized void read() {
    if (catalog == null) {
      catalog = YamlCampaignCatalog.open(root, commands);
    }
  }

  /** What was read. */
  YamlCampaignCatalog catalog() {
    return Objects.requireNonNull(catalog, "not read yet");
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return images.find(path);
  }

  @Override
  public Optional<Page> page(String path) {
    return pages.page(path);
  }

  @Override
  public String keep(String name, InputStream content, boolean replace) {
    return handouts.keep(name, content, replace);
  }

  @Override
  public void look() {
    onLook.accept(this);
  }

  @Override
  public boolean rests() {
    return catalog().rests();
  }
}
