package charon.http.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * HTTP/1.1 (RFC 9112): as Netty's own codec it leaves the body out of an answer to {@code HEAD};
 * beside answers of all kinds it takes those whose bytes are there already.
 */
final class Http1Codec
    extends CombinedChannelDuplexHandler<HttpRequestDecoder, HttpResponseEncoder> {

  /** The methods of the requests that are not answered yet. */
  private final Queue<HttpMethod> unanswered = new ArrayDeque<>(2);

  Http1Codec(HttpDecoderConfig config) {
    init(new Decoder(config), new Encoder());
  }

  private final class Decoder extends HttpRequestDecoder {

    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out)
        throws Exception {
      int before = out.size();
      super.decode(ctx, bytes, out);
      for (int i = before; i < out.size(); i++) {
        if (out.get(i) instanceof HttpRequest head) {
          unanswered.add(head.method());
        }
      }
    }
  }

  private final class Encoder extends HttpResponseEncoder {

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof PreparedResponse answer) {
        unanswered.poll();
        ctx.write(answer.bytes(), promise);
        return;
      }
      super.write(ctx, message, promise);
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse answer) {
      return HttpMethod.HEAD.equals(unanswered.poll()) || super.isContentAlwaysEmpty(answer);
    }
  }
}
