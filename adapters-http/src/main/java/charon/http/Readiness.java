package charon.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Whether visitors should be sent here. Thread-safe; never waits. */
final class Readiness {

  private final BooleanSupplier storageWorks;
  private volatile boolean started;
  private volatile boolean stopping;

  Readiness(BooleanSupplier storageWorks) {
    this.storageWorks = storageWorks;
  }

  void started() {
    started = true;
  }

  void stopping() {
    stopping = true;
  }

  /** What speaks against it, in words for machines. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (stopping) {
      reasons.add("stopping");
    } else if (!started) {
      reasons.add("starting");
    }
    if (!storageWorks.getAsBoolean()) {
      reasons.add("storage");
    }
    return reasons;
  }
}
