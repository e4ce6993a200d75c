package charon.http.server;

import charon.http.routing.Action;
import charon.http.routing.Peer;
import charon.http.routing.Request;
import charon.http.routing.Response;
import charon.http.routing.Routed;
import charon.http.routing.Target;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One connection's requests, one after the other: the next is read when the last is answered.
 * Nothing is answered on the event loop but event streams, which have a door of their own.
 */
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

  private static final Set<Integer> REFUSED_LOGIN = Set.of(401, 403, 429);

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);

  private final RequestService service;
  private final TrustedProxies proxies;
  private boolean answering;
  private @Nullable Peer peer;

  RequestHandler(RequestService service, TrustedProxies proxies) {
    this.service = service;
    this.proxies = proxies;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    ctx.read();
  }

  /** Reads on where a read brought no complete request, as one whose body comes separately. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (!answering) {
      ctx.read();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest message) {
    answering = true;
    String target = originForm(message.uri());
    if (message.decoderResult().isFailure() || !isPlain(target)) {
      LastAnswer.write(ctx, Response.error(400, "Malformed request"));
      return;
    }
    Routed routed = service.dispatcher().route(request(message, target, peer(ctx)));
    Exchange exchange = new Exchange(ctx, message, routed);
    if (routed.isStream()) {
      boolean chunked = message.protocolVersion().equals(HttpVersion.HTTP_1_1)
          && !(ctx.channel() instanceof Http2StreamChannel);
      if (service.streams().open(ctx.channel(), routed.request(), chunked)) {
        exchange.count(200);
      } else {
        exchange.answer(Response.busy());
      }
    } else if (service.dispatcher().answersAtOnce(routed)) {
      exchange.run();
    } else if (!service.workers().offer(exchange)) {
      exchange.answer(Response.busy());
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof IdleStateEvent && !answering) { // a slow answer is no idle connection
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close(); // the peer is gone, or does not speak HTTP
  }

  /** Whether a target has visible ASCII characters only and is a path (RFC 9112, section 3.2.1). */
  private static boolean isPlain(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) <= ' ' || uri.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return uri.startsWith("/");
  }

  /** A target with its scheme and host means the path in it (RFC 9112, section 3.2.2). */
  private static String originForm(String uri) {
    if (uri.startsWith("/")) {
      return uri;
    }
    Matcher absolute = ABSOLUTE.matcher(uri);
    if (!absolute.lookingAt()) {
      return uri;
    }
    String rest = uri.substring(absolute.end());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** Found out once for each connection. */
  private Peer peer(ChannelHandlerContext ctx) {
    Peer known = peer;
    if (known == null) {
      Channel channel = ctx.channel();
      Channel connection = channel instanceof Http2StreamChannel ? channel.parent() : channel;
      known = new Peer(
          connection.remoteAddress() instanceof InetSocketAddress remote
              ? String.valueOf(remote.getAddress().getHostAddress())
              : "unknown", // it is gone already
          connection.pipeline().get(SslHandler.class) != null);
      peer = known;
    }
    return known;
  }

  private Request request(FullHttpRequest message, String target, Peer connected) {
    return new Request(
        message.method().name(),
        Target.parse(target),
        new ReceivedHeaders(message.headers()),
        ByteBufUtil.getBytes(message.content()),
        proxies.behind(connected, message.headers()));
  }

  /** One request and the way back to who sent it. */
  private final class Exchange implements Runnable {

    private final ChannelHandlerContext ctx;
    private final Routed routed;
    private final boolean keepAlive;
    private final boolean head;
    private final long begin = System.nanoTime();

    Exchange(ChannelHandlerContext ctx, FullHttpRequest message, Routed routed) {
      this.ctx = ctx;
      this.routed = routed;
      this.keepAlive = HttpUtil.isKeepAlive(message);
      this.head = message.method().name().equals("HEAD");
    }

    /** Finds the answer, and gives it. */
    @Override
    public void run() {
      service.dispatcher().answer(routed).thenAccept(this::answer);
    }

    /** Answers, and reads the next request. May be called from any thread. */
    void answer(Response response) {
      count(response.status());
      byte[] body = response.body();
      DefaultFullHttpResponse message = new DefaultFullHttpResponse(
          HttpVersion.HTTP_1_1,
          HttpResponseStatus.valueOf(response.status()),
          head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
      CommonFields.add(message.headers(), response);
      if (response.status() != 204 && response.status() != 304) {
        message.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
      }
      if (!keepAlive) {
        message.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
      ctx.writeAndFlush(message)
          .addListener(keepAlive ? this::readNext : ChannelFutureListener.CLOSE);
    }

    void count(int status) {
      service
          .metrics()
          .answered(routed.path(), routed.request().method(), status, System.nanoTime() - begin);
      if (routed.action() == Action.LOGIN && REFUSED_LOGIN.contains(status)) {
        service.metrics().loginRefused();
      }
    }

    private void readNext(io.netty.util.concurrent.Future<? super Void> written) {
      if (written.isSuccess()) {
        answering = false;
        ctx.read();
      } else {
        ctx.close();
      }
    }
  }
}
