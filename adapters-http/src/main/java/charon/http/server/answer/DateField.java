package charon.http.server.answer;

import charon.http.message.HttpDate;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;

/** Says of every answer when it was made (RFC 9110, section 6.6.1). Thread-safe. */
@Sharable
public final class DateField extends ChannelOutboundHandlerAdapter {

  private final HttpDate date;

  /** With the time by that clock. */
  public DateField(HttpDate date) {
    this.date = date;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse answer) {
      answer.headers().set(HttpHeaderNames.DATE, date.now());
    }
    ctx.write(message, promise);
  }
}
