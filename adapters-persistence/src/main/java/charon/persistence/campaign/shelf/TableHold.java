package charon.persistence.campaign.shelf;

import charon.application.port.out.CampaignLibrary;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Page;
import charon.domain.disclosure.PublicCampaign;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A table's hold on a campaign. Its table is told of changes by one thread at a time; changes while it
 * is being told are told together. Thread-safe.
 */
final class TableHold implements CampaignLibrary.Hold {

  private static final Logger LOG = LoggerFactory.getLogger(TableHold.class);

  private enum State {
    IDLE,
    /** It will be told. */
    WAITS,
    /** It is being told. */
    TOLD,
    /** It is being told, and has to be again. */
    TOLD_AND_WAITS,
    CLOSED
  }

  private final SharedCampaigns shelf;
  private final CampaignPlace place;
  private final Runnable onChange;
  private volatile SharedCampaign shared;
  private State state = State.IDLE;

  TableHold(SharedCampaigns shelf, CampaignPlace place, Runnable onChange, SharedCampaign shared) {
    this.shelf = shelf;
    this.place = place;
    this.onChange = onChange;
    this.shared = shared;
  }

  @Override
  public Campaign current() {
    return shared.catalog().current();
  }

  @Override
  public PublicCampaign known() {
    return shared.catalog().known();
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    return shared.find(path);
  }

  @Override
  public Optional<Page> page(String path) {
    return shared.page(path);
  }

  @Override
  public String keep(String name, InputStream content, boolean replace) {
    return shared.keep(name, content, replace);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (state == State.CLOSED) {
        return;
      }
      state = State.CLOSED;
    }
    shelf.release(this);
  }

  CampaignPlace place() {
    return place;
  }

  SharedCampaign shared() {
    return shared;
  }

  /** Another folder is the campaign from now on. */
  void moveTo(SharedCampaign other) {
    shared = other;
  }

  /** Has the table told that the campaign is another one. Does not wait for that. */
  void changed() {
    synchronized (this) {
      if (state == State.TOLD) {
        state = State.TOLD_AND_WAITS;
      }
      if (state != State.IDLE) {
        return;
      }
      state = State.WAITS;
    }
    handOver();
  }

  private void handOver() {
    try {
      shelf.callbacks().execute(this::tell);
    } catch (RejectedExecutionException e) {
      LOG.debug("nobody is told of changes any more", e);
      told();
    }
  }

  private void tell() {
    synchronized (this) {
      if (state == State.CLOSED || shelf.isClosed()) {
        return;
      }
      state = State.TOLD;
    }
    try {
      onChange.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("a table could not take over the change of its campaign {}", place.folder(), e);
    } finally {
      told();
    }
  }

  private void told() {
    boolean again;
    synchronized (this) {
      again = state == State.TOLD_AND_WAITS;
      if (state != State.CLOSED) {
        state = again ? State.WAITS : State.IDLE;
      }
    }
    if (again) {
      handOver();
    }
  }
}
