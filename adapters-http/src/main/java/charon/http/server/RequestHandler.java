package charon.http.server;

import charon.http.message.OriginForm;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.message.Target;
import charon.http.routing.Routed;
import charon.http.server.admission.TrustedProxies;
import charon.http.server.answer.FinalResponse;
import charon.http.server.upload.SpooledRequest;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.timeout.IdleStateEvent;
import org.jspecify.annotations.Nullable;

/**
 * One connection's requests, one after the other: the next is read when the last is answered.
 * Nothing is answered on the event loop but event streams, which have a door of their own.
 */
final class RequestHandler extends SimpleChannelInboundHandler<Object> {

  private final RequestService service;
  private final TrustedProxies proxies;
  private boolean answering;
  private boolean ended; // the client sends no more; what it has sent is answered
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

  /** A request that is complete, or one that was refused on its way here. */
  @Override
  protected void channelRead0(ChannelHandlerContext ctx, Object message) {
    answering = true;
    if (message instanceof FullHttpRequest request) {
      answer(ctx, request);
    } else if (message instanceof Refusal refusal) {
      FinalResponse.write(ctx, refusal.response());
    }
  }

  private void answer(ChannelHandlerContext ctx, FullHttpRequest message) {
    String target = OriginForm.of(message.method().name(), message.uri());
    if (message.decoderResult().isFailure() || !OriginForm.isPath(target)) {
      FinalResponse.write(ctx, Response.error(400, "Malformed request"));
      return;
    }
    Request request = service.tables().lead(request(message, target, peer(ctx)), message.uri());
    try {
      answer(
          ctx.channel(),
          new Exchange(ctx, message, service.dispatcher().route(request), service, this::readNext));
    } catch (RuntimeException | Error fault) {
      request.leave();
      throw fault;
    }
  }

  private void answer(Channel channel, Exchange exchange) {
    Routed routed = exchange.routed();
    if (routed.isStream()) {
      service.streams().open(channel, exchange);
    } else if (service.dispatcher().answersAtOnce(routed)) {
      exchange.run();
    } else if (!exchange.offer(exchange)) {
      exchange.answer(Response.busy());
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    boolean saysNoMore = event instanceof ChannelInputShutdownEvent;
    ended |= saysNoMore;
    boolean rests = saysNoMore || event instanceof IdleStateEvent;
    if (rests && !answering) { // a slow answer is no idle connection
      ctx.close();
    }
  }

  /** The peer is gone, or does not speak HTTP. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(ctx.channel() instanceof Http2StreamChannel)) {
      ctx.close();
    } else if (!(cause instanceof Http2Exception)) { // that one resets the stream, and counts it
      ctx.writeAndFlush(new DefaultHttp2ResetFrame(error(cause)))
          .addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static Http2Error error(Throwable cause) {
    return cause instanceof DecoderException
        ? Http2Error.PROTOCOL_ERROR
        : Http2Error.INTERNAL_ERROR;
  }

  /** Found out once for each connection. */
  private Peer peer(ChannelHandlerContext ctx) {
    Peer known = peer;
    if (known == null) {
      known = RequestService.Uploads.peer(ctx.channel());
      peer = known;
    }
    return known;
  }

  private Request request(FullHttpRequest message, String target, Peer connected) {
    Request request = new Request(
        message.method().name(),
        Target.parse(target),
        new ReceivedHeaders(message.headers()),
        ByteBufUtil.getBytes(message.content()),
        proxies.behind(connected, message.headers()));
    return message instanceof SpooledRequest spooled ? request.spooled(spooled.body()) : request;
  }

  private void readNext(ChannelHandlerContext ctx) {
    answering = false;
    ctx.read(); // a request that came early is there at once
    if (ended && !answering) {
      ctx.close();
    }
  }
}
