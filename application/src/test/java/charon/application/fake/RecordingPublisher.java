package charon.application.fake;

import charon.application.port.out.ActiveViewPublisher;
import charon.domain.payload.ViewUpdate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was published, in order. Thread-safe. */
public final class RecordingPublisher implements ActiveViewPublisher {

  private final List<ViewUpdate> updates = new CopyOnWriteArrayList<>();

  @Override
  public void publish(ViewUpdate update) {
    updates.add(update);
  }

  /** All updates so far, first to last. */
  public List<ViewUpdate> updates() {
    return List.copyOf(updates);
  }

  /** The update that was published last. */
  public ViewUpdate last() {
    return updates.get(updates.size() - 1);
  }
}
