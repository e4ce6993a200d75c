package charon.http.sse.frame;

/** How the bytes of a frame can be packed. */
public enum FrameForm {

  /** As they are. */
  PLAIN,

  /** Compressed by themselves: for whoever comes, whenever it joined. */
  INDEPENDENT,

  /** Compressed with a look back at the event before: for displays that have just read it. */
  CHAINED
}
