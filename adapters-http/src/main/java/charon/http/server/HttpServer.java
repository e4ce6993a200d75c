package charon.http.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The listening socket and its event loops. */
public final class HttpServer implements AutoCloseable {

  private static final int BACKLOG = 1024;
  private static final long QUIET_MILLIS = 0;

  /** Shared by all connections; one that adapts would be one for each. */
  private static final RecvByteBufAllocator READS = new FixedRecvByteBufAllocator(4 * 1024);

  private static final long SHUTDOWN_MILLIS = 1_000;

  private final Transport transport;
  private final EventLoopGroup group;

  /** All connections; one that comes when the server is closed is closed at once. */
  private final ChannelGroup connections =
      new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

  private @Nullable Channel listening;

  /** Starts event loops; listens to nothing yet. */
  public HttpServer(Transport transport, int eventLoops) {
    this.transport = transport;
    this.group = new MultiThreadIoEventLoopGroup(
        eventLoops, new DefaultThreadFactory("http", true), transport.handlers());
  }

  /** The event loops that connections are spread over. */
  public EventLoopGroup eventLoops() {
    return group;
  }

  /** How many connections are open. */
  public int connections() {
    return connections.size();
  }

  /** How much memory outside the heap is taken for buffers; 0 if that is not known. */
  public static long directBytes() {
    return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider known
        ? known.metric().usedDirectMemory()
        : 0;
  }

  /**
   * Starts to listen.
   *
   * @param perConnection what a new connection goes through
   * @throws IOException if the address cannot be had
   */
  public InetSocketAddress listen(InetSocketAddress address, ChannelHandler perConnection)
      throws IOException {
    var bound = new ServerBootstrap()
        .group(group)
        .channel(transport.channelType())
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.AUTO_READ, false)
        .childOption(ChannelOption.RECVBUF_ALLOCATOR, READS)
        .childHandler(remembering(perConnection))
        .bind(address)
        .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException(
          "listening on " + address + ": " + String.valueOf(bound.cause().getMessage()),
          bound.cause());
    }
    listening = bound.channel();
    return (InetSocketAddress) listening.localAddress();
  }

  /** Takes no more connections; the ones there are go on. */
  public void stopListening() {
    if (listening != null) {
      listening.close().awaitUninterruptibly();
    }
  }

  @Override
  public void close() {
    stopListening();
    // event loops that end leave connections open that they did not get to know in time, and a
    // browser would wait for ever on one of those
    connections.close().awaitUninterruptibly();
    group
        .shutdownGracefully(QUIET_MILLIS, SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
  }

  private ChannelHandler remembering(ChannelHandler perConnection) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        connections.add(channel);
        channel.pipeline().addLast(perConnection);
      }
    };
  }
}
