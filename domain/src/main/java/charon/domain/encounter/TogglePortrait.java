package charon.domain.encounter;

/**
 * Shows a portrait on top of the view, or takes it away if it is shown.
 *
 * @param npcId the person; need not be in the campaign
 */
public record TogglePortrait(String npcId) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withPortraitToggled(npcId);
  }
}
