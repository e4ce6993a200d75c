package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.news.News;
import charon.domain.payload.AudienceUpdate;
import charon.http.json.ActiveViewEncoder;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.frame.EventFrame;
import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.SseFrame;
import charon.http.state.EncodedState;
import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.concurrent.Future;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams of one table and one audience, and its latest frame. Thread-safe. */
final class AudienceStreams {

  private static final Logger LOG = LoggerFactory.getLogger(AudienceStreams.class);

  private static final int MIN_RETRY_MILLIS = 1_500;
  private static final int MAX_RETRY_MILLIS = 3_000;

  private final StreamLoops loops;
  private final StreamMetrics metrics;
  private final Listeners listeners = new Listeners();
  private final LatestFrame latest;
  private final LatestNews news = new LatestNews();
  private volatile ActiveViewEncoder encoder = new ActiveViewEncoder();
  private volatile int frameBytes;

  /**
   * Shows nothing yet.
   *
   * @param metrics what the streams of this audience do at all tables
   * @param tagPrefix entity tags begin with it and end with the revision
   */
  AudienceStreams(StreamLoops loops, StreamMetrics metrics, String tagPrefix) {
    this.loops = loops;
    this.metrics = metrics;
    this.latest = new LatestFrame(loops.compressors(), tagPrefix, this::encoded, loops.maker());
  }

  /**
   * Takes an update over, which is to be shown then; false if it is hidden from this audience.
   * Encodes nothing.
   */
  boolean replace(AudienceUpdate update) {
    boolean changed = update.revision() > latest.revision();
    if (changed) {
      latest.replace(update);
    }
    return changed;
  }

  /**
   * Shows the newest state. It is encoded, and compressed, here and now, if somebody listens; whoever
   * comes later counts as a listener before looking at what is the latest, so nobody misses it. What
   * goes wrong is tried once more by the maker.
   *
   * @param publishedAt when the change was made
   */
  void show(long publishedAt) {
    if (listeners.displays() > 0) {
      try {
        deliver(latest.make(listeners.wants()), publishedAt);
      } catch (RuntimeException | OutOfMemoryError fault) {
        LOG.warn("A change is shown late", fault);
        listeners.places().forEach(LoopDisplays::deliverLater);
      }
    }
  }

  private void deliver(SseFrame frame, long publishedAt) {
    try {
      listeners.places().forEach(displays -> displays.deliver(frame, publishedAt));
    } finally {
      frame.release();
    }
  }

  /**
   * Takes over what is newest of all that is said, and tells it. It is encoded here and now.
   *
   * @param personal what is newest for readers who may know more than the others
   */
  void tell(News everybody, Map<String, News> personal) {
    news.replace(everybody, personal);
    if (listeners.curious() > 0) {
      listeners.places().forEach(LoopDisplays::tell);
    }
  }

  /** Tells what else there is to tell. */
  void tellNotices() {
    listeners.places().forEach(LoopDisplays::tell);
  }

  /** Writes an event to all displays that are not busy. It is encoded here and now. */
  void flash(String event, Map<String, ? extends @Nullable Object> members) {
    if (listeners.displays() > 0) {
      EventFrame frame = EventFrame.of(event, members);
      try {
        listeners.places().forEach(displays -> displays.flash(frame));
      } finally {
        frame.release();
      }
    }
  }

  CompletableFuture<EncodedState> latest() {
    return latest.state();
  }

  String etag(long revision) {
    return latest.etag(revision);
  }

  /** Opens a stream on a channel of one of the loops; to be called on that loop. */
  void open(Channel channel, StreamFormat format, Grant grant, Departure departure) {
    StreamLoop loop = loops.on(channel.eventLoop());
    if (channel instanceof EpollSocketChannel socket && SocketStream.canTakeOver(socket)) {
      EventStream.strip(channel, new Silence());
      departure.takenOver(channel);
      channel
          .deregister() // which is done when what the loop is at with this channel is over
          .addListener(done -> takeOver(socket, loop, format, grant, departure));
    } else {
      ChannelStream stream = new ChannelStream(on(loop), channel, format, grant);
      stream.begin(retryMillis(), loops.now());
      stream.displays().join(stream);
      stream.displays().catchUp(stream);
    }
  }

  private void takeOver(
      EpollSocketChannel channel,
      StreamLoop loop,
      StreamFormat format,
      Grant grant,
      Departure departure) {
    if (!channel.isOpen()) {
      departure.gone();
      return;
    }
    SocketStream stream;
    try {
      stream = SocketStream.takeOver(channel, on(loop), format, grant, departure);
    } catch (RuntimeException | OutOfMemoryError fault) {
      LOG.error("A stream cannot begin", fault);
      channel.close();
      departure.gone();
      return;
    }
    try {
      stream.displays().join(stream); // before anything is written: a peer that is gone shows then
      stream.queue(EventStream.beginning(format, retryMillis(), loops.now()));
      stream.displays().catchUp(stream);
    } catch (RuntimeException | OutOfMemoryError fault) {
      stream.fail(fault); // nobody else knows its socket by now
    }
  }

  /** The displays on an event loop; made anew for the first. */
  private LoopDisplays on(StreamLoop loop) {
    return listeners
        .on(loop)
        .orElseGet(() -> new LoopDisplays(loop, new Newest(latest, news), listeners, metrics));
  }

  private static int retryMillis() {
    return MIN_RETRY_MILLIS
        + ThreadLocalRandom.current().nextInt(MAX_RETRY_MILLIS - MIN_RETRY_MILLIS);
  }

  int listeners() {
    return listeners.count();
  }

  int displays() {
    return listeners.displays();
  }

  long revision() {
    return latest.revision();
  }

  int frameBytes() {
    return frameBytes;
  }

  void endAll() {
    listeners.places().stream()
        .map(LoopDisplays::endSoon)
        .toList()
        .forEach(Future::awaitUninterruptibly);
  }

  /**
   * Lets go what can be made again, unless somebody looks at it.
   *
   * @param again gives the newest update
   */
  void rest(Supplier<AudienceUpdate> again) {
    if (listeners.displays() == 0) {
      latest.rest(again);
      encoder = new ActiveViewEncoder();
      frameBytes = 0;
    }
  }

  void release() {
    latest.release();
    news.release();
  }

  private byte[] encoded(AudienceUpdate update) {
    byte[] json = encoder.encode(update.payload());
    metrics.framed();
    frameBytes = json.length;
    return json;
  }
}
