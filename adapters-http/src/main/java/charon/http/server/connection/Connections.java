package charon.http.server.connection;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** A server's connections: those of channels, and those whose sockets left theirs. Thread-safe. */
public final class Connections {

  private static final AttributeKey<Connections> KEY =
      AttributeKey.valueOf(Connections.class, "connections");

  /** One that comes when the server is closed is closed at once. */
  private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);

  private final AtomicInteger takenOver = new AtomicInteger();

  /** The connections that a channel is one of. */
  public static Connections of(Channel channel) {
    return channel.attr(KEY).get();
  }

  void add(Channel channel) {
    channel.attr(KEY).set(this);
    channels.add(channel);
  }

  /** The connection stays, its channel is no more. */
  public void takeOver(Channel channel) {
    channels.remove(channel);
    takenOver.incrementAndGet();
  }

  /** A connection without a channel is closed. */
  public void closed() {
    takenOver.decrementAndGet();
  }

  int count() {
    return channels.size() + takenOver.get();
  }

  /** Closes those that have a channel. */
  ChannelGroupFuture close() {
    return channels.close();
  }
}
