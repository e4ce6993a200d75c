package charon.http.sse;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/**
 * One display's event stream: the newest frame, never an older one. Confined to its event loop.
 *
 * <p>It owns no queue. The channel's water marks are set so that it is writable only while nothing
 * is pending: a display that has not taken a frame yet gets no further one, and the newest when it
 * has.
 */
final class SseConnection extends ChannelInboundHandlerAdapter {

  private static final String KEEPALIVE = ": keepalive\n\n";
  private static final String LAST_CHUNK = "0\r\n\r\n";
  private static final long NONE = -1;

  private final StreamLoop loop;
  private final boolean chunked;
  private final Channel channel;
  private int place;
  private long writtenRevision = NONE;
  private long writtenAt;

  SseConnection(StreamLoop loop, Channel channel, boolean chunked) {
    this.loop = loop;
    this.channel = channel;
    this.chunked = chunked;
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
      writtenRevision = frame.revision();
      write(frame.content(chunked));
    }
  }

  /** Tells the browser how long to wait before it reconnects. */
  void suggestRetry(long millis) {
    write(SseFrame.piece("retry: " + millis + "\n\n", chunked));
  }

  /** Sends a comment if the stream was silent for too long, or gives a stuck display up. */
  void sweep(long keepaliveNanos, long stalledNanos) {
    long silent = loop.now() - writtenAt;
    if (channel.isWritable()) {
      if (silent >= keepaliveNanos) {
        write(SseFrame.piece(KEEPALIVE, chunked));
      }
    } else if (silent >= stalledNanos) {
      channel.close(); // its browser reconnects and has the full state at once
    }
  }

  /** Ends the stream as an answer ends, so that nobody takes it for a broken connection. */
  void end() {
    ByteBuf last = SseFrame.piece(chunked ? LAST_CHUNK : "", false);
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

  private void write(ByteBuf content) {
    writtenAt = loop.now();
    channel.writeAndFlush(content, channel.voidPromise());
  }
}
