package charon.http.sse;

import charon.http.LiveServer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.netty.util.ReferenceCountUtil;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One HTTP/2 connection whose streams are read, or not, as a test wants it. */
final class Http2Client implements AutoCloseable {

  /** Of the 64 KiB that a connection may have on its way, what one stream can take up. */
  private static final int WINDOW_BYTES = 16 * 1024;

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final LiveServer server;
  private final Channel connection;
  private final List<Display> displays = new ArrayList<>();

  Http2Client(LiveServer server, File trusted) throws Exception {
    this.server = server;
    SslContext tls = SslContextBuilder.forClient()
        .trustManager(trusted)
        .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
        .applicationProtocolConfig(new ApplicationProtocolConfig(
            Protocol.ALPN,
            SelectorFailureBehavior.NO_ADVERTISE,
            SelectedListenerFailureBehavior.ACCEPT,
            ApplicationProtocolNames.HTTP_2))
        .build();
    connection = new Bootstrap()
        .group(group)
        .channel(NioSocketChannel.class)
        .handler(new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel channel) {
            channel
                .pipeline()
                .addLast(tls.newHandler(channel.alloc(), "127.0.0.1", 443))
                .addLast(Http2FrameCodecBuilder.forClient()
                    .initialSettings(
                        Http2Settings.defaultSettings().initialWindowSize(WINDOW_BYTES))
                    .build())
                .addLast(new Http2MultiplexHandler(new Ignoring()));
          }
        })
        .connect(server.address())
        .sync()
        .channel();
    connection.pipeline().get(SslHandler.class).handshakeFuture().sync();
  }

  /** Opens an event stream. */
  Display open() throws InterruptedException {
    Reader reader = new Reader();
    Http2StreamChannel stream = new Http2StreamChannelBootstrap(connection)
        .handler(reader)
        .open()
        .sync()
        .getNow();
    Http2Headers head = new DefaultHttp2Headers()
        .method("GET")
        .scheme("https")
        .authority("127.0.0.1:" + server.address().getPort())
        .path("/api/active-view/stream/");
    stream.writeAndFlush(new DefaultHttp2HeadersFrame(head, true)).sync();
    Display display = new Display(stream, reader);
    displays.add(display);
    return display;
  }

  boolean isOpen() {
    return connection.isOpen();
  }

  @Override
  public void close() {
    displays.forEach(Display::cancel); // what they have not read is released
    connection.close().syncUninterruptibly();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** One stream, and what came on it. */
  static final class Display {

    private final Channel stream;
    private final Reader reader;

    private Display(Channel stream, Reader reader) {
      this.stream = stream;
      this.reader = reader;
    }

    /** Reads no more, and so grants the server no more room. */
    void stall() {
      stream.config().setAutoRead(false);
    }

    void goOn() {
      stream.config().setAutoRead(true);
    }

    List<Long> ids() {
      return reader.ids();
    }

    long lastId() {
      List<Long> ids = ids();
      return ids.isEmpty() ? -1 : ids.get(ids.size() - 1);
    }

    boolean hasEnded() {
      return reader.ended;
    }

    void cancel() {
      stream.close().syncUninterruptibly();
    }
  }

  private static final class Reader extends ChannelInboundHandlerAdapter {

    private final SseParser parser = new SseParser();
    private volatile boolean ended;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof Http2DataFrame data) {
        feed(ByteBufUtil.getBytes(data.content()));
        ended = data.isEndStream();
      }
      ReferenceCountUtil.release(message);
    }

    synchronized List<Long> ids() {
      return parser.events().stream().map(event -> Long.valueOf(event.id())).toList();
    }

    private synchronized void feed(byte[] bytes) {
      parser.feed(bytes);
    }
  }

  /** Streams that the server opens: it opens none. */
  private static final class Ignoring extends ChannelInboundHandlerAdapter {}
}
