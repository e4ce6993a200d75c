package charon.http.sse.frame;

import charon.domain.news.News;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is newest for one audience, and the one place that keeps its frames alive. They are small, and
 * are made by whoever tells of a change. Thread-safe.
 */
public final class LatestNews {

  // guarded by this
  private @Nullable NewsFrames latest;

  /** Encodes what is newest now; for one thread at a time, and no event loop. */
  public void replace(News everybody, Map<String, News> personal) {
    NewsFrames before = retained();
    keep(NewsFrames.of(everybody, personal, before));
    if (before != null) {
      before.release();
    }
  }

  /** What is newest, for the caller to release; null if nobody has told yet. Never waits. */
  public synchronized @Nullable NewsFrames retained() {
    return latest == null ? null : latest.retain();
  }

  /** Lets the last frames go; nothing is told after this. */
  public void release() {
    keep(null);
  }

  private synchronized void keep(@Nullable NewsFrames newer) {
    NewsFrames older = latest;
    latest = newer;
    if (older != null) {
      older.release();
    }
  }
}
