package charon.domain.encounter;

import java.util.Optional;

/**
 * Shows or hides a room.
 *
 * @param roomId the room
 * @param visible whether it is to be shown; empty: the opposite of what it is
 */
public record ToggleRoom(String roomId, Optional<Boolean> visible) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withRoom(roomId, visible.orElse(!current.isVisible(roomId)));
  }
}
