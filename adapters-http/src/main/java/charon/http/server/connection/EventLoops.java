package charon.http.server.connection;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/** The threads that sockets are read and written on, and the connections they have. Thread-safe. */
public final class EventLoops implements AutoCloseable {

  private static final long QUIET_MILLIS = 0;
  private static final long SHUTDOWN_MILLIS = 1_000;

  private final Transport transport;
  private final EventLoopGroup group;

  private final Connections connections = new Connections();

  /** Starts as many event loops. */
  public EventLoops(Transport transport, int count) {
    this.transport = transport;
    this.group = new MultiThreadIoEventLoopGroup(
        count, new DefaultThreadFactory("http", true), transport.handlers());
  }

  /** The event loops that connections are spread over. */
  public EventLoopGroup group() {
    return group;
  }

  /** How many connections are open. */
  public int connections() {
    return connections.count();
  }

  /** How much memory outside the heap is taken for buffers; 0 if that is not known. */
  public static long directBytes() {
    return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider known
        ? known.metric().usedDirectMemory()
        : 0;
  }

  Transport transport() {
    return transport;
  }

  void remember(Channel connection) {
    connections.add(connection);
  }

  /** Closes all connections and ends the threads. */
  @Override
  public void close() {
    // event loops that end leave connections open that they did not get to know in time, and a
    // browser would wait for ever on one of those
    connections.close().awaitUninterruptibly();
    group
        .shutdownGracefully(QUIET_MILLIS, SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
  }
}
