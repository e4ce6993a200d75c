package charon.http.server;

import charon.application.port.StorageException;
import charon.application.port.in.Grant;
import charon.http.server.connection.WorkerPool;
import charon.http.sse.StreamLoops;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the streams of those who have lost the right to listen: who has logged out, whose session or
 * token has been revoked or has expired. Thread-safe.
 */
public final class StreamInspector {

  private static final Logger LOG = LoggerFactory.getLogger(StreamInspector.class);

  private final StreamLoops streams;
  private final WorkerPool workers;

  /** Looks after the streams of all tables, on a worker: to ask for a right may wait. */
  public StreamInspector(StreamLoops streams, WorkerPool workers) {
    this.streams = streams;
    this.workers = workers;
  }

  /** Inspects regularly: the command line revokes things, too, and time does. */
  public void begin(EventLoopGroup timers, Duration period) {
    timers.scheduleWithFixedDelay(
        this::inspectSoon, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Inspects as soon as a worker has time; if all are busy for long, the next round does it. */
  public void inspectSoon() {
    workers.offer(this::inspect);
  }

  private void inspect() {
    Set<Grant> ended =
        streams.grants().stream().filter(grant -> !stands(grant)).collect(Collectors.toSet());
    if (!ended.isEmpty()) {
      LOG.info("Streams end: {} logged out, revoked or expired", ended.size());
      streams.end(ended);
    }
  }

  /** Streams go on without storage. */
  private static boolean stands(Grant grant) {
    try {
      return grant.stands();
    } catch (StorageException fault) {
      LOG.warn("Cannot tell whether a stream may go on: {}", fault.getMessage());
      return true;
    }
  }
}
