package charon.http.server;

import charon.http.message.OriginForm;
import charon.http.message.Response;
import charon.http.server.admission.AllowedHosts;
import charon.http.server.answer.FinalResponse;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request's head must be like before anything of it is believed (RFC 9110 and 9112). What is
 * against the rules is answered and the connection closed: nobody can tell where its next request
 * would begin.
 */
@Sharable
final class HttpRules extends ChannelInboundHandlerAdapter {

  private static final int MAX_FIELDS = 100;

  /** What is spoken here at all; each path says for itself what it has of that. */
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{0,5})?");

  private final AllowedHosts allowed;

  /** Rules for a server that may be asked under these names. */
  HttpRules(AllowedHosts allowed) {
    this.allowed = allowed;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (Refusal.isPassed(ctx) || FinalResponse.isGiven(ctx)) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest head) {
      Optional<Response> refusal = refusal(head);
      if (refusal.isPresent()) {
        ReferenceCountUtil.release(message);
        Refusal.pass(ctx, refusal.get());
        return;
      }
      if (!head.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
        head.setProtocolVersion(HttpVersion.HTTP_1_1); // what comes later is spoken the same way
      }
    }
    ctx.fireChannelRead(message);
  }

  private Optional<Response> refusal(HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      return Optional.of(unreadable(head.decoderResult().cause()));
    }
    if (!isKnown(head.protocolVersion())) {
      return refused(505, "HTTP/1.0 and HTTP/1.1 are spoken here");
    }
    if (head.headers().size() > MAX_FIELDS) {
      return refused(431, "There can be at most " + MAX_FIELDS + " header fields");
    }
    return host(head).or(() -> framing(head)).or(() -> others(head));
  }

  private static Response unreadable(Throwable cause) {
    if (cause instanceof Http1Codec.LongMethodException) {
      return Response.error(501, "No such method is known here");
    }
    if (cause instanceof TooLongHttpLineException) {
      return Response.error(414, "The request line is too long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Response.error(431, "The header fields are too long");
    }
    return Response.error(400, "Malformed request");
  }

  private static boolean isKnown(HttpVersion version) {
    return version.majorVersion() == 1 && version.protocolName().equals("HTTP");
  }

  /** Exactly one valid host (RFC 9112, section 3.2); HTTP/1.0 did not know it yet. */
  private Optional<Response> host(HttpRequest head) {
    List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
    boolean mayBeMissing = head.protocolVersion().equals(HttpVersion.HTTP_1_0);
    boolean right =
        hosts.size() == 1 ? HOST.matcher(hosts.get(0)).matches() : hosts.isEmpty() && mayBeMissing;
    Optional<String> meant = OriginForm.host(head.uri()); // counts more (RFC 9112, section 3.2.2)
    if (!right || !meant.map(host -> HOST.matcher(host).matches()).orElse(true)) {
      return refused(400, "There must be one valid Host");
    }
    return meant.map(List::of).orElse(hosts).stream().allMatch(allowed::allows)
        ? Optional.empty()
        : refused(421, "This server is not known under that name: see --allowed-hosts");
  }

  /** Where the body ends must not be a question (RFC 9112, section 6.3). */
  private static Optional<Response> framing(HttpRequest head) {
    HttpHeaders fields = head.headers();
    List<String> codings = fields.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (codings.isEmpty()) {
      return Optional.empty();
    }
    if (fields.contains(HttpHeaderNames.CONTENT_LENGTH)) {
      return refused(400, "There is both a Content-Length and a Transfer-Encoding");
    }
    if (head.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
      return refused(400, "HTTP/1.0 knows no Transfer-Encoding");
    }
    return codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked")
        ? Optional.empty()
        : refused(501, "The only Transfer-Encoding that is read is chunked");
  }

  private static Optional<Response> others(HttpRequest head) {
    HttpHeaders fields = head.headers();
    if (fields.contains(HttpHeaderNames.CONTENT_ENCODING)) {
      return refused(415, "Bodies are read as they are, without Content-Encoding");
    }
    String expectation = fields.get(HttpHeaderNames.EXPECT);
    if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
      return refused(417, "Nothing can be expected but 100-continue");
    }
    boolean tunnels = head.method().equals(HttpMethod.CONNECT);
    boolean echoes = head.method().equals(HttpMethod.TRACE);
    return tunnels || echoes
        ? Optional.of(Response.error(405, "Method not allowed").with("allow", ALLOWED))
        : Optional.empty();
  }

  private static Optional<Response> refused(int status, String reason) {
    return Optional.of(Response.error(status, reason));
  }
}
