package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Scene;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.http.HttpTransport;
import charon.http.message.HttpDate;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some tables and their streams on one or two event loops, without a server around them. A display
 * that asks for {@code ?table=7&audience=gm} is let in at once.
 */
final class Hall implements AutoCloseable {

  private static final Pattern WANTED = Pattern.compile("table=(\\d+)(?:&audience=(\\w+))?");

  private final EventLoopGroup group;
  private final Channel door;
  private final AtomicInteger gone = new AtomicInteger();
  final StreamLoops loops;
  volatile Runnable beforeOpening = () -> {};

  private Hall(HttpTransport transport, int eventLoops) {
    boolean epoll = transport != HttpTransport.NIO && Epoll.isAvailable();
    IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    Class<? extends ServerChannel> type =
        epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    group = new MultiThreadIoEventLoopGroup(eventLoops, new DefaultThreadFactory("hall", true), io);
    loops = new StreamLoops(group, StreamSettings.DEFAULTS, new HttpDate(InstantSource.system()));
    door = new ServerBootstrap()
        .group(group)
        .channel(type)
        .childHandler(new ChannelInitializer<Channel>() {
          @Override
          protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new Usher());
          }
        })
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .syncUninterruptibly()
        .channel();
  }

  /** With as many event loops. */
  static Hall over(HttpTransport transport, int eventLoops) {
    return new Hall(transport, eventLoops);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) door.localAddress();
  }

  /** Lets a table be shown, and shows a first state. */
  TableStreams open(long table) {
    TableStreams streams = loops.open(new TableId(table), "opening");
    streams.publish(state(0, "table " + table));
    return streams;
  }

  /** The query of a display of that table. */
  static String at(long table, Audience audience) {
    return "?table=" + table + "&audience=" + audience.name();
  }

  /** A state in which players and game master see that name. */
  static ViewUpdate state(long revision, String name) {
    Scene scene =
        new Scene("hall", name, Attributes.EMPTY, List.of(), Optional.empty(), Optional.empty());
    ActiveViewPayload payload =
        new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.of(scene));
    return new ViewUpdate(
        new AudienceUpdate(revision, payload), new AudienceUpdate(revision, payload));
  }

  /** How often it was told that a display has gone. */
  int gone() {
    return gone.get();
  }

  /** Waits until the event loops have done what they were given so far. */
  void settle() {
    group.forEach(loop -> loop.submit(() -> {}).syncUninterruptibly());
  }

  @Override
  public void close() {
    door.close().syncUninterruptibly();
    loops.endAll();
    loops.release();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  /** Opens a stream for the first request of a connection. */
  private final class Usher extends SimpleChannelInboundHandler<ByteBuf> {

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf request) {
      Matcher wanted = WANTED.matcher(request.toString(StandardCharsets.US_ASCII));
      if (!wanted.find()) {
        throw new IllegalArgumentException("request: asks for no table");
      }
      beforeOpening.run();
      Audience audience = Audience.valueOf(wanted.group(2));
      Leaving leaving = new Leaving();
      ctx.channel().closeFuture().addListener(closed -> leaving.gone());
      boolean gzip = request.toString(StandardCharsets.US_ASCII).contains("Accept-Encoding: gzip");
      loops
          .of(new TableId(Long.parseLong(wanted.group(1))))
          .open(
              ctx.channel(),
              new StreamFormat(true, gzip, false, NewsWish.ALSO, null),
              audience,
              Grant.NONE,
              leaving);
    }
  }

  /** Told of one display. */
  private final class Leaving implements Departure {

    private boolean told;

    @Override
    public void takenOver(Channel channel) {}

    @Override
    public void gone() {
      if (!told) {
        told = true;
        gone.incrementAndGet();
      }
    }
  }
}
