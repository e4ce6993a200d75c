package charon.http.server;

import charon.http.metrics.RequestMetrics;
import charon.http.routing.Dispatcher;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What a new connection goes through. */
public final class PipelineInitializer extends ChannelInitializer<SocketChannel> {

  private static final int MAX_LINE_BYTES = 8 * 1024;
  private static final int MAX_HEADER_BYTES = 16 * 1024;

  private final Dispatcher dispatcher;
  private final StreamDoor streams;
  private final WorkerPool workers;
  private final Limits limits;
  private final Reception reception;
  private final RequestMetrics metrics;
  private final HttpRules rules;

  /**
   * What a connection may do.
   *
   * @param maxBodyBytes how long a request's body may be
   * @param idle a connection without a request for this long is closed
   * @param head how long a request's head may take to come
   * @param body how long its body may take
   * @param write an answer of which nothing is taken for this long is given up
   */
  public record Limits(
      int maxBodyBytes, Duration idle, Duration head, Duration body, Duration write) {}

  /**
   * Serves what the dispatcher answers, and event streams.
   *
   * @param metrics counts the requests
   */
  public PipelineInitializer(
      Dispatcher dispatcher,
      StreamDoor streams,
      WorkerPool workers,
      Limits limits,
      Reception reception,
      RequestMetrics metrics) {
    this.dispatcher = dispatcher;
    this.streams = streams;
    this.workers = workers;
    this.limits = limits;
    this.reception = reception;
    this.metrics = metrics;
    this.rules = new HttpRules(reception.hosts());
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    if (!reception.connections().admit(channel)) {
      ConnectionLimit.refuse(channel);
      return;
    }
    HttpDecoderConfig decoder = new HttpDecoderConfig()
        .setMaxInitialLineLength(MAX_LINE_BYTES)
        .setMaxHeaderSize(MAX_HEADER_BYTES);
    channel
        .pipeline()
        .addLast(new IdleStateHandler(0, 0, limits.idle().toMillis(), TimeUnit.MILLISECONDS))
        .addLast(new WriteTimeoutHandler(limits.write().toMillis(), TimeUnit.MILLISECONDS))
        .addLast(new HttpServerCodec(decoder))
        .addLast(new RefusalMeter(metrics))
        .addLast(rules)
        .addLast(new RequestTimer(limits.head(), limits.body()))
        .addLast(new BodyAggregator(limits.maxBodyBytes()))
        .addLast(new FlowControlHandler()) // pipelined requests wait for their turn
        .addLast(new RequestHandler(dispatcher, streams, workers, reception.proxies(), metrics));
  }
}
