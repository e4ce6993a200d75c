package charon.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Event streams and one connection for requests, all driven by the thread that calls. Nothing is
 * read between the calls.
 */
final class Listeners implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int READ_BYTES = 256 * 1024;
  private static final int STALLED_RECEIVE_BYTES = 8 * 1024;

  private final InetSocketAddress address;
  private final Selector selector;
  private final SocketChannel control;
  private final Answer answer = new Answer();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BYTES);
  private final List<SelectionKey> stalled = new ArrayList<>();
  private final List<EventStreamReader> streams = new ArrayList<>();
  private Arrival arrival = new Arrival(Long.MAX_VALUE, 0);

  Listeners(int port) throws IOException {
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    selector = Selector.open();
    control = SocketChannel.open(address);
    control.setOption(StandardSocketOptions.TCP_NODELAY, true);
    control.configureBlocking(false);
    control.register(selector, SelectionKey.OP_READ);
  }

  /** Opens streams and waits until each has the state. */
  void open(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      streams.add(connect(false, SelectionKey.OP_READ));
      if (i % 64 == 0) {
        turn(0); // so that the states that come first do not pile up
      }
    }
    await(() -> streams.stream().allMatch(stream -> stream.revision() >= 0));
  }

  /** Opens a stream of which only the bytes count. */
  EventStreamReader openCounted(boolean gzip) throws IOException {
    return connect(gzip, SelectionKey.OP_READ);
  }

  /** Opens streams that do not read. */
  void openStalled(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      connect(false, 0);
    }
  }

  /** Lets those that did not read begin to, and counts them as listeners. */
  void resumeStalled() {
    for (SelectionKey key : stalled) {
      key.interestOps(SelectionKey.OP_READ);
      streams.add((EventStreamReader) key.attachment());
    }
    stalled.clear();
  }

  /** The streams, those that do not read left out. */
  List<EventStreamReader> streams() {
    return streams;
  }

  /** Complete events that have arrived. */
  long events() {
    return streams.stream().mapToLong(EventStreamReader::events).sum();
  }

  /** The newest revision that any stream has. */
  long revision() {
    return streams.stream().mapToLong(EventStreamReader::revision).max().orElse(-1);
  }

  /** Times from now on when the streams reach a revision. */
  Arrival expect(long revision) {
    arrival = new Arrival(revision, streams.size());
    return arrival;
  }

  /** Sends a request and drives all streams until it is answered. */
  byte[] ask(byte[] request) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      control.write(out);
    }
    List<byte[]> body = new ArrayList<>();
    await(() -> {
      Optional<byte[]> complete = answer.complete();
      complete.ifPresent(body::add);
      return complete.isPresent();
    });
    return body.get(0);
  }

  /** Drives all streams until something is so. */
  void await(BooleanSupplier condition) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("Not every listener had the expected state within " + PATIENCE);
      }
      turn(1000);
    }
  }

  /** Drives all streams for a while. */
  void driveUntil(long nanoTime) throws IOException {
    long left = nanoTime - System.nanoTime();
    while (left > 0) {
      turn(Math.max(1, left / 1_000_000));
      left = nanoTime - System.nanoTime();
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  private EventStreamReader connect(boolean gzip, int interest) throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (interest == 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, STALLED_RECEIVE_BYTES);
    }
    channel.connect(address);
    channel.write(ByteBuffer.wrap(Requests.stream(gzip)));
    channel.configureBlocking(false);
    var reader = new EventStreamReader();
    SelectionKey key = channel.register(selector, interest, reader);
    if (interest == 0) {
      stalled.add(key);
    }
    return reader;
  }

  private void turn(long millis) throws IOException {
    if (millis == 0) {
      selector.selectNow(this::read);
    } else {
      selector.select(this::read, millis);
    }
  }

  private void read(SelectionKey key) {
    buffer.clear();
    try {
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        throw new IllegalStateException("The server has closed a connection");
      }
    } catch (IOException e) {
      throw new IllegalStateException("A connection is broken", e);
    }
    buffer.flip();
    if (key.attachment() instanceof EventStreamReader stream) {
      long before = stream.revision();
      stream.read(buffer);
      arrival.note(before, stream.revision());
    } else {
      answer.add(buffer);
    }
  }
}
