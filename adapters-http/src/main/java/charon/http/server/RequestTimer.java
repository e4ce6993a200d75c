package charon.http.server;

import charon.http.message.Response;
import charon.http.server.answer.FinalResponse;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
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
  private boolean heard;
  private boolean ended;
  private @Nullable Duration missing; // the time for what has begun and is not complete
  private @Nullable Future<?> deadline;

  RequestTimer(Duration forHead, Duration forBody) {
    this.forHead = forHead;
    this.forBody = forBody;
  }

  /**
   * Stands before the decoder and hears what comes for it: a read that ends a TLS handshake brings
   * nothing. Without it heads have all the time, as those of HTTP/2, which come whole.
   */
  ChannelHandler ear() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object message) {
        heard = true;
        ctx.fireChannelRead(message);
      }
    };
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      stop();
      missing = forBody;
    }
    if (message instanceof LastHttpContent) {
      stop();
      missing = null; // at once: it may be answered, and the next one read, before the read is over
      ended = true;
    }
    ctx.fireChannelRead(message);
  }

  /** Bytes have come: unless a request ended with them, one has begun. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (heard && !ended && missing == null) {
      missing = forHead;
    }
    heard = false;
    ended = false;
    ctx.fireChannelReadComplete();
  }

  /** More is wanted: from here on the client is waited for. */
  @Override
  public void read(ChannelHandlerContext ctx) {
    if (missing != null && deadline == null) {
      start(ctx, missing);
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
    FinalResponse.writeToSlow(ctx, Response.error(408, "The request took too long to come"));
  }
}
