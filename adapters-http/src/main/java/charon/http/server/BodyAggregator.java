package charon.http.server;

import charon.http.routing.Response;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Collects a request's body; one that is too long is refused in JSON like everything else. */
final class BodyAggregator extends HttpObjectAggregator {

  private final int maxBytes;

  BodyAggregator(int maxBytes) {
    super(maxBytes, true);
    this.maxBytes = maxBytes;
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    LastAnswer.write(ctx, Response.error(413, "The body may have at most " + maxBytes + " bytes"));
  }
}
