package charon.http.server.answer;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;

/**
 * Writes a long body as its peer takes it: the next piece when the one before has gone. So a peer
 * that takes nothing holds one piece outside the heap, however long the body is. Confined to the
 * connection's event loop.
 */
public final class BodyWriter implements ChannelFutureListener {

  private static final int PIECE_BYTES = 64 * 1024;

  private final ChannelHandlerContext ctx;
  private final byte[] body;
  private final ChannelPromise done;
  private int gone;

  private BodyWriter(ChannelHandlerContext ctx, byte[] body, ChannelPromise done) {
    this.ctx = ctx;
    this.body = body;
    this.done = done;
  }

  /** Whether a body of that many bytes is better written so. */
  public static boolean isLong(long length) {
    return length > PIECE_BYTES;
  }

  /**
   * Writes a body after the head of its answer.
   *
   * @param done when all of it has gone, or it cannot be written
   */
  public static void write(ChannelHandlerContext ctx, byte[] body, ChannelPromise done) {
    new BodyWriter(ctx, body, done).next();
  }

  @Override
  public void operationComplete(ChannelFuture written) {
    if (!written.isSuccess()) {
      done.tryFailure(written.cause());
    } else if (gone < body.length) {
      next();
    } else {
      done.trySuccess();
    }
  }

  private void next() {
    int length = Math.min(PIECE_BYTES, body.length - gone);
    var bytes = Unpooled.wrappedBuffer(body, gone, length);
    gone += length;
    HttpContent piece =
        gone < body.length ? new DefaultHttpContent(bytes) : new DefaultLastHttpContent(bytes);
    ctx.writeAndFlush(piece).addListener(this);
  }
}
