package charon.bootstrap;

import java.util.Locale;

/** How sockets are driven. */
enum Transport {
  /** The fastest that this computer has. */
  AUTO,
  /** Linux only. */
  EPOLL,
  /** Everywhere. */
  NIO;

  /** The name as it is written in settings. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
