package charon.domain.encounter;

/**
 * Opens, closes, locks, seals or damages a door.
 *
 * @param connectionId the connection that the door is in
 * @param status the door's new state
 */
public record SetDoorStatus(String connectionId, DoorStatus status) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withDoor(connectionId, status);
  }
}
