package charon.http.server;

import charon.http.message.Response;
import io.netty.buffer.ByteBuf;
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
record PreparedResponse(ByteBuf bytes) {

  /** An answer that is given many times. */
  static PreparedResponse of(ByteBuffer shared) {
    return new PreparedResponse(Unpooled.wrappedBuffer(shared));
  }

  /** The bytes of an answer after which the connection goes on. */
  static ByteBuffer encode(Response response) {
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
    return ByteBuffer.allocateDirect(text.length + response.body().length)
        .put(text)
        .put(response.body())
        .flip();
  }
}
