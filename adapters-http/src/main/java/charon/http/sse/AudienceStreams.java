package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.news.News;
import charon.domain.payload.AudienceUpdate;
import charon.http.json.ActiveViewEncoder;
import charon.http.message.HttpDate;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.SseFrame;
import charon.http.state.EncodedState;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams of one audience, and its latest frame. Thread-safe. */
final class AudienceStreams {

  private static final Logger LOG = LoggerFactory.getLogger(AudienceStreams.class);

  private static final int MIN_RETRY_MILLIS = 1_500;
  private static final int MAX_RETRY_MILLIS = 3_000;

  private final Map<EventLoop, StreamLoop> loops = new LinkedHashMap<>();
  private final Listeners listeners = new Listeners();
  private final StreamMetrics metrics = new StreamMetrics();
  private final LatestFrame latest;
  private final LatestNews news = new LatestNews();
  private final HttpDate date;

  AudienceStreams(
      EventLoopGroup group,
      StreamSettings settings,
      String tagPrefix,
      Executor maker,
      HttpDate date) {
    this.date = date;
    ActiveViewEncoder encoder = new ActiveViewEncoder();
    latest = new LatestFrame(tagPrefix, update -> counted(encoder.encode(update.payload())), maker);
    Newest newest = new Newest(latest, news);
    for (EventExecutor eventLoop : group) {
      StreamLoop loop =
          new StreamLoop((EventLoop) eventLoop, newest, listeners, metrics, System::nanoTime);
      loops.put(loop.eventLoop(), loop);
      loop.startSweeping(settings);
    }
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
        loops.values().forEach(StreamLoop::deliverLater);
      }
    }
  }

  private void deliver(SseFrame frame, long publishedAt) {
    try {
      loops.values().forEach(loop -> loop.deliver(frame, publishedAt));
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
      loops.values().forEach(StreamLoop::tell);
    }
  }

  CompletableFuture<EncodedState> latest() {
    return latest.state();
  }

  /** Opens a stream on a channel of one of the loops; to be called on that loop. */
  void open(Channel channel, StreamFormat format, Grant grant, Departure departure) {
    StreamLoop loop = loops.get(channel.eventLoop());
    if (loop == null) {
      throw new IllegalArgumentException("channel: " + channel + " (expected: one of my loops)");
    }
    if (channel instanceof EpollSocketChannel socket && SocketStream.canTakeOver(socket)) {
      EventStream.strip(channel, new Silence());
      departure.takenOver(channel);
      channel
          .deregister() // which is done when what the loop is at with this channel is over
          .addListener(done -> takeOver(socket, loop, format, grant, departure));
    } else {
      ChannelStream stream = new ChannelStream(loop, channel, format, grant);
      stream.begin(retryMillis(), date.now());
      add(stream);
    }
  }

  private void takeOver(
      EpollSocketChannel channel,
      StreamLoop loop,
      StreamFormat format,
      Grant grant,
      Departure departure) {
    if (channel.isOpen()) {
      SocketStream stream = SocketStream.takeOver(channel, loop, format, grant, departure);
      try {
        stream.queue(EventStream.beginning(format, retryMillis(), date.now()));
        add(stream);
      } catch (RuntimeException | OutOfMemoryError fault) {
        stream.fail(fault); // nobody else knows its socket by now
      }
    } else {
      departure.gone();
    }
  }

  private void add(SseConnection stream) {
    metrics.opened();
    stream.loop().add(stream);
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

  StreamMetrics metrics() {
    return metrics;
  }

  Set<Grant> grants() {
    Set<Grant> grants = new HashSet<>();
    loops.values().stream()
        .map(loop -> loop.eventLoop().submit(loop::grants))
        .toList()
        .forEach(some -> grants.addAll(some.awaitUninterruptibly().getNow()));
    grants.remove(Grant.NONE);
    return grants;
  }

  void end(Set<Grant> grants) {
    loops.values().forEach(loop -> loop.eventLoop().execute(() -> loop.end(grants)));
  }

  void endAll() {
    loops.values().stream()
        .map(loop -> loop.eventLoop().submit(loop::endAll))
        .toList()
        .forEach(Future::awaitUninterruptibly);
  }

  void release() {
    latest.release();
    news.release();
  }

  private byte[] counted(byte[] json) {
    metrics.framed(json.length);
    return json;
  }
}
