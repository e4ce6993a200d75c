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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Event streams of one or more tables and connections for requests, all driven by the thread that
 * calls. Nothing is read between the calls.
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
  private final List<Stalled> stalled = new ArrayList<>();
  private final Map<String, TableDisplays> tables = new HashMap<>();
  private final TableDisplays first = at(""); // where there is only one
  private Task besides = () -> {};

  /** Takes what a connection brings. */
  @FunctionalInterface
  interface Receiver {
    void take(ByteBuffer in);
  }

  /** What is done again and again while streams are driven. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  /** A stream that does not read, and what will. */
  private record Stalled(SelectionKey key, EventStreamReader reader) {}

  Listeners(int port) throws IOException {
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    selector = Selector.open();
    control = dial(answer::add);
  }

  /** Opens a connection for requests of whoever takes what it brings. */
  SocketChannel dial(Receiver receiver) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, receiver);
    return channel;
  }

  /** Has something done between reads from now on, very often. */
  void besides(Task task) {
    besides = task;
  }

  /** The displays of a table, of which there may be none yet. */
  TableDisplays at(String base) {
    return tables.computeIfAbsent(base, TableDisplays::new);
  }

  /** Opens streams and waits until each has the state. */
  void open(int count) throws IOException {
    open("", count);
  }

  /** The same at the table with that beginning of its paths. */
  void open(String base, int count) throws IOException {
    TableDisplays displays = at(base);
    for (int i = 0; i < count; i++) {
      displays.streams().add(connect(displays, Requests.stream(base, false), SelectionKey.OP_READ));
      if (i % 64 == 0) {
        turn(0); // so that the states that come first do not pile up
      }
    }
    await(() -> displays.streams().stream().allMatch(stream -> stream.revision() >= 0));
  }

  /** Opens a stream of which only the bytes count. */
  EventStreamReader openCounted(boolean gzip) throws IOException {
    return connect(first, Requests.stream("", gzip), SelectionKey.OP_READ);
  }

  /** Opens a stream of a display that says who it is, where there is only one table. */
  EventStreamReader openDisplay(String id) throws IOException {
    EventStreamReader stream = connect(first, Requests.streamOf(id), SelectionKey.OP_READ);
    first.streams().add(stream);
    return stream;
  }

  /** Opens streams that do not read. */
  void openStalled(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      connect(first, Requests.stream("", false), 0);
    }
  }

  /** Lets those that did not read begin to, and counts them as listeners. */
  void resumeStalled() {
    for (Stalled one : stalled) {
      one.key().interestOps(SelectionKey.OP_READ);
      first.streams().add(one.reader());
    }
    stalled.clear();
  }

  /** The streams where there is only one table, those that do not read left out. */
  List<EventStreamReader> streams() {
    return first.streams();
  }

  /** Complete events that have arrived, at all tables. */
  long events() {
    return tables.values().stream().mapToLong(TableDisplays::events).sum();
  }

  /** The newest revision that any stream has, where there is only one table. */
  long revision() {
    return first.revision();
  }

  /** Times from now on when the streams reach a revision, where there is only one table. */
  Arrival expect(long revision) {
    return first.expect(revision);
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

  private EventStreamReader connect(TableDisplays at, byte[] request, int interest)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (interest == 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, STALLED_RECEIVE_BYTES);
    }
    channel.connect(address);
    channel.write(ByteBuffer.wrap(request));
    channel.configureBlocking(false);
    var reader = new EventStreamReader();
    Receiver receiver = in -> at.read(reader, in);
    SelectionKey key = channel.register(selector, interest, receiver);
    if (interest == 0) {
      stalled.add(new Stalled(key, reader));
    }
    return reader;
  }

  private void turn(long millis) throws IOException {
    besides.run();
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
    ((Receiver) key.attachment()).take(buffer);
  }
}
