package charon.http.sse;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;

/**
 * One display's event stream: the newest frame, never an older one. Confined to its event loop.
 *
 * <p>It owns no queue. The channel's water marks are set so that it is writable only while nothing
 * is pending: a display that has not taken a frame yet gets no further one, and the newest when it
 * has.
 */
final class SseConnection extends ChannelInboundHandlerAdapter {

  private static final String KEEPALIVE = ": keepalive\n\n";
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};
  private static final long NONE = -1;

  private final StreamLoop loop;
  private final StreamFormat format;
  private final Channel channel;
  private int place;
  private long writtenRevision = NONE;
  private long lastRead = NONE;
  private long writtenAt;

  SseConnection(StreamLoop loop, Channel channel, StreamFormat format) {
    this.loop = loop;
    this.channel = channel;
    this.format = format;
  }

  /** Where the loop's list holds this connection. */
  int place() {
    return place;
  }

  void moveTo(int newPlace) {
    place = newPlace;
  }

  /** Writes a frame if it is news to this display and the display has taken all before it. */
  void offer(SseFrame frame) {
    if (frame.revision() > writtenRevision && channel.isWritable()) {
      ByteBuf content = format.gzip()
          ? frame.compressed(format.chunked(), lastRead)
          : frame.plain(format.chunked());
      writtenRevision = frame.revision();
      lastRead = writtenRevision;
      write(content);
    }
  }

  /** Says something if the stream was silent for too long, or gives a stuck display up. */
  void sweep(StreamSettings settings) {
    Duration silent = Duration.ofNanos(loop.now() - writtenAt);
    if (!channel.isWritable()) {
      if (silent.compareTo(settings.stalledWrite()) >= 0) {
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
    ByteBuf last = Unpooled.wrappedBuffer(format.chunked() ? LAST_CHUNK : new byte[0]);
    channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    loop.catchUp(this);
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

  private void write(String piece) {
    lastRead = NONE; // for a compressed stream: what comes next cannot look back
    write(SharedChunk.own(format.bytesOf(piece), format.chunked()));
  }

  private void write(ByteBuf content) {
    writtenAt = loop.now();
    channel.writeAndFlush(content, channel.voidPromise());
  }
}
