package charon.http.sse;

import charon.application.port.out.ActiveViewPublisher;
import charon.domain.payload.ViewUpdate;
import charon.http.json.ActiveViewJson;
import charon.http.json.EncodedState;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pushes every change to every display. A payload is encoded once per revision, on the writer's
 * thread; what a display costs is one write of shared bytes. Thread-safe.
 */
public final class SseBroadcaster implements ActiveViewPublisher {

  private static final int MIN_RETRY_MILLIS = 1_500;
  private static final int MAX_RETRY_MILLIS = 3_000;

  private final Map<EventLoop, StreamLoop> loops = new LinkedHashMap<>();
  private final LatestFrame latest = new LatestFrame();
  private final String run;

  /**
   * Serves displays on the event loops.
   *
   * @param run names this run of the server, so that an entity tag of an earlier one never matches
   */
  public SseBroadcaster(EventLoopGroup group, StreamSettings settings, String run) {
    this.run = run;
    for (EventExecutor eventLoop : group) {
      StreamLoop loop = new StreamLoop((EventLoop) eventLoop, latest, System::nanoTime);
      loops.put(loop.eventLoop(), loop);
      loop.startSweeping(settings);
    }
  }

  @Override
  public void publish(ViewUpdate update) {
    EncodedState state = new EncodedState(
        ActiveViewJson.encode(update.payload()), "\"" + run + "-" + update.revision() + "\"");
    SseFrame frame = SseFrame.of(update.revision(), state);
    latest.replace(frame);
    loops.values().forEach(loop -> loop.deliver(frame));
  }

  /** The newest state, in the bytes that the displays got. Never waits. */
  public EncodedState latest() {
    return latest.state();
  }

  /**
   * Turns a connection into an event stream: from here on nothing of HTTP is left in its pipeline.
   * To be called on the connection's event loop, before anything of the answer was written.
   *
   * @param chunked whether the client reads chunks, as HTTP/1.1 clients do
   */
  public void open(Channel channel, boolean chunked) {
    StreamLoop loop = loops.get(channel.eventLoop());
    if (loop == null) {
      throw new IllegalArgumentException("channel: " + channel + " (expected: one of my loops)");
    }
    SseConnection connection = new SseConnection(loop, channel, chunked);
    EventStream.begin(channel, connection, chunked);
    loop.add(connection);
    int spread = ThreadLocalRandom.current().nextInt(MAX_RETRY_MILLIS - MIN_RETRY_MILLIS);
    connection.suggestRetry(MIN_RETRY_MILLIS + spread); // random: a restart is no stampede
  }

  /** Ends all streams as answers end; waits until each has been told, not until it has heard. */
  public void endAll() {
    loops.values().stream()
        .map(loop -> loop.eventLoop().submit(loop::endAll))
        .toList()
        .forEach(Future::awaitUninterruptibly);
  }

  /** Lets the last frame go; nothing is published after this. */
  public void release() {
    latest.release();
  }
}
