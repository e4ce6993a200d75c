package charon.domain.view;

import charon.domain.conversation.Channel;
import java.util.Optional;

/** A change of the active view. Immutable. */
public sealed interface ViewCommand
    permits ChangeEncounter,
        ChangeThings,
        ChangeView,
        HideOverlay,
        KeepView,
        OverrideShipSystem,
        ResumeView,
        SetBlackout,
        SetCharonLocation,
        SetCharonMode,
        ShowOverlay,
        SwitchView,
        ToggleDialog {

  /**
   * The view after the change.
   *
   * @throws charon.domain.RefusedException if the change cannot be made; nothing has changed then
   */
  ActiveView applyTo(ActiveView current);

  /** The channel whose conversation begins anew with this change. */
  default Optional<Channel> clearedChannel() {
    return Optional.empty();
  }

  /** Whether displays are told of it even if it changes nothing. */
  default boolean isEvent() {
    return true;
  }

  /** Whether from this change on there is a show, in place of the one before the start. */
  default boolean beginsShow() {
    return false;
  }
}
