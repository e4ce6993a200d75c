package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.sse.frame.SharedChunk;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.util.ReferenceCountUtil;

/** The stream of a display behind a channel: encrypted, of HTTP/2, or on a machine without epoll. */
final class ChannelStream extends SseConnection implements ChannelFutureListener {

  private static final int PIECE_BYTES = 16 * 1024;

  private final Channel channel;
  private int pending;

  ChannelStream(LoopDisplays displays, Channel channel, StreamFormat format, Grant grant) {
    super(displays, format, grant);
    this.channel = channel;
  }

  /** Begins the answer. From here on nothing of HTTP is left in the channel's pipeline. */
  void begin(int retryMillis, String date) {
    EventStream.strip(channel, new Ear());
    channel.config().setAutoRead(true); // so that a display that leaves is noticed at once
    channel.write(EventStream.head(channel, format(), date));
    queue(EventStream.first(format(), retryMillis));
  }

  @Override
  boolean isPending() {
    return pending > 0;
  }

  @Override
  void send(SharedChunk chunk) {
    queue(chunk.content(format().chunked(), 0));
  }

  /** {@inheritDoc} In pieces, so that one sees a slow display take some. */
  @Override
  void queue(ByteBuf content) {
    while (content.readableBytes() > PIECE_BYTES) {
      pending++;
      channel.write(content.readRetainedSlice(PIECE_BYTES), channel.newPromise().addListener(this));
    }
    pending++;
    channel.writeAndFlush(content, channel.newPromise().addListener(this));
  }

  @Override
  void end() {
    pending++; // for ever: nothing comes after this
    channel
        .writeAndFlush(EventStream.last(channel, format()))
        .addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  void close() {
    channel.close();
  }

  @Override
  public void operationComplete(ChannelFuture written) {
    pending--;
    if (!written.isSuccess()) {
      channel.close();
      return;
    }
    hasTakenSome();
    if (pending == 0) {
      drained();
    }
  }

  /** Hears when the display leaves. */
  private final class Ear extends ChannelInboundHandlerAdapter {

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      displays().remove(ChannelStream.this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ReferenceCountUtil.release(message); // a display has nothing to say here
    }

    /** A display that says no more has left. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof ChannelInputShutdownEvent) {
        ctx.close();
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      if (!(cause instanceof Http2Exception)) { // that one resets the stream by itself, and counts
        ctx.close(); // the peer is gone; that is how streams end
      }
    }
  }
}
