package charon.domain.view;

import charon.domain.encounter.EncounterCommand;

/**
 * Changes the encounter.
 *
 * @param command the change
 */
public record ChangeEncounter(EncounterCommand command) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withEncounter(command.applyTo(current.encounter()));
  }
}
