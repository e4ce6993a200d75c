package charon.http.server;

import charon.application.port.in.KeepHandoutUseCase;
import charon.http.message.HttpDate;
import charon.http.server.admission.Admission;
import charon.http.server.admission.ConnectionLimit;
import charon.http.server.answer.DateField;
import charon.http.server.connection.Http2Rest;
import charon.http.server.connection.ProtocolChoice;
import charon.http.server.connection.StalledWrites;
import charon.http.server.connection.TlsContext;
import charon.http.server.upload.UploadHandler;
import charon.http.server.upload.UploadLimits;
import charon.http.server.upload.UploadSlots;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a new connection goes through. Thread-safe: all event loops use one. */
public final class PipelineInitializer extends ChannelInitializer<SocketChannel> {

  private static final int MAX_LINE_BYTES = 8 * 1024;
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_STREAMS = 256;

  /** So many long bodies are on their way to the disk at a time. */
  private static final int MAX_UPLOADS = 4;

  /** How long HTTP/2 connections may finish their streams once the server has said goodbye. */
  private static final long GOODBYE_MILLIS = 500;

  private final RequestService service;
  private final Limits limits;
  private final Admission reception;
  private final Optional<TlsContext> tls;
  private final HttpRules rules;
  private final HttpDate date;
  private final DateField dates;
  private final UploadLimits uploads;
  private final BodyBudget bodies = new BodyBudget();
  private final StrictTransport strict = new StrictTransport();

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
   * Serves requests and event streams.
   *
   * @param date when answers are made
   * @param tls encrypts connections; empty: none is
   */
  public PipelineInitializer(
      RequestService service,
      Limits limits,
      Admission reception,
      Optional<TlsContext> tls,
      HttpDate date) {
    this.date = date;
    this.dates = new DateField(date);
    this.service = service;
    this.limits = limits;
    this.reception = reception;
    this.tls = tls;
    this.rules = new HttpRules(reception.hosts());
    this.uploads =
        new UploadLimits(KeepHandoutUseCase.MAX_BYTES, limits.body(), new UploadSlots(MAX_UPLOADS));
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    if (!reception.connections().admit(channel)) {
      ConnectionLimit.refuse(channel, date.now());
      return;
    }
    // before encryption, which reports nothing written until all of it is
    channel.pipeline().addLast(new StalledWrites(limits.write()));
    tls.ifPresentOrElse(
        context -> channel
            .pipeline()
            .addLast(new PlainOnTls(date))
            .addLast(context.newHandler(channel.alloc(), limits.head()))
            .addLast(new ProtocolChoice(this::addHttp1, this::addHttp2)),
        () -> addHttp1(channel.pipeline()));
  }

  private void addHttp1(ChannelPipeline pipeline) {
    HttpDecoderConfig decoder = new HttpDecoderConfig()
        .setMaxInitialLineLength(MAX_LINE_BYTES)
        .setMaxHeaderSize(MAX_HEADER_BYTES);
    RequestTimer timer = newTimer();
    pipeline.addLast(idleness()).addLast(timer.ear()).addLast(new Http1Codec(decoder, date));
    addRequests(pipeline, timer);
  }

  private void addHttp2(ChannelPipeline pipeline) {
    Http2FrameCodec codec = Http2FrameCodecBuilder.forServer()
        .initialSettings(Http2Settings.defaultSettings()
            .maxConcurrentStreams(MAX_STREAMS)
            .maxHeaderListSize(MAX_HEADER_BYTES))
        .gracefulShutdownTimeoutMillis(GOODBYE_MILLIS)
        .build();
    pipeline
        .addLast(idleness())
        .addLast(codec)
        .addLast(new Http2MultiplexHandler(new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel stream) {
            addStream(stream);
          }
        }))
        .addLast(new Http2Rest(codec));
  }

  /** A stream of HTTP/2 is a connection with one request. */
  private void addStream(Channel stream) {
    stream.config().setAutoRead(false);
    stream
        .pipeline()
        .addLast(new StalledWrites(limits.write()))
        .addLast(new Http2StreamFrameToHttpObjectCodec(true));
    addRequests(stream.pipeline(), newTimer());
  }

  private IdleStateHandler idleness() {
    return new IdleStateHandler(0, 0, limits.idle().toMillis(), TimeUnit.MILLISECONDS);
  }

  private RequestTimer newTimer() {
    return new RequestTimer(limits.head(), limits.body());
  }

  private void addRequests(ChannelPipeline pipeline, RequestTimer timer) {
    if (tls.filter(TlsContext::isStrict).isPresent()) {
      pipeline.addLast(strict);
    }
    pipeline
        .addLast(dates)
        .addLast(new RefusalMeter(service.metrics()))
        .addLast(rules)
        .addLast(
            new UploadHandler(new RequestService.Uploads(service, reception.proxies()), uploads))
        .addLast(timer)
        .addLast(new BodyMeter(bodies))
        .addLast(new BodyAggregator(limits.maxBodyBytes()))
        .addLast(new FlowControlHandler()) // pipelined requests wait for their turn
        .addLast(new RequestHandler(service, reception.proxies()));
  }
}
