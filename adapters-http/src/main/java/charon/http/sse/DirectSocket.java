package charon.http.sse;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The socket below a channel, for bytes that go to it straight from shared memory: no entry in the
 * channel's queue, no share of the bytes taken and given back. Confined to the channel's event loop,
 * which is also the only one to close the socket: a number that the kernel has given to somebody
 * else by now is never written to.
 *
 * <p>Whoever writes must know that nothing is in the channel's queue: these bytes would overtake it.
 */
final class DirectSocket {

  private final Socket socket;

  private DirectSocket(Socket socket) {
    this.socket = socket;
  }

  /** The channel's socket; null if bytes must not or cannot go past the channel. */
  static @Nullable DirectSocket of(Channel channel) {
    return channel instanceof EpollSocketChannel epoll
            && channel.pipeline().get(SslHandler.class) == null
            && epoll.fd() instanceof Socket socket
        ? new DirectSocket(socket)
        : null;
  }

  /**
   * Gives the kernel as much as it takes now.
   *
   * @return how many bytes that was, from none to all; none too if the socket is closed
   * @throws IOException if the peer is gone
   */
  int send(SharedChunk chunk, boolean chunked) throws IOException {
    return socket.isOpen()
        ? socket.send(chunk.memory(), chunk.begin(chunked), chunk.end(chunked))
        : 0;
  }
}
