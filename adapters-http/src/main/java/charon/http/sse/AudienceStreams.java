package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.payload.AudienceUpdate;
import charon.http.json.ActiveViewEncoder;
import charon.http.metrics.StreamMetrics;
import charon.http.state.EncodedState;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The streams of one audience, and its latest frame. Thread-safe. */
final class AudienceStreams {

  private static final int MIN_RETRY_MILLIS = 1_500;
  private static final int MAX_RETRY_MILLIS = 3_000;

  private final Map<EventLoop, StreamLoop> loops = new LinkedHashMap<>();
  private final AtomicInteger listeners = new AtomicInteger();
  private final StreamMetrics metrics = new StreamMetrics();
  private final LatestFrame latest;

  AudienceStreams(EventLoopGroup group, StreamSettings settings, String tagPrefix) {
    ActiveViewEncoder encoder = new ActiveViewEncoder();
    latest = new LatestFrame(tagPrefix, update -> counted(encoder.encode(update.payload())));
    for (EventExecutor eventLoop : group) {
      StreamLoop loop =
          new StreamLoop((EventLoop) eventLoop, latest, listeners, metrics, System::nanoTime);
      loops.put(loop.eventLoop(), loop);
      loop.startSweeping(settings);
    }
  }

  /**
   * Takes an update over and shows it. It is encoded only if somebody listens: whoever comes later
   * counts as a listener before looking at what is the latest, so nobody misses it.
   */
  void publish(AudienceUpdate update) {
    if (update.revision() <= latest.revision()) {
      return; // the change is hidden from this audience
    }
    long publishedAt = System.nanoTime();
    latest.replace(update);
    if (listeners.get() > 0) {
      SseFrame frame = latest.retained();
      try {
        loops.values().forEach(loop -> loop.deliver(frame, publishedAt));
      } finally {
        frame.release();
      }
    }
  }

  EncodedState latest() {
    return latest.state();
  }

  void open(Channel channel, StreamFormat format, Grant grant) {
    StreamLoop loop = loops.get(channel.eventLoop());
    if (loop == null) {
      throw new IllegalArgumentException("channel: " + channel + " (expected: one of my loops)");
    }
    SseConnection connection = new SseConnection(loop, channel, format, grant);
    int spread = ThreadLocalRandom.current().nextInt(MAX_RETRY_MILLIS - MIN_RETRY_MILLIS);
    EventStream.begin(channel, connection, format, MIN_RETRY_MILLIS + spread);
    metrics.opened();
    loop.add(connection);
  }

  int listeners() {
    return listeners.get();
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
  }

  private byte[] counted(byte[] json) {
    metrics.framed(json.length);
    return json;
  }
}
