package charon.http.server.answer;

import charon.http.message.Response;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An answer of HTTP/1.1 all of whose bytes are there: nothing is left to do but to write them.
 *
 * @param bytes shared with everybody who is given the same answer
 */
public record PreparedResponse(ByteBuf bytes) {

  private static final int LENGTH_BYTES = 4;
  private static final int END_BYTES = 2; // the empty line
  private static final int FIELD_BYTES = 16;

  /**
   * An answer that is given many times.
   *
   * @param shared what {@link #encode} has made of it
   */
  public static PreparedResponse of(ByteBuffer shared) {
    return new PreparedResponse(Unpooled.wrappedBuffer(shared));
  }

  /** The answer as it is given at that time, for the wire. */
  public ByteBuf at(String date) {
    int head = bytes.getInt(0);
    ByteBuf begin = ByteBufAllocator.DEFAULT.directBuffer(head + FIELD_BYTES + date.length());
    begin.writeBytes(bytes, LENGTH_BYTES, head - END_BYTES);
    ByteBufUtil.writeAscii(begin, "date: " + date + "\r\n\r\n");
    int body = LENGTH_BYTES + head;
    return Unpooled.wrappedBuffer(begin, bytes.slice(body, bytes.writerIndex() - body));
  }

  /**
   * How long the head of an answer is after which the connection goes on, the head, and the
   * body.
   */
  public static ByteBuffer encode(Response response) {
    HttpHeaders fields = DefaultHttpHeadersFactory.headersFactory().newHeaders();
    CommonFields.add(fields, response);
    fields.set(HttpHeaderNames.CONTENT_LENGTH, response.body().length);
    StringBuilder head = new StringBuilder(512)
        .append("HTTP/1.1 ")
        .append(HttpResponseStatus.valueOf(response.status()))
        .append("\r\n");
    fields.forEach(field ->
        head.append(field.getKey()).append(": ").append(field.getValue()).append("\r\n"));
    byte[] text = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(LENGTH_BYTES + text.length + response.body().length)
        .putInt(text.length)
        .put(text)
        .put(response.body())
        .flip();
  }
}
