package charon.domain.view;

import java.util.Optional;

/**
 * Opens or closes the dialog of the ship's computer.
 *
 * @param open whether it is to be open; empty: the opposite of what it is
 */
public record ToggleDialog(Optional<Boolean> open) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    CharonPanel charon = current.charon();
    return current.withCharon(charon.withDialogOpen(open.orElse(!charon.dialogOpen())));
  }
}
