package charon.http.server.upload;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.channels.FileChannel;

/**
 * A complete request whose body lies in a file, which is whoever's who answers it. Confined to the
 * channel's event loop.
 */
public final class SpooledRequest extends DefaultFullHttpRequest {

  private final FileChannel body;

  SpooledRequest(HttpRequest head, FileChannel body) {
    super(
        head.protocolVersion(),
        head.method(),
        head.uri(),
        Unpooled.EMPTY_BUFFER,
        head.headers(),
        EmptyHttpHeaders.INSTANCE);
    this.body = body;
  }

  /** The body, at its beginning; to be closed. */
  public FileChannel body() {
    return body;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
