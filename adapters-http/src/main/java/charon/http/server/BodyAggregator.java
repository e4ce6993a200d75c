package charon.http.server;

import charon.http.message.Response;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import org.jspecify.annotations.Nullable;

/** Collects a request's body; one that is too long is refused in JSON like everything else. */
final class BodyAggregator extends HttpObjectAggregator {

  private final int maxBytes;

  BodyAggregator(int maxBytes) {
    super(maxBytes, true);
    this.maxBytes = maxBytes;
  }

  /**
   * Whoever asks before they send too much is told as those are who do not ask: what comes all the
   * same must not be read as the next request.
   */
  @Override
  protected @Nullable Object newContinueResponse(
      HttpMessage start, int maxContentLength, ChannelPipeline pipeline) {
    return isContentLengthInvalid(start, maxContentLength)
        ? null
        : super.newContinueResponse(start, maxContentLength, pipeline);
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    Refusal.pass(ctx, Response.error(413, "The body may have at most " + maxBytes + " bytes"));
  }
}
