package charon.http.admin;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Collects what is to be an answer, unless it grows longer than could be sent. For one thread. */
final class BudgetedBytes extends OutputStream {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final LongPredicate hasRoom;

  /** There is no room for more. */
  private static final class FullException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private BudgetedBytes(LongPredicate hasRoom) {
    this.hasRoom = hasRoom;
  }

  /**
   * What is written; empty if there is no room for it now.
   *
   * @param hasRoom whether an answer with so many bytes could be sent now
   * @param writer writes it
   */
  static Optional<byte[]> of(LongPredicate hasRoom, Consumer<OutputStream> writer) {
    BudgetedBytes collected = new BudgetedBytes(hasRoom);
    try {
      writer.accept(collected);
      return Optional.of(collected.bytes.toByteArray());
    } catch (FullException full) {
      return Optional.empty();
    }
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int count) {
    if (!hasRoom.test((long) bytes.size() + count)) {
      throw new FullException();
    }
    bytes.write(some, from, count);
  }
}
