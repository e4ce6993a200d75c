package charon.http.server;

import charon.http.metrics.RequestMetrics;
import charon.http.server.answer.FinalResponse;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;

/** Counts answers to requests that never reached their route. */
final class RefusalMeter extends ChannelOutboundHandlerAdapter {

  private final RequestMetrics metrics;

  RefusalMeter(RequestMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (FinalResponse.isGiven(ctx) && message instanceof HttpResponse answer) {
      metrics.refused(answer.status().code());
    }
    ctx.write(message, promise);
  }
}
