package charon.http.sse.frame;

import charon.domain.news.News;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is newest for an audience at one moment: one frame for all of it, and one for each reader who
 * knows of something that is not for all.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it. Thread-safe.
 */
public final class NewsFrames extends AbstractReferenceCounted {

  private final NewsFrame everybody;
  private final Map<String, NewsFrame> personal;

  private NewsFrames(NewsFrame everybody, Map<String, NewsFrame> personal) {
    this.everybody = everybody;
    this.personal = personal;
  }

  /**
   * Encodes what has changed; what has not is the very frame of before, so that nobody is told
   * twice.
   */
  public static NewsFrames of(
      News everybody, Map<String, News> personal, @Nullable NewsFrames before) {
    Map<String, NewsFrame> frames = new HashMap<>();
    personal.forEach((reader, news) -> frames.put(reader, frame(news, reader, before)));
    return new NewsFrames(frame(everybody, null, before), frames);
  }

  /** What somebody is told; without a name, what everybody is. */
  public NewsFrame of(@Nullable String reader) {
    NewsFrame own = reader == null ? null : personal.get(reader);
    return own == null ? everybody : own;
  }

  @Override
  public NewsFrames retain() {
    super.retain();
    return this;
  }

  @Override
  public ReferenceCounted touch(Object hint) {
    return this;
  }

  @Override
  protected void deallocate() {
    everybody.release();
    personal.values().forEach(NewsFrame::release);
  }

  private static NewsFrame frame(News news, @Nullable String reader, @Nullable NewsFrames before) {
    NewsFrame known = before == null ? null : before.of(reader);
    return known != null && known.news().equals(news) ? known.retain() : new NewsFrame(news);
  }
}
