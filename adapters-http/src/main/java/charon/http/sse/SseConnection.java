package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.sse.frame.EventFrame;
import charon.http.sse.frame.FrameForm;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.NewsFrame;
import charon.http.sse.frame.NewsFrames;
import charon.http.sse.frame.NoticeReader;
import charon.http.sse.frame.SharedChunk;
import charon.http.sse.frame.SseFrame;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One display's event stream: the newest frame, never an older one. Confined to its event loop.
 *
 * <p>It owns no queue: a display that has not taken all of a frame yet gets no further one, and the
 * newest when it has; of what is said likewise.
 */
abstract class SseConnection {

  private static final Logger LOG = LoggerFactory.getLogger(SseConnection.class);

  private static final String KEEPALIVE = ": keepalive\n\n";
  private static final long NONE = -1;

  private final LoopDisplays displays;
  private final StreamFormat format;
  private final Grant grant;
  private int place;
  private boolean behind;
  private long writtenRevision = NONE;
  private long lastRead = NONE;
  private long movedAt; // when something was written, or taken of it
  private @Nullable NewsFrame told;

  SseConnection(LoopDisplays displays, StreamFormat format, Grant grant) {
    this.displays = displays;
    this.format = format;
    this.grant = grant;
    this.movedAt = displays.now();
  }

  /** The displays that this one is one of. */
  final LoopDisplays displays() {
    return displays;
  }

  final StreamFormat format() {
    return format;
  }

  /** By what right it listens. */
  final Grant grant() {
    return grant;
  }

  /** Where their list holds this connection. */
  final int place() {
    return place;
  }

  final void moveTo(int newPlace) {
    place = newPlace;
  }

  /** Whether it has that revision, or will catch up by itself. */
  final boolean isCurrent(long revision) {
    return writtenRevision >= revision || behind || !format.wantsStates();
  }

  /** Which form of a frame it wants. */
  final FrameForm formOf(SseFrame frame) {
    return format.gzip() ? frame.compressedAfter(lastRead) : FrameForm.PLAIN;
  }

  /**
   * Writes a frame if it is news to this display and the display has taken all before it.
   *
   * @return false if the frame has not been made in the form that this display wants
   */
  final boolean offer(SseFrame frame, long now) {
    if (frame.revision() <= writtenRevision || !format.wantsStates()) {
      return true;
    }
    if (isPending()) {
      behind = true;
      return true;
    }
    SharedChunk chunk = frame.in(formOf(frame));
    if (chunk == null) {
      return false;
    }
    if (writtenRevision != NONE && frame.revision() > writtenRevision + 1) {
      displays.metrics().skipped(frame.revision() - writtenRevision - 1);
    }
    writtenRevision = frame.revision();
    lastRead = writtenRevision;
    movedAt = now;
    send(chunk);
    return true;
  }

  /**
   * Writes what is newest of all that is said, if this display wants to know and does not yet: after
   * its first state, and when it has taken all before.
   */
  final void offer(LatestNews news, long now) {
    NewsFrames newest = wantsNewsNow() ? news.retained() : null;
    if (newest != null) {
      try {
        offer(newest.of(format.reader()), now);
      } finally {
        newest.release();
      }
    }
  }

  private void offer(NewsFrame frame, long now) {
    if (isSame(frame)) {
      return;
    }
    if (isPending()) {
      behind = true;
      return;
    }
    told = frame;
    beside(frame.in(format.gzip()), now);
  }

  /** Writes what else is told to this stream, and was not yet: after its first state, when all has gone. */
  final void offerNotices(long now) {
    if (writtenRevision != NONE || !format.wantsStates()) {
      format.notices().forEach(reader -> offer(reader, now));
    }
  }

  private void offer(NoticeReader reader, long now) {
    EventFrame untold = reader.untold();
    if (untold == null) {
      return;
    }
    try {
      behind |= isPending();
      if (!isPending()) {
        reader.told(untold);
        beside(untold.in(format.gzip()), now);
      }
    } finally {
      untold.release();
    }
  }

  /** Writes what is no state, while nothing is pending. */
  private void beside(SharedChunk chunk, long now) {
    movedAt = now;
    fallOutOfStep();
    send(chunk);
  }

  /**
   * Writes an event that is worth something now and never again, if this display shows the states and has
   * taken all before.
   */
  final void flash(EventFrame event, long now) {
    if (writtenRevision != NONE && !isPending()) {
      beside(event.in(format.gzip()), now);
    }
  }

  private boolean wantsNewsNow() {
    return format.wantsNews() && (writtenRevision != NONE || !format.wantsStates());
  }

  @SuppressWarnings("ReferenceEquality") // what has not changed is the very same frame
  private boolean isSame(NewsFrame frame) {
    return frame == told;
  }

  /** The display has taken something of what was written, if not all: it is slow, not stuck. */
  final void hasTakenSome() {
    movedAt = displays.now();
  }

  /** Says something if the stream was silent for too long, or gives a stuck display up. */
  final void sweep(StreamSettings settings) {
    Duration silent = Duration.ofNanos(displays.now() - movedAt);
    if (isPending()) {
      if (silent.compareTo(settings.stalledWrite()) >= 0) {
        displays.metrics().stalled();
        movedAt = displays.now(); // an encrypted connection takes a while to close, and counts once
        close(); // its browser reconnects and has the full state at once
      }
    } else if (format.heartbeat()) {
      if (silent.compareTo(settings.heartbeat()) >= 0) {
        write("event: heartbeat\ndata: " + writtenRevision + "\n\n");
      }
    } else if (silent.compareTo(settings.keepalive()) >= 0) {
      write(KEEPALIVE);
    }
  }

  /** Gives the display up after a fault: its browser reconnects and has the full state at once. */
  final void fail(Throwable fault) {
    LOG.error("A display is disconnected", fault);
    close();
  }

  /** All that was written has gone; what was passed over while that lasted is made good. */
  final void drained() {
    if (behind) {
      behind = false;
      displays.catchUp(this);
    }
  }

  private void write(String piece) {
    fallOutOfStep();
    movedAt = displays.now();
    queue(SharedChunk.own(format.bytesOf(piece), format.chunked()));
  }

  /** For a compressed stream: the state that comes next cannot look back at the one before. */
  private void fallOutOfStep() {
    lastRead = NONE;
    if (format.gzip() && format.wantsStates()) {
      displays.listeners().fellOutOfStep();
    }
  }

  /** Whether something that was written has not gone yet, or nothing more is to be. */
  abstract boolean isPending();

  /** Writes a frame while nothing is pending. */
  abstract void send(SharedChunk chunk);

  /** Writes after all that was written before. */
  abstract void queue(ByteBuf content);

  /** Ends the stream as an answer ends, so that nobody takes it for a broken connection. */
  abstract void end();

  /** Closes the connection at once. */
  abstract void close();
}
