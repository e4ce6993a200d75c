package charon.benchmarks.micro;

import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** An open connection whose peer takes at once whatever it is sent. */
final class DiscardingChannel extends AbstractChannel {

  private static final ChannelMetadata METADATA = new ChannelMetadata(false);
  private static final SocketAddress NOWHERE = InetSocketAddress.createUnresolved("nowhere", 0);

  private final ChannelConfig config = new DefaultChannelConfig(this);
  private volatile boolean open = true;

  DiscardingChannel() {
    super(null);
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer pending) {
    while (pending.current() != null) {
      pending.remove();
    }
  }

  @Override
  protected void doClose() {
    open = false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public boolean isActive() {
    return open;
  }

  @Override
  public ChannelConfig config() {
    return config;
  }

  @Override
  public ChannelMetadata metadata() {
    return METADATA;
  }

  @Override
  protected boolean isCompatible(EventLoop loop) {
    return true;
  }

  @Override
  protected SocketAddress localAddress0() {
    return NOWHERE;
  }

  @Override
  protected SocketAddress remoteAddress0() {
    return NOWHERE;
  }

  @Override
  protected void doBind(SocketAddress localAddress) {
    throw new UnsupportedOperationException("It is open from the start");
  }

  @Override
  protected void doDisconnect() {
    doClose();
  }

  @Override
  protected void doBeginRead() {
    // nothing ever comes
  }

  @Override
  protected AbstractUnsafe newUnsafe() {
    return new AbstractUnsafe() {
      @Override
      public void connect(
          SocketAddress remoteAddress, SocketAddress localAddress, ChannelPromise promise) {
        promise.setFailure(new UnsupportedOperationException("It is open from the start"));
      }
    };
  }
}
