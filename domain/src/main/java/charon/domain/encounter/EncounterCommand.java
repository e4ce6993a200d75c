package charon.domain.encounter;

/** A change of the encounter. */
public sealed interface EncounterCommand
    permits ClearTokens,
        MoveToken,
        PlaceToken,
        RemoveToken,
        ReplaceRoomVisibility,
        SelectDeck,
        SetDoorStatus,
        SetToken,
        SetTokenStatus,
        TogglePortrait,
        ToggleRoom {

  /**
   * The encounter after the change.
   *
   * @throws charon.domain.RefusedException if the change cannot be made; nothing has changed then
   */
  Encounter applyTo(Encounter current);
}
