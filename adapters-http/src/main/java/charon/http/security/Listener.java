package charon.http.security;

import charon.application.port.in.Grant;
import charon.domain.disclosure.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Who opens a stream.
 *
 * @param audience what they are to see
 * @param grant by what right: the stream ends with it
 * @param reader name of the player who is logged in; null: not a player, or not known by name
 */
public record Listener(
    Audience audience, Grant grant, @Nullable String reader) {

  /** Anybody. */
  public static final Listener PLAYER = new Listener(Audience.PLAYERS, Grant.NONE, null);
}
