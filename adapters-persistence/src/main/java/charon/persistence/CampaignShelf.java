package charon.persistence;

import charon.application.port.in.command.CommandCheck;
import charon.application.port.out.CampaignLibrary;
import charon.domain.InvalidValueException;
import charon.persistence.campaign.shelf.CampaignTexts;
import charon.persistence.campaign.shelf.SharedCampaigns;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The campaigns of a server, each read once for all tables that play it, and looked at again and
 * again by one thread while somebody holds it. An edit shows within two seconds while there are few;
 * where there are many, looking takes a tenth of a processor, and each folder has its turn within 30
 * seconds. Writes to no folder but what is kept to be handed out. Thread-safe.
 *
 * <p>A campaign that is not the server's own has at most 5,000 files of 256 MiB together; the rest is
 * left out and stands in its problems.
 */
public final class CampaignShelf implements CampaignLibrary, AutoCloseable {

  private final CampaignTexts texts;
  private final SharedCampaigns shared;

  /**
   * A shelf; nothing is read yet, and no thread runs.
   *
   * @param own the folder of the server's own campaign
   * @param campaigns the folder of those that tables can name; empty: they have the server's own
   * @param commands finds out what cues can say
   * @param callbacks where tables are told of changes; one that waits or throws keeps no other from
   *     it, as long as there is another thread
   * @param nanoTime nanoseconds since some moment
   */
  public CampaignShelf(
      Path own,
      Optional<Path> campaigns,
      CommandCheck commands,
      Executor callbacks,
      LongSupplier nanoTime) {
    this.texts = new CampaignTexts(campaigns);
    this.shared = new SharedCampaigns(
        Objects.requireNonNull(own, "own"),
        commands,
        Objects.requireNonNull(callbacks, "callbacks"),
        nanoTime);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Never fails. The callback may be called before this has returned.
   */
  @Override
  public Hold open(String campaign, Runnable onChange) {
    Objects.requireNonNull(onChange, "onChange");
    return campaign.isEmpty() ? shared.openOwn(onChange) : texts.open(campaign, shared, onChange);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Allowed are the server's own, and folders below that of the campaigns, by names alone: not by
   * an absolute path, by {@code ..}, or over a link that leads out.
   */
  @Override
  public void require(String campaign) {
    texts.require(campaign);
  }

  /**
   * Makes sure that a table may be given a campaign by whoever has the machine: as {@link #require},
   * and any folder by its absolute path.
   *
   * @throws InvalidValueException if it is no folder, or none of those allowed
   */
  public void requireAnywhere(String campaign) {
    texts.requireAnywhere(campaign);
  }

  /** Looks at no folder and tells no table any more; what is held stays as last read. */
  @Override
  public void close() {
    shared.close();
  }
}
