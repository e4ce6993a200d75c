package charon.http.sse.frame;

import org.jspecify.annotations.Nullable;

/** What one stream has been told from a board. Confined to the stream's event loop. */
public final class NoticeReader {

  private final NoticeBoard<?> board;
  private final boolean alone;
  private @Nullable EventFrame told;

  private NoticeReader(NoticeBoard<?> board, boolean alone) {
    this.board = board;
    this.alone = alone;
  }

  /** The only reader of a board, which is called by itself. */
  public static NoticeReader alone(NoticeBoard<?> board) {
    return new NoticeReader(board, true);
  }

  /** One of many, who are called together. */
  public static NoticeReader amongMany(NoticeBoard<?> board) {
    return new NoticeReader(board, false);
  }

  /** Is called when there is something new, unless all are together. */
  public void follow(Runnable telling) {
    if (alone) {
      board.follow(telling);
    }
  }

  /** What is newest, for the caller to release; null if it was told, or there is nothing. Never waits. */
  @SuppressWarnings("ReferenceEquality") // what has not changed is the very same frame
  public @Nullable EventFrame untold() {
    EventFrame newest = board.retained();
    if (newest != null && newest == told) {
      newest.release();
      return null;
    }
    return newest;
  }

  /** It was told. */
  public void told(EventFrame frame) {
    told = frame;
  }
}
