package charon.application.port.out;

/** Writes down who did what, and who was refused. Thread-safe. */
@FunctionalInterface
public interface AuditTrail {

  /** Writes nothing. */
  AuditTrail NONE = entry -> {};

  /** Takes an entry as of now. Neither waits nor throws: what cannot be kept is counted instead. */
  void note(AuditEntry entry);
}
