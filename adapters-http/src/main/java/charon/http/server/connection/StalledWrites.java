package charon.http.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a channel whose peer takes nothing of what is written to it for too long. A slow peer may
 * take all the time it needs: what is long is written in pieces, so that one sees it take some. Confined to
 * the channel's event loop.
 */
public final class StalledWrites extends ChannelOutboundHandlerAdapter {

  private static final int PIECE_BYTES = 16 * 1024;

  private final long limitNanos;
  private int pending;
  private long moved; // when something was taken, or first had to be
  private @Nullable Future<?> check;

  /** Closes when nothing has been taken for so long. */
  public StalledWrites(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      while (bytes.readableBytes() > PIECE_BYTES) {
        watch(ctx, bytes.readRetainedSlice(PIECE_BYTES), ctx.newPromise());
      }
      watch(ctx, bytes, promise);
    } else if (message instanceof Http2DataFrame data) {
      ByteBuf bytes = data.content();
      while (bytes.readableBytes() > PIECE_BYTES) {
        ByteBuf piece = bytes.readRetainedSlice(PIECE_BYTES);
        watch(ctx, new DefaultHttp2DataFrame(piece, false), ctx.newPromise());
      }
      // a frame of its own: the one there is has counted its bytes when it was made
      watch(ctx, data.replace(bytes.readRetainedSlice(bytes.readableBytes())), promise);
      data.release();
    } else {
      watch(ctx, message, promise);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (check != null) {
      check.cancel(false);
      check = null;
    }
  }

  private void watch(ChannelHandlerContext ctx, Object piece, ChannelPromise promise) {
    if (pending == 0) {
      moved = System.nanoTime();
    }
    pending++;
    if (check == null) {
      checkIn(ctx, limitNanos);
    }
    ctx.write(piece, promise.unvoid()).addListener(taken -> {
      pending--;
      moved = System.nanoTime();
    });
  }

  private void checkIn(ChannelHandlerContext ctx, long nanos) {
    check = ctx.executor().schedule(() -> check(ctx), nanos, TimeUnit.NANOSECONDS);
  }

  /** Of HTTP/2 the peer is told, as it is the stream that ends and not the connection. */
  private static void giveUp(ChannelHandlerContext ctx) {
    if (ctx.channel() instanceof Http2StreamChannel) {
      ctx.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      ctx.close();
    }
  }

  private void check(ChannelHandlerContext ctx) {
    check = null;
    long still = System.nanoTime() - moved;
    if (pending > 0 && still >= limitNanos) {
      giveUp(ctx);
    } else if (pending > 0) {
      checkIn(ctx, limitNanos - still);
    }
  }
}
