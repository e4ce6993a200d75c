package charon.http.server;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;

/** Tells browsers to come with encryption only (RFC 6797), for 30 days from now. */
@Sharable
final class StrictTransport extends ChannelOutboundHandlerAdapter {

  private static final String AGE = "max-age=2592000";

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse answer) {
      answer.headers().set("strict-transport-security", AGE);
    }
    ctx.write(message, promise);
  }
}
