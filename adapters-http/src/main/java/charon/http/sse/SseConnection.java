package charon.http.sse;

import charon.application.port.in.Grant;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One display's event stream: the newest frame, never an older one. Confined to its event loop.
 *
 * <p>It owns no queue: a display that has not taken all of a frame yet gets no further one, and the
 * newest when it has.
 */
final class SseConnection extends ChannelInboundHandlerAdapter implements ChannelFutureListener {

  private static final Logger LOG = LoggerFactory.getLogger(SseConnection.class);

  private static final String KEEPALIVE = ": keepalive\n\n";
  private static final long NONE = -1;

  private final StreamLoop loop;
  private final StreamFormat format;
  private final Grant grant;
  private final Channel channel;
  private final @Nullable DirectSocket socket;
  private int place;
  private int pending;
  private boolean behind;
  private long writtenRevision = NONE;
  private long lastRead = NONE;
  private long writtenAt;

  SseConnection(StreamLoop loop, Channel channel, StreamFormat format, Grant grant) {
    this.loop = loop;
    this.channel = channel;
    this.format = format;
    this.grant = grant;
    this.socket = DirectSocket.of(channel);
    this.writtenAt = loop.now();
  }

  /** By what right it listens. */
  Grant grant() {
    return grant;
  }

  /** Where the loop's list holds this connection. */
  int place() {
    return place;
  }

  void moveTo(int newPlace) {
    place = newPlace;
  }

  /** Writes a frame if it is news to this display and the display has taken all before it. */
  void offer(SseFrame frame, long now) {
    if (frame.revision() <= writtenRevision) {
      return;
    }
    if (pending > 0) {
      behind = true;
      return;
    }
    if (writtenRevision != NONE && frame.revision() > writtenRevision + 1) {
      loop.metrics().skipped(frame.revision() - writtenRevision - 1);
    }
    SharedChunk chunk = format.gzip() ? frame.compressed(lastRead) : frame.plain();
    writtenRevision = frame.revision();
    lastRead = writtenRevision;
    writtenAt = now;
    send(chunk);
  }

  /** Says something if the stream was silent for too long, or gives a stuck display up. */
  void sweep(StreamSettings settings) {
    Duration silent = Duration.ofNanos(loop.now() - writtenAt);
    if (pending > 0) {
      if (silent.compareTo(settings.stalledWrite()) >= 0) {
        loop.metrics().stalled();
        writtenAt = loop.now(); // an encrypted connection takes a while to close, and counts once
        channel.close(); // its browser reconnects and has the full state at once
      }
    } else if (format.heartbeat()) {
      if (silent.compareTo(settings.heartbeat()) >= 0) {
        write("event: heartbeat\ndata: " + writtenRevision + "\n\n");
      }
    } else if (silent.compareTo(settings.keepalive()) >= 0) {
      write(KEEPALIVE);
    }
  }

  /** Ends the stream as an answer ends, so that nobody takes it for a broken connection. */
  void end() {
    pending++; // for ever: nothing comes after this
    channel
        .writeAndFlush(EventStream.last(channel, format))
        .addListener(ChannelFutureListener.CLOSE);
  }

  /** Gives the display up after a fault: its browser reconnects and has the full state at once. */
  void fail(Throwable fault) {
    LOG.error("A display is disconnected", fault);
    channel.close();
  }

  /** A write is done; what was passed over while it lasted is made good. */
  @Override
  public void operationComplete(ChannelFuture written) {
    pending--;
    if (!written.isSuccess()) {
      channel.close();
    } else if (behind && pending == 0) {
      behind = false;
      loop.catchUp(this);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    loop.remove(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ReferenceCountUtil.release(message); // a display has nothing to say here
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // the peer is gone; that is how streams end
  }

  /** Past the channel's queue if it can be, and through it otherwise. */
  private void send(SharedChunk chunk) {
    int gone = 0;
    if (socket != null) {
      try {
        gone = socket.send(chunk, format.chunked());
      } catch (IOException peerIsGone) {
        channel.close();
        return;
      }
    }
    if (gone < chunk.length(format.chunked())) {
      queue(chunk.content(format.chunked(), gone));
    }
  }

  private void write(String piece) {
    lastRead = NONE; // for a compressed stream: what comes next cannot look back
    writtenAt = loop.now();
    queue(SharedChunk.own(format.bytesOf(piece), format.chunked()));
  }

  /** Writes after all that was written before. */
  void queue(ByteBuf content) {
    pending++;
    channel.writeAndFlush(content, channel.newPromise().addListener(this));
  }
}
