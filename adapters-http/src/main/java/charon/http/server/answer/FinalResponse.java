package charon.http.server.answer;

import charon.http.message.Response;
import charon.http.server.connection.Linger;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.AttributeKey;

/**
 * An answer after which the connection is closed, as nothing on it can be believed any more; of
 * HTTP/2, only the stream.
 */
public final class FinalResponse {

  private static final AttributeKey<Boolean> GIVEN =
      AttributeKey.valueOf(FinalResponse.class, "given");

  private FinalResponse() {}

  /** Whether a connection has had its last answer: what still comes on it is to be dropped. */
  public static boolean isGiven(ChannelHandlerContext ctx) {
    return Boolean.TRUE.equals(ctx.channel().attr(GIVEN).get());
  }

  /** Answers, and closes without losing the answer to what the client is still sending. */
  public static void write(ChannelHandlerContext ctx, Response response) {
    write(ctx, response, written -> Linger.close(ctx.channel()));
  }

  /** Answers a client that sends hardly anything, and closes at once. */
  public static void writeToSlow(ChannelHandlerContext ctx, Response response) {
    write(ctx, response, ChannelFutureListener.CLOSE);
  }

  private static void write(
      ChannelHandlerContext ctx, Response response, ChannelFutureListener close) {
    if (isGiven(ctx)) {
      return;
    }
    ctx.channel().attr(GIVEN).set(true);
    DefaultFullHttpResponse message = new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1,
        HttpResponseStatus.valueOf(response.status()),
        Unpooled.wrappedBuffer(response.body()));
    CommonFields.add(message.headers(), response);
    message
        .headers()
        .set(HttpHeaderNames.CONTENT_LENGTH, response.body().length)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    ctx.writeAndFlush(message)
        .addListener(ctx.channel() instanceof Http2StreamChannel ? stop(ctx) : close);
  }

  /** The answer stands, but no more of the request is wanted (RFC 9113, section 8.1). */
  private static ChannelFutureListener stop(ChannelHandlerContext ctx) {
    return answered -> ctx.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.NO_ERROR))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
