package charon.persistence;

import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CampaignImages;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.persistence.campaign.CampaignImageFiles;
import charon.persistence.campaign.YamlCampaignCatalog;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.shelf.CampaignWatcher;
import charon.persistence.campaign.shelf.Watched;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The campaign folder: everything in it as last read, and its images. Never writes to it.
 *
 * <p>Opened, it holds the campaign as it is at that moment; edits show once it is watched.
 * Thread-safe.
 */
public final class CampaignFolder implements CampaignCatalog, CampaignImages, AutoCloseable {

  private final YamlCampaignCatalog catalog;
  private final CampaignImageFiles images;
  private @Nullable CampaignWatcher watcher;
  private boolean closed;

  private CampaignFolder(Path folder) {
    this.catalog = YamlCampaignCatalog.open(CampaignRoot.of(folder));
    this.images = new CampaignImageFiles(CampaignRoot.of(folder));
  }

  /**
   * Reads a folder. Never fails: what is missing or broken is left out and stands in {@link
   * Campaign#problems}, even the folder itself.
   */
  public static CampaignFolder open(Path folder) {
    return new CampaignFolder(Objects.requireNonNull(folder, "folder"));
  }

  /** Reads a folder once, to look for problems. */
  public static Campaign check(Path folder) {
    return YamlCampaignCatalog.readOnce(CampaignRoot.of(Objects.requireNonNull(folder, "folder")));
  }

  @Override
  public Campaign current() {
    return catalog.current();
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return images.find(path);
  }

  /**
   * Begins to follow edits of the folder, also those made since it was opened; each shows in {@link
   * #current} within two seconds.
   *
   * @param onChange called after {@code current} has changed, on the watcher's own thread
   * @throws IllegalStateException if the folder is watched already, or closed
   */
  public synchronized void watch(Runnable onChange) {
    if (closed || watcher != null) {
      throw new IllegalStateException("watch: closed or called again (expected: once)");
    }
    watcher = new CampaignWatcher(System::nanoTime);
    watcher.add(new Edits(catalog, Objects.requireNonNull(onChange, "onChange")));
  }

  /** Ends the watching; the campaign as last read stays. */
  @Override
  public synchronized void close() {
    closed = true;
    if (watcher != null) {
      watcher.close();
    }
  }

  private record Edits(YamlCampaignCatalog catalog, Runnable onChange) implements Watched {

    @Override
    public void look() {
      if (catalog.scan()) {
        onChange.run();
      }
    }

    @Override
    public boolean rests() {
      return catalog.rests();
    }
  }
}
