package charon.http.server;

import charon.http.message.OriginForm;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.message.Target;
import charon.http.metrics.RequestMetrics;
import charon.http.routing.Dispatcher;
import charon.http.routing.Routed;
import charon.http.routing.TablePath;
import charon.http.server.admission.TrustedProxies;
import charon.http.server.answer.AnswerBudget;
import charon.http.server.connection.WakingTables;
import charon.http.server.connection.WorkerPool;
import charon.http.server.upload.UploadGate;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What answers the requests of all connections.
 *
 * @param tables leads requests to their tables
 * @param dispatcher leads them to their routes
 * @param streams opens event streams
 * @param workers where is answered what may wait
 * @param first where is answered what game masters ask, who wait behind nobody else
 * @param waking those that are for tables that sleep
 * @param metrics counts them
 * @param answers what long answers may take together
 */
public record RequestService(
    TablePath tables,
    Dispatcher dispatcher,
    StreamEndpoint streams,
    WorkerPool workers,
    WorkerPool first,
    WakingTables waking,
    RequestMetrics metrics,
    AnswerBudget answers) {

  /**
   * Has a request answered on a thread that may wait; false if too many wait already.
   *
   * @param refused is run instead if that turns out later
   */
  boolean offer(Routed routed, Runnable answering, Runnable refused) {
    WorkerPool pool = dispatcher.comesFirst(routed) ? first : workers;
    return waking.offer(new WakingTables.Work(routed.request(), pool, answering, refused));
  }

  /** Lets those send long bodies who may, to routes that take them. Thread-safe. */
  record Uploads(RequestService service, TrustedProxies proxies) implements UploadGate {

    @Override
    public boolean concerns(ChannelHandlerContext ctx, HttpRequest head) {
      return head.method().equals(HttpMethod.PUT)
          && OriginForm.isPath(OriginForm.of(head.method().name(), head.uri()))
          && routed(ctx, head).isUpload();
    }

    @Override
    public void admit(
        ChannelHandlerContext ctx, HttpRequest head, Consumer<Optional<Response>> decided) {
      Routed routed = routed(ctx, head);
      Runnable deciding = () -> {
        Optional<Response> refusal = service.dispatcher().refusal(routed);
        routed.request().leave();
        decided.accept(refusal);
      };
      Runnable tooBusy = () -> {
        routed.request().leave();
        decided.accept(Optional.of(Response.busy()));
      };
      if (!service.offer(routed, deciding, tooBusy)) {
        tooBusy.run();
      }
    }

    @Override
    public boolean offer(Runnable work) {
      return service.first().offer(work); // whoever got here is a game master
    }

    @Override
    public void refuse(ChannelHandlerContext ctx, Response refusal) {
      Refusal.pass(ctx, refusal);
    }

    private Routed routed(ChannelHandlerContext ctx, HttpRequest head) {
      String target = OriginForm.of(head.method().name(), head.uri());
      Request request = new Request(
          head.method().name(),
          Target.parse(target),
          new ReceivedHeaders(head.headers()),
          new byte[0],
          proxies.behind(peer(ctx.channel()), head.headers()));
      return service.dispatcher().route(service.tables().lead(request, head.uri()));
    }

    /** Who is at the other end. */
    static Peer peer(Channel channel) {
      Channel connection = channel instanceof Http2StreamChannel ? channel.parent() : channel;
      return new Peer(
          connection.remoteAddress() instanceof InetSocketAddress remote
              ? String.valueOf(remote.getAddress().getHostAddress())
              : "unknown", // it is gone already
          connection.pipeline().get(SslHandler.class) != null);
    }
  }
}
