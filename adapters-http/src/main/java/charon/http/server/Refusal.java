package charon.http.server;

import charon.http.message.Response;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.AttributeKey;

/**
 * Stands for a request that is refused before it is understood. It goes the way of all requests, and
 * waits for its turn as they do: answers come in the order of the requests (RFC 9112, section 9.3.2).
 *
 * @param response the last answer on the connection
 */
record Refusal(Response response) {

  private static final AttributeKey<Boolean> PASSED = AttributeKey.valueOf(Refusal.class, "passed");

  /** Refuses what is being read. */
  static void pass(ChannelHandlerContext ctx, Response response) {
    if (!isPassed(ctx)) {
      ctx.channel().attr(PASSED).set(true);
      ctx.fireChannelRead(new Refusal(response));
    }
  }

  /** Whether a request was refused on a connection: what still comes on it is to be dropped. */
  static boolean isPassed(ChannelHandlerContext ctx) {
    return Boolean.TRUE.equals(ctx.channel().attr(PASSED).get());
  }
}
