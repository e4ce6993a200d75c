package charon.http.server;

import charon.http.message.Response;
import charon.http.server.answer.PreparedResponse;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.ReferenceCountUtil;

/**
 * Takes the bytes of a connection's request from the common budget until it is answered. The first
 * few are free, so that a crowd of uploads keeps no command of the game master out.
 */
final class BodyMeter extends ChannelDuplexHandler {

  private static final int FREE_BYTES = 16 * 1024;

  private final BodyBudget budget;
  private long received;
  private long taken;

  BodyMeter(BodyBudget budget) {
    this.budget = budget;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpContent content && !hasRoom(content.content().readableBytes())) {
      ReferenceCountUtil.release(message);
      Refusal.pass(ctx, Response.busy());
      return;
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse || message instanceof PreparedResponse) {
      giveBack();
    }
    ctx.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    giveBack();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    giveBack();
  }

  private boolean hasRoom(int bytes) {
    received += bytes;
    long more = Math.max(0, received - FREE_BYTES) - taken;
    boolean free = more == 0;
    if (free || budget.tryTake(more)) {
      taken += more;
      return true;
    }
    return false;
  }

  private void giveBack() {
    budget.giveBack(taken);
    taken = 0;
    received = 0;
  }
}
