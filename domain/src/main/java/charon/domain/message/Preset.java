package charon.domain.message;

import java.util.Objects;

/**
 * A message to the crew that the campaign has ready. Immutable.
 *
 * @param id names it among the others
 * @param title for the game master
 * @param message what is sent, to everybody
 */
public record Preset(String id, String title, NewMessage message) {

  public Preset {
    Objects.requireNonNull(message, "message");
  }
}
