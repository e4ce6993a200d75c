package charon.application.fake;

import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditTrail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was noted, in order. Thread-safe. */
public final class RecordingAuditTrail implements AuditTrail {

  private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public void note(AuditEntry entry) {
    entries.add(entry);
  }

  /** All entries so far, first to last. */
  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
