package charon.http.server.connection;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** How sockets are driven on this machine. */
public enum Transport {
  EPOLL,
  NIO;

  /** Native epoll where it is wanted and there, else NIO. */
  public static Transport choose(boolean nativeWanted) {
    return nativeWanted && Epoll.isAvailable() ? EPOLL : NIO;
  }

  Class<? extends ServerChannel> channelType() {
    return switch (this) {
      case EPOLL -> EpollServerSocketChannel.class;
      case NIO -> NioServerSocketChannel.class;
    };
  }

  IoHandlerFactory handlers() {
    return switch (this) {
      case EPOLL -> EpollIoHandler.newFactory();
      case NIO -> NioIoHandler.newFactory();
    };
  }
}
