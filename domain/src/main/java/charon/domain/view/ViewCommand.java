package charon.domain.view;

/** A change of the active view. */
public sealed interface ViewCommand
    permits ChangeEncounter,
        HideOverlay,
        OverrideShipSystem,
        ResumeView,
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
}
