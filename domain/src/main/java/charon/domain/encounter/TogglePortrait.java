package charon.domain.encounter;

import java.util.Optional;

/**
 * Shows a portrait on top of the view, or takes it away.
 *
 * @param npcId the person; need not be in the campaign
 * @param visible whether it is shown afterwards; empty for the opposite of now
 */
public record TogglePortrait(String npcId, Optional<Boolean> visible) implements EncounterCommand {

  /** Shows it, or takes it away if it is shown. */
  public TogglePortrait(String npcId) {
    this(npcId, Optional.empty());
  }

  @Override
  public Encounter applyTo(Encounter current) {
    boolean shown = current.portraits().contains(npcId);
    return visible.orElse(!shown) == shown ? current : current.withPortraitToggled(npcId);
  }
}
