package charon.http.message;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All bytes of an answer that is given many times, its head among them. They lie outside the heap,
 * so that they are written as they are, and go when nobody has the answer any more. Thread-safe.
 */
public final class WireForm {

  private volatile @Nullable ByteBuffer bytes;

  WireForm() {}

  /**
   * The bytes; shared by all who are given the answer, not to be moved in.
   *
   * @param encoding makes them if nobody has yet; called more than once only if two ask at once
   */
  public ByteBuffer bytes(Supplier<ByteBuffer> encoding) {
    ByteBuffer known = bytes;
    if (known == null) {
      known = encoding.get().asReadOnlyBuffer();
      bytes = known;
    }
    return known;
  }
}
