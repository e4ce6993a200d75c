package charon.application.fake;

import charon.application.port.out.NewsPublisher;
import charon.domain.news.NewsUpdate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told, in order. Thread-safe. */
public final class RecordingNewsPublisher implements NewsPublisher {

  private final List<NewsUpdate> updates = new CopyOnWriteArrayList<>();

  @Override
  public void publish(NewsUpdate news) {
    updates.add(news);
  }

  /** How often something was told. */
  public int count() {
    return updates.size();
  }

  /** What was told last. */
  public NewsUpdate last() {
    return updates.get(updates.size() - 1);
  }
}
