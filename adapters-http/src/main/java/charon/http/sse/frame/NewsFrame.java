package charon.http.sse.frame;

import charon.domain.news.News;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;

/**
 * One encoded event that tells what is newest, shared read-only by all displays that get it. It has
 * no id: the number of the state before it goes on counting.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it. Thread-safe.
 */
public final class NewsFrame extends AbstractReferenceCounted {

  private final News news;
  private final EventFrame event;

  /** Encodes it. */
  NewsFrame(News news) {
    this.news = news;
    this.event = EventFrame.of("news", NewsJson.encode(news));
  }

  News news() {
    return news;
  }

  /** The event for a stream of that kind. In a gzip stream it looks back at nothing. */
  public SharedChunk in(boolean gzip) {
    return event.in(gzip);
  }

  @Override
  public NewsFrame retain() {
    super.retain();
    return this;
  }

  @Override
  public ReferenceCounted touch(Object hint) {
    return this;
  }

  @Override
  protected void deallocate() {
    event.release();
  }
}
