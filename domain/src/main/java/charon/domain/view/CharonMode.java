package charon.domain.view;

/** Whether players may write to the ship's computer. */
public enum CharonMode {
  /** Players only read. */
  DISPLAY,
  /** Players may ask. */
  QUERY
}
