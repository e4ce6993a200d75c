package charon.domain.message;

/** How urgent a message is. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  CRITICAL
}
