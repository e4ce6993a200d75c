package charon.http.sse.frame;

import charon.domain.news.News;
import io.netty.buffer.Unpooled;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.nio.charset.StandardCharsets;

/**
 * One encoded event that tells what is newest, shared read-only by all displays that get it. It has
 * no id: the number of the state before it goes on counting.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it. Thread-safe.
 */
public final class NewsFrame extends AbstractReferenceCounted {

  private final News news;
  private final SharedChunk plain;
  private final SharedChunk stored;

  /** Encodes it: JSON on one line, which escapes every line break inside a name. */
  NewsFrame(News news) {
    this.news = news;
    String json = new String(NewsJson.encode(news), StandardCharsets.UTF_8);
    byte[] text = ("event: news\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    plain = SharedChunk.of(Unpooled.wrappedBuffer(text));
    stored = SharedChunk.of(Unpooled.wrappedBuffer(Compressors.stored(text)));
  }

  News news() {
    return news;
  }

  /** The event for a stream of that kind. In a gzip stream it looks back at nothing. */
  public SharedChunk in(boolean gzip) {
    return gzip ? stored : plain;
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
    plain.release();
    stored.release();
  }
}
