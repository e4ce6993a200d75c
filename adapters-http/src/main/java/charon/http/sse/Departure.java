package charon.http.sse;

import io.netty.channel.Channel;

/** Who counts a display's connection, and is to be told what becomes of it. */
public interface Departure {

  /** The channel's socket has a new owner: the channel itself is never closed. */
  void takenOver(Channel channel);

  /** The display is gone. May be told more than once. */
  void gone();
}
