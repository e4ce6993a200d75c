package charon.http.sse;

import charon.http.sse.frame.Compressors;
import charon.http.sse.frame.SharedChunk;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The beginning of an event stream's answer (HTML, section 9.2). */
final class EventStream {

  private static final String FIELDS = """
      content-type: text/event-stream
      cache-control: no-cache
      x-accel-buffering: no
      vary: accept-encoding, authorization, cookie
      x-content-type-options: nosniff
      referrer-policy: same-origin
      """;
  private static final String HEAD = "HTTP/1.1 200 OK\r\n" + FIELDS.replace("\n", "\r\n");
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};
  private static final String GZIP = "content-encoding: gzip\r\n";
  private static final String CHUNKED = "transfer-encoding: chunked\r\n";
  private static final String UNTIL_CLOSE = "connection: close\r\n";

  /** How much the kernel may hold of stale states: without a limit, up to 4 MB for a display. */
  private static final int MAX_UNSENT_BYTES = 16 * 1024;

  private EventStream() {}

  /**
   * Takes all that speaks HTTP out of a channel's pipeline, and puts another handler to its end.
   *
   * @param heir what hears the channel from now on
   */
  static void strip(Channel channel, ChannelHandler heir) {
    boolean http2 = channel instanceof Http2StreamChannel;
    ChannelPipeline pipeline = channel.pipeline();
    List<String> http = List.copyOf(pipeline.names());
    if (http2) {
      pipeline.addLast(new DataFrames());
    }
    pipeline.addLast(heir);
    // the last first: what one still holds, as requests that came too early, meets no other
    for (int i = http.size() - 1; i >= 0; i--) {
      ChannelHandler handler = pipeline.get(http.get(i));
      if (isOfHttp(handler)) {
        pipeline.remove(handler);
      }
    }
    tune(http2 ? channel.parent() : channel);
  }

  /** The head of the answer on a channel. */
  static Object head(Channel channel, StreamFormat format, String date) {
    return channel instanceof Http2StreamChannel
        ? new DefaultHttp2HeadersFrame(fields(format, date))
        : ByteBufUtil.writeAscii(ByteBufAllocator.DEFAULT, head(format, date));
  }

  /**
   * What comes first: it tells the browser how long to wait before it reconnects.
   *
   * @param retryMillis different for each display: a restart is no stampede
   */
  static ByteBuf first(StreamFormat format, int retryMillis) {
    byte[] retry = format.bytesOf("retry: " + retryMillis + "\n\n");
    byte[] first = format.gzip() ? joined(Compressors.header(), retry) : retry;
    return SharedChunk.own(first, format.chunked());
  }

  /** The head and what comes first, outside the heap. */
  static ByteBuf beginning(StreamFormat format, int retryMillis, String date) {
    ByteBuf first = first(format, retryMillis);
    try { // one piece, and outside the heap, as it goes to a socket
      return ByteBufUtil.writeAscii(ByteBufAllocator.DEFAULT, head(format, date))
          .writeBytes(first);
    } finally {
      first.release();
    }
  }

  /** What ends a stream as an answer ends, so that nobody takes it for a broken connection. */
  static Object last(Channel channel, StreamFormat format) {
    return channel instanceof Http2StreamChannel ? new DefaultHttp2DataFrame(true) : last(format);
  }

  /** The same outside the heap, where it goes to a socket. */
  static ByteBuf last(StreamFormat format) {
    return ByteBufAllocator.DEFAULT
        .directBuffer(LAST_CHUNK.length)
        .writeBytes(LAST_CHUNK, 0, format.chunked() ? LAST_CHUNK.length : 0);
  }

  private static void tune(Channel connection) {
    if (connection instanceof EpollSocketChannel) {
      connection.config().setOption(EpollChannelOption.TCP_NOTSENT_LOWAT, (long) MAX_UNSENT_BYTES);
    }
    connection.config().setOption(ChannelOption.TCP_NODELAY, true);
  }

  private static Http2Headers fields(StreamFormat format, String date) {
    Http2Headers fields = new DefaultHttp2Headers().status("200");
    FIELDS.lines().map(line -> line.split(": ", 2)).forEach(line -> fields.add(line[0], line[1]));
    fields.add("date", date);
    return format.gzip() ? fields.add("content-encoding", "gzip") : fields;
  }

  private static String head(StreamFormat format, String date) {
    return HEAD + "date: " + date + "\r\n" + (format.gzip() ? GZIP : "")
        + (format.chunked() ? CHUNKED : UNTIL_CLOSE) + "\r\n";
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  /** The pipeline's own head and tail have names, but are no handlers. */
  private static boolean isOfHttp(@Nullable ChannelHandler handler) {
    return handler != null && !(handler instanceof SslHandler);
  }
}
