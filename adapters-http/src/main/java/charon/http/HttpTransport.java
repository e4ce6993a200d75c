package charon.http;

/** How sockets are driven. */
public enum HttpTransport {
  /** The best that this machine has. */
  AUTO,
  /** Linux epoll; where there is none, as {@link #NIO}. */
  EPOLL,
  /** What the Java platform has; works everywhere. */
  NIO
}
