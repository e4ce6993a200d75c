package charon.domain.conversation;

/** Who says something in a conversation. */
public enum Speaker {
  /** A player. */
  USER,
  /** The ship's computer. */
  CHARON
}
