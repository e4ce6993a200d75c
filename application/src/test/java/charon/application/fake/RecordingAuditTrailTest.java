package charon.application.fake;

import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditTrail;
import charon.application.port.out.AuditTrailContractTest;
import java.util.List;

final class RecordingAuditTrailTest extends AuditTrailContractTest {

  private final RecordingAuditTrail trail = new RecordingAuditTrail();

  @Override
  protected AuditTrail trail() {
    return trail;
  }

  @Override
  protected List<String> pathsWritten() {
    return trail.entries().stream().map(AuditEntry::path).toList();
  }
}
