package charon.http.security;

import charon.application.port.in.Grant;
import charon.domain.disclosure.Audience;

/**
 * Who opens a stream.
 *
 * @param audience what they may know
 * @param grant by what right: the stream ends with it
 */
public record Listener(Audience audience, Grant grant) {

  /** Anybody. */
  public static final Listener PLAYER = new Listener(Audience.PLAYERS, Grant.NONE);
}
