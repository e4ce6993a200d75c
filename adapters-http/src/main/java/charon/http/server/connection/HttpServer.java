package charon.http.server.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.epoll.EpollChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The listening socket. Thread-safe. */
public final class HttpServer implements AutoCloseable {

  private static final int BACKLOG = 1024;

  /** A peer that acknowledges nothing for this long is gone. */
  static final int UNHEARD_MILLIS = 60_000;

  /** Shared by all connections; one that adapts would be one for each. */
  private static final RecvByteBufAllocator READS = new FixedRecvByteBufAllocator(4 * 1024);

  private final Channel listening;

  private HttpServer(Channel listening) {
    this.listening = listening;
  }

  /**
   * Starts to listen.
   *
   * @param perConnection what a new connection goes through
   * @throws IOException if the address cannot be had
   */
  public static HttpServer listen(
      EventLoops loops, InetSocketAddress address, ChannelHandler perConnection)
      throws IOException {
    var listener = new ServerBootstrap()
        .group(loops.group())
        .channel(loops.transport().channelType())
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.AUTO_READ, false)
        .childOption(ChannelOption.RECVBUF_ALLOCATOR, READS)
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true) // who has asked may say so
        .childHandler(remembered(loops, perConnection));
    if (loops.transport() == Transport.EPOLL) {
      listener.childOption(EpollChannelOption.TCP_USER_TIMEOUT, UNHEARD_MILLIS);
    }
    ChannelFuture bound = listener.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(
          "listening on " + address + ": " + String.valueOf(bound.cause().getMessage()),
          bound.cause());
    }
    return new HttpServer(bound.channel());
  }

  /** What it listens on, with the port that was taken. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  /** Takes no more connections; the ones there are go on. */
  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
  }

  private static ChannelHandler remembered(EventLoops loops, ChannelHandler perConnection) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        loops.remember(channel);
        channel.pipeline().addLast(perConnection);
      }
    };
  }
}
