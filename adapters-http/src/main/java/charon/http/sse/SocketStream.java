package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.sse.frame.SharedChunk;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.IoEvent;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoEvent;
import io.netty.channel.epoll.EpollIoHandle;
import io.netty.channel.epoll.EpollIoOps;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.Socket;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of a display whose socket was taken over from its channel: frames go to the kernel
 * straight from the memory that all share, and an idle display is this object and its place in the
 * event loop's table, a fifth of what a channel with its pipeline takes.
 *
 * <p>Only the event loop writes to the socket and closes it: a descriptor's number that the kernel
 * has given to another connection by now is never written to.
 */
final class SocketStream extends SseConnection implements EpollIoHandle {

  private static final Logger LOG = LoggerFactory.getLogger(SocketStream.class);
  private static final EpollIoOps LISTENING = EpollIoOps.EPOLLIN;
  private static final EpollIoOps WAITING = LISTENING.with(EpollIoOps.EPOLLOUT);

  private final Socket socket;
  private final Departure departure;
  private @Nullable IoRegistration registration;
  private @Nullable ByteBuf rest;
  private boolean ending;

  private SocketStream(
      LoopDisplays displays, Socket socket, StreamFormat format, Grant grant, Departure departure) {
    super(displays, format, grant);
    this.socket = socket;
    this.departure = departure;
  }

  /** Whether a channel's socket can be taken over: nothing but the channel stands before it. */
  static boolean canTakeOver(EpollSocketChannel channel) {
    ChannelOutboundBuffer queue = channel.unsafe().outboundBuffer();
    return channel.pipeline().get(SslHandler.class) == null
        && channel.fd() instanceof Socket
        && channel.eventLoop() instanceof IoEventLoop
        && queue != null
        && queue.isEmpty();
  }

  /**
   * Takes the socket from a channel that its event loop does not know any more, and registers it
   * with the same loop.
   *
   * @throws IllegalStateException if the loop does not take it; then the socket is closed
   */
  static SocketStream takeOver(
      EpollSocketChannel channel,
      LoopDisplays displays,
      StreamFormat format,
      Grant grant,
      Departure departure) {
    SocketStream stream =
        new SocketStream(displays, (Socket) channel.fd(), format, grant, departure);
    IoRegistration registered =
        ((IoEventLoop) displays.eventLoop()).register(stream).getNow();
    if (registered == null) {
      stream.close();
      throw new IllegalStateException("registration: refused (expected: one)");
    }
    stream.registration = registered;
    registered.submit(LISTENING);
    return stream;
  }

  @Override
  public FileDescriptor fd() {
    return socket;
  }

  @Override
  public void handle(IoRegistration registered, IoEvent event) {
    EpollIoOps ops = ((EpollIoEvent) event).ops();
    try {
      if (ops.contains(EpollIoOps.EPOLLOUT) && rest != null) {
        flush();
      }
      if (socket.isOpen() && (ops.contains(EpollIoOps.EPOLLIN) || rest == null)) {
        listen();
      }
    } catch (IOException peerIsGone) {
      close();
    } catch (RuntimeException | OutOfMemoryError fault) {
      fail(fault);
    }
  }

  @Override
  boolean isPending() {
    return rest != null || ending;
  }

  @Override
  void send(SharedChunk chunk) {
    boolean chunked = format().chunked();
    int gone = give(chunk.memory(), chunk.begin(chunked), chunk.end(chunked));
    if (gone < chunk.length(chunked) && socket.isOpen()) {
      await(chunk.content(chunked, gone));
    }
  }

  /** {@inheritDoc} They must lie outside the heap, in one piece. */
  @Override
  void queue(ByteBuf content) {
    if (!socket.isOpen()) {
      content.release();
      return;
    }
    ByteBuf before = rest;
    if (before != null) {
      rest = Unpooled.wrappedBuffer(before, content);
      return;
    }
    ByteBuffer bytes = content.nioBuffer();
    int gone = give(bytes, bytes.position(), bytes.limit());
    if (gone < content.readableBytes() && socket.isOpen()) {
      await(content.skipBytes(gone));
    } else {
      content.release();
    }
  }

  @Override
  void end() {
    if (!ending) {
      queue(EventStream.last(format()));
      ending = true; // nothing comes after this
      if (rest == null) {
        close();
      }
    }
  }

  /** Closes the connection at once; also called by an event loop that ends. */
  @Override
  public void close() {
    if (!socket.isOpen()) {
      return;
    }
    displays().remove(this);
    if (registration != null) {
      registration.cancel();
    }
    try {
      socket.close();
    } catch (IOException closedAnyway) {
      LOG.debug("A display's socket", closedAnyway);
    }
    if (rest != null) {
      rest.release();
      rest = null;
    }
    departure.gone();
  }

  /** How much the kernel takes now; none if the peer is gone, and then the socket is closed. */
  private int give(ByteBuffer memory, int from, int to) {
    try {
      return socket.isOpen() ? socket.send(memory, from, to) : 0;
    } catch (IOException peerIsGone) {
      close();
      return 0;
    }
  }

  private void await(ByteBuf content) {
    rest = content;
    want(WAITING);
  }

  private void flush() throws IOException {
    ByteBuf left = rest;
    if (left == null) {
      return;
    }
    for (ByteBuffer part : left.nioBuffers()) {
      int gone = socket.send(part, part.position(), part.limit());
      left.skipBytes(gone);
      if (gone > 0) {
        hasTakenSome();
      }
      if (gone < part.remaining()) {
        return;
      }
    }
    rest = null;
    left.release();
    want(LISTENING);
    if (ending) {
      close();
    } else {
      drained();
    }
  }

  /** What a display says is dropped; that it says no more is how it leaves. */
  private void listen() throws IOException {
    ByteBuffer scratch = displays().scratch();
    if (socket.recv(scratch, 0, scratch.capacity()) < 0) {
      close();
    }
  }

  private void want(EpollIoOps ops) {
    if (registration != null && registration.isValid()) {
      registration.submit(ops);
    }
  }
}
