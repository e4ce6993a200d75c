package charon.http.server;

import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.message.WireForm;
import charon.http.routing.Action;
import charon.http.routing.Routed;
import charon.http.server.answer.BodyWriter;
import charon.http.server.answer.CommonFields;
import charon.http.server.answer.PreparedResponse;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and the way back to who sent it. Thread-safe; answered once. */
final class Exchange implements Runnable, ChannelFutureListener {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final Set<Integer> REFUSED_LOGIN = Set.of(401, 403, 429);

  private final ChannelHandlerContext ctx;
  private final Routed routed;
  private final RequestService service;
  private final Consumer<ChannelHandlerContext> next;
  private final HttpVersion version;
  private final boolean keepAlive;
  private final long begin = System.nanoTime();

  /**
   * Begins with a complete request.
   *
   * @param next reads the next request; called on the event loop
   */
  Exchange(
      ChannelHandlerContext ctx,
      FullHttpRequest message,
      Routed routed,
      RequestService service,
      Consumer<ChannelHandlerContext> next) {
    this.ctx = ctx;
    this.routed = routed;
    this.service = service;
    this.next = next;
    this.version = message.protocolVersion();
    this.keepAlive = HttpUtil.isKeepAlive(message);
  }

  /** The request, which is at its table until it is answered. */
  Request request() {
    return routed.request();
  }

  Routed routed() {
    return routed;
  }

  /** Whether the client reads chunks, as those of HTTP/1.1 do. */
  boolean isChunked() {
    return !version.equals(HttpVersion.HTTP_1_0) && !(ctx.channel() instanceof Http2StreamChannel);
  }

  /** Has something done for this request on a thread that may wait; false if too many wait already. */
  boolean offer(Runnable work) {
    return service.offer(routed, work, () -> answer(Response.busy()));
  }

  /** Finds the answer, and gives it. */
  @Override
  public void run() {
    service.dispatcher().answer(routed).thenAccept(this::answer).exceptionally(this::giveUp);
  }

  /** Whoever waits for an answer that cannot be given is to know it. */
  private @Nullable Void giveUp(Throwable fault) {
    Request request = routed.request();
    LOG.error("{} {} cannot be answered", request.method(), request.target(), fault);
    request.leave();
    ctx.close();
    return null;
  }

  /** Answers, and has the next request read. */
  void answer(Response response) {
    request().leave();
    if (!isHead() && response.wireForm().isEmpty() && BodyWriter.isLong(response.body().length)) {
      answerLong(response);
      return;
    }
    count(response.status());
    Object message = response.wireForm().isPresent() && canBePrepared()
        ? prepared(response, response.wireForm().get())
        : message(response);
    ctx.writeAndFlush(message).addListener(this);
  }

  private void answerLong(Response response) {
    byte[] body = response.body();
    if (!service.answers().tryTake(body)) {
      answer(Response.busy());
      return;
    }
    count(response.status());
    ChannelPromise done = ctx.newPromise();
    done.addListener(this).addListener(gone -> service.answers().giveBack(body));
    ctx.channel().eventLoop().execute(() -> {
      ctx.write(head(response));
      BodyWriter.write(ctx, body, done);
    });
  }

  /** The answer has been written, or cannot be. */
  @Override
  public void operationComplete(ChannelFuture written) {
    if (keepAlive && written.isSuccess()) {
      next.accept(ctx);
    } else {
      ctx.close();
    }
  }

  void count(int status) {
    service
        .metrics()
        .answered(routed.path(), routed.request().method(), status, System.nanoTime() - begin);
    if (routed.action() == Action.LOGIN && REFUSED_LOGIN.contains(status)) {
      service.metrics().loginRefused();
    }
  }

  /** Whether the answer has neither fields nor a form of its own. */
  private boolean canBePrepared() {
    return keepAlive
        && !version.equals(HttpVersion.HTTP_1_0)
        && !isHead()
        && !(ctx.channel() instanceof Http2StreamChannel)
        && ctx.pipeline().get(SslHandler.class) == null;
  }

  private static PreparedResponse prepared(Response response, WireForm form) {
    return PreparedResponse.of(form.bytes(() -> PreparedResponse.encode(response)));
  }

  private DefaultFullHttpResponse message(Response response) {
    byte[] body = response.body();
    DefaultFullHttpResponse message = new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1,
        HttpResponseStatus.valueOf(response.status()),
        isHead() ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
    addFields(message.headers(), response);
    return message;
  }

  /** An answer without its body. */
  private HttpResponse head(Response response) {
    HttpResponse head = new DefaultHttpResponse(
        HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()));
    addFields(head.headers(), response);
    return head;
  }

  private void addFields(HttpHeaders fields, Response response) {
    CommonFields.add(fields, response);
    boolean hasLength = response.length() != Response.UNKNOWN_LENGTH;
    if (hasLength && response.status() != 204 && response.status() != 304) {
      fields.set(HttpHeaderNames.CONTENT_LENGTH, response.length());
    }
    if (!keepAlive) {
      fields.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    } else if (version.equals(HttpVersion.HTTP_1_0)) { // which closes unless both say otherwise
      fields.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
    }
  }

  private boolean isHead() {
    return routed.request().method().equals(HttpMethod.HEAD.name());
  }
}
