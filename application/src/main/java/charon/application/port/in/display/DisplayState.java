package charon.application.port.in.display;

/** What a game master can rely on with a display. */
public enum DisplayState {

  /** It shows the newest state. */
  FRESH,

  /** It is there, and has not shown all changes yet. */
  BEHIND,

  /** Nothing was heard of it for too long, whatever its connection seems to be. */
  LOST,

  /** It has left. */
  GONE
}
