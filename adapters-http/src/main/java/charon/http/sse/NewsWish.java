package charon.http.sse;

/** Whether a stream tells what is newest of all that is said. */
public enum NewsWish {

  /** It has the states only. */
  NONE,

  /** It has both. */
  ALSO,

  /** It has nothing else: for pages that show no view. */
  ONLY
}
