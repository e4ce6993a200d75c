package charon.http.sse;

import charon.http.sse.SseParser.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Many displays on real sockets, read by one thread: whoever calls {@link #readUntil}. Each display
 * keeps what it received.
 */
final class StreamRecorder implements AutoCloseable {

  private static final String TARGET = "/api/active-view/stream/";
  private static final String HOST = "Host: table\r\n";
  private static final String ANYBODY = "Accept: text/event-stream";
  private static final int NARROW_BYTES = 4096;
  private static final int READ_BYTES = 64 * 1024;

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES);
  private final List<Display> displays = new ArrayList<>();

  StreamRecorder() throws IOException {}

  /** Opens one more stream. */
  Display open(InetSocketAddress server) throws IOException {
    return open(server, ANYBODY);
  }

  /** Opens one more stream, with a header line. */
  Display open(InetSocketAddress server, String header) throws IOException {
    return open(server, header, "");
  }

  /** Opens one more stream, with a header line and a query. */
  Display open(InetSocketAddress server, String header, String query) throws IOException {
    return register(SocketChannel.open(server), header, query);
  }

  private Display register(SocketChannel channel, String header, String query) throws IOException {
    channel.write(request(header, query));
    channel.configureBlocking(false);
    Display display = new Display();
    channel.register(selector, SelectionKey.OP_READ, display);
    displays.add(display);
    return display;
  }

  /** Opens one more stream, whose bytes come in small pieces and not faster than they are read. */
  Display openNarrow(InetSocketAddress server, String header) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.socket().setReceiveBufferSize(NARROW_BYTES);
    channel.connect(server);
    return register(channel, header, "");
  }

  /** Opens a stream that is never read. */
  SocketChannel openAndIgnore(InetSocketAddress server) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.socket().setReceiveBufferSize(NARROW_BYTES);
    channel.connect(server);
    channel.write(request(ANYBODY, ""));
    return channel;
  }

  /** Reads until every display is as wanted. */
  void readUntil(Predicate<Display> wanted, Duration limit) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!displays.stream().allMatch(wanted)) {
      if (System.nanoTime() > deadline) {
        long missing = displays.stream().filter(wanted.negate()).count();
        throw new AssertionError(missing + " of " + displays.size() + " displays are not there");
      }
      selector.select(this::read, 100);
    }
  }

  /** What the displays received last, each state once. */
  Set<String> lastEvents() {
    return displays.stream()
        .map(display -> display.events().get(display.events().size() - 1).data())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  private static ByteBuffer request(String header, String query) {
    String head = "GET " + TARGET + query + " HTTP/1.1\r\n" + HOST + header + "\r\n\r\n";
    return ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
  }

  private void read(SelectionKey key) {
    Display display = (Display) key.attachment();
    try {
      buffer.clear();
      int count = ((SocketChannel) key.channel()).read(buffer);
      if (count < 0) {
        key.cancel();
        display.closed = true;
      } else {
        display.feed(Arrays.copyOf(buffer.array(), count));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading a stream", e);
    }
  }

  /** What one display received. */
  static final class Display {

    private final StringBuilder head = new StringBuilder();
    private final ChunkedBody body = new ChunkedBody();
    private final GzipBody gzip = new GzipBody();
    private final SseParser parser = new SseParser();
    private long bodyBytes;
    private boolean closed;

    List<Event> events() {
      return parser.events();
    }

    String retry() {
      return parser.retry();
    }

    boolean isClosed() {
      return closed;
    }

    boolean endedProperly() {
      return body.ended();
    }

    String head() {
      return head.toString();
    }

    /** How many bytes of the body have come, as they were on the wire but for their chunks. */
    long bodyBytes() {
      return bodyBytes;
    }

    /** The id of the last event; -1 if there is none yet. */
    long lastId() {
      List<Event> events = parser.events();
      return events.isEmpty()
          ? -1
          : Long.parseLong(events.get(events.size() - 1).id());
    }

    private void feed(byte[] bytes) {
      int from = 0;
      while (head.indexOf("\r\n\r\n") < 0 && from < bytes.length) {
        head.append((char) bytes[from++]);
      }
      byte[] content = body.feed(Arrays.copyOfRange(bytes, from, bytes.length));
      bodyBytes += content.length;
      parser.feed(head.indexOf("content-encoding: gzip") < 0 ? content : gzip.feed(content));
    }
  }
}
