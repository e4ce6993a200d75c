package charon.http.server;

import charon.http.message.HttpDate;
import charon.http.server.answer.PreparedResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * HTTP/1.1 (RFC 9112). As Netty's own codec it leaves the body out of an answer to {@code HEAD}; it is
 * stricter about versions, methods and chunk extensions. Answers whose bytes are there already, which
 * are never for {@code HEAD}, it writes as they are.
 */
final class Http1Codec
    extends CombinedChannelDuplexHandler<HttpRequestDecoder, HttpResponseEncoder> {

  private static final int MOST_METHOD_BYTES = 100;

  private final HttpDate date;

  /** The methods of the requests that are not answered yet, for which {@code 100} is no answer. */
  private final Queue<HttpMethod> unanswered = new ArrayDeque<>(2);

  Http1Codec(HttpDecoderConfig config, HttpDate date) {
    this.date = date;
    init(new Decoder(config), new Encoder());
  }

  private final class Decoder extends HttpRequestDecoder {

    private int methodBytes;
    private boolean methodEnded;
    private final ChunkExtensions extensions = new ChunkExtensions();
    private boolean broken;

    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    /** The version is read as it is written (RFC 9112, section 2.3). */
    @Override
    protected HttpMessage createMessage(String[] line) throws Exception {
      if (!line[2].startsWith("HTTP/")) {
        throw new IllegalArgumentException("version: " + line[2] + " (expected: HTTP/1.1)");
      }
      methodBytes = 0;
      methodEnded = false;
      return super.createMessage(line);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out)
        throws Exception {
      if (broken || extensions.areWrong(bytes)) {
        refuseTheRest(bytes, out);
        return;
      }
      int before = out.size();
      int readable = bytes.readableBytes();
      measureMethod(bytes);
      super.decode(ctx, bytes, out);
      extensions.read(readable - bytes.readableBytes());
      for (int i = before; i < out.size(); i++) {
        if (out.get(i) instanceof HttpRequest head) {
          begun(head);
        }
        if (out.get(i) instanceof LastHttpContent) {
          extensions.end();
        }
      }
    }

    private void begun(HttpRequest head) {
      unanswered.add(head.method());
      if (methodBytes > MOST_METHOD_BYTES
          && head.decoderResult().cause() instanceof TooLongHttpLineException) {
        head.setDecoderResult(DecoderResult.failure(new LongMethodException()));
      }
      if (HttpUtil.isTransferEncodingChunked(head)) {
        extensions.begin();
      }
    }

    /** Nobody can tell where the next request would begin. */
    private void refuseTheRest(ByteBuf bytes, List<Object> out) {
      bytes.skipBytes(bytes.readableBytes());
      if (!broken) {
        broken = true;
        LastHttpContent end = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
        end.setDecoderResult(
            DecoderResult.failure(new IllegalArgumentException("a chunk extension without name")));
        out.add(end);
      }
    }

    /** How far it is to the first blank of a request. */
    private void measureMethod(ByteBuf bytes) {
      if (!methodEnded) {
        int more = bytes.bytesBefore((byte) ' ');
        methodBytes += more < 0 ? bytes.readableBytes() : more;
        methodEnded = more >= 0;
      }
    }
  }

  /** A method so long that it is none (RFC 9112, section 3). */
  static final class LongMethodException extends TooLongFrameException {

    private static final long serialVersionUID = 1L;
  }

  private final class Encoder extends HttpResponseEncoder {

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof PreparedResponse answer) {
        unanswered.poll();
        ctx.write(answer.at(date.now()), promise);
        return;
      }
      super.write(ctx, message, promise);
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse answer) {
      boolean isOnlyTheBeginning = answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
      return (!isOnlyTheBeginning && HttpMethod.HEAD.equals(unanswered.poll()))
          || super.isContentAlwaysEmpty(answer);
    }
  }
}
