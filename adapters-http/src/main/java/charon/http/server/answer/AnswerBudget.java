package charon.http.server.answer;

import java.util.IdentityHashMap;

/**
 * How much heap the long bodies of all answers may take that are not all gone yet: without a limit, a
 * crowd that asks and does not read could take all there is. A body that several are given counts
 * once, and one that is longer than the limit is let through if there is no other. Thread-safe.
 */
public final class AnswerBudget {

  private static final long MOST_BYTES = 64L << 20;

  private final long limit;
  private final IdentityHashMap<byte[], Integer> held = new IdentityHashMap<>();
  private long bytes;

  /** A quarter of the heap, and no more than 64 MiB. */
  public AnswerBudget() {
    this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4));
  }

  AnswerBudget(long limit) {
    this.limit = limit;
  }

  /** Takes a body's bytes unless they are too many; true if they are to be given back. */
  public synchronized boolean tryTake(byte[] body) {
    int holders = held.getOrDefault(body, 0);
    if (holders == 0 && !hasRoom(body.length)) {
      return false;
    }
    bytes += holders == 0 ? body.length : 0;
    held.put(body, holders + 1);
    return true;
  }

  /** Whether a body that nobody has been given yet can be taken now: else it need not be made. */
  public synchronized boolean hasRoom(long length) {
    return !BodyWriter.isLong(length) || bytes == 0 || bytes + length <= limit;
  }

  /** Gives back what was taken for a body. */
  public synchronized void giveBack(byte[] body) {
    Integer left =
        held.computeIfPresent(body, (known, holders) -> holders == 1 ? null : holders - 1);
    if (left == null) {
      bytes -= body.length;
    }
  }

  synchronized long taken() {
    return bytes;
  }
}
