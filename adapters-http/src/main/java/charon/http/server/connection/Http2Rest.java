package charon.http.server.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;

/** What is left of an HTTP/2 connection when its streams are served. Confined to its event loop. */
public final class Http2Rest extends ChannelInboundHandlerAdapter {

  private final Http2FrameCodec codec;

  /** Closes the connection when it is idle and has no streams. */
  public Http2Rest(Http2FrameCodec codec) {
    this.codec = codec;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ReferenceCountUtil.release(message); // settings and the like: the codec has heeded them
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      ctx.close(); // nobody is there any more to open streams and give room to what they answer
    } else if (event instanceof IdleStateEvent && codec.connection().numActiveStreams() == 0) {
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // the peer is gone, or takes nothing
  }
}
