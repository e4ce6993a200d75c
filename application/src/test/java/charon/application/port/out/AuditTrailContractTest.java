package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.AuditEntry.Action;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} keeps. */
public abstract class AuditTrailContractTest {

  /** The trail under test; always the same. */
  protected abstract AuditTrail trail();

  /** The paths of what was written down, in order; nothing is noted after this. */
  protected abstract List<String> pathsWritten();

  @Test
  void entriesAreWrittenInTheOrderInWhichTheyWereNoted() {
    List<String> paths =
        IntStream.range(0, 100).mapToObj(n -> "/api/gm/" + n + "/").toList();

    paths.forEach(path -> trail().note(entry(Action.WRITE, path)));

    assertThat(pathsWritten()).isEqualTo(paths);
  }

  @Test
  void everythingThatCanBeDoneCanBeWritten() {
    for (Action action : Action.values()) {
      trail().note(entry(action, "/" + action + "/"));
    }

    assertThat(pathsWritten()).hasSize(Action.values().length);
  }

  private static AuditEntry entry(Action action, String path) {
    return new AuditEntry("keynote", action, "user gm", "192.0.2.7", "POST", path, 200);
  }
}
