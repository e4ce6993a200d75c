package charon.http.server;

import charon.http.routing.Response;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off who sends a request byte by byte: its head and its body have a time each, counted while
 * they are waited for. A connection on which nothing has begun is none of its business.
 */
final class RequestTimer extends ChannelDuplexHandler {

  private final Duration forHead;
  private final Duration forBody;
  private boolean ended;
  private boolean begun;
  private @Nullable Future<?> deadline;

  RequestTimer(Duration forHead, Duration forBody) {
    this.forHead = forHead;
    this.forBody = forBody;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      stop();
      start(ctx, forBody);
    }
    if (message instanceof LastHttpContent) {
      stop();
      ended = true;
    }
    ctx.fireChannelRead(message);
  }

  /** Bytes have come: unless a request ended with them, one has begun. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    begun = !ended;
    ended = false;
    ctx.fireChannelReadComplete();
  }

  /** More is wanted: from here on the client is waited for. */
  @Override
  public void read(ChannelHandlerContext ctx) {
    if (begun && deadline == null) {
      start(ctx, forHead);
    }
    ctx.read();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    stop();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    stop();
    ctx.fireChannelInactive();
  }

  private void start(ChannelHandlerContext ctx, Duration time) {
    deadline = ctx.executor().schedule(() -> expire(ctx), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private static void expire(ChannelHandlerContext ctx) {
    LastAnswer.write(ctx, Response.error(408, "The request took too long to come"));
  }
}
