package charon.bootstrap.doctor;

import charon.bootstrap.terminal.FileNames;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the computer and its Java. */
final class MachineCheck {

  private static final int OLDEST_JAVA = 17;
  private static final long MANY_FILES = 5_000;

  private MachineCheck() {}

  static List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(Runtime.version().feature()));
    openFiles().ifPresent(findings::add);
    FileNames.warning()
        .map(warning -> Finding.warn("file names", warning))
        .ifPresent(findings::add);
    return findings;
  }

  private static Finding java(int version) {
    String text = "version " + version + " (needed: " + OLDEST_JAVA + " or newer)";
    return version < OLDEST_JAVA ? Finding.fail("Java", text) : Finding.ok("Java", text);
  }

  /** Every display is an open connection, and a connection counts as an open file. */
  private static Optional<Finding> openFiles() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
      return Optional.empty();
    }
    String subject = "open files";
    String most = "at most " + unix.getMaxFileDescriptorCount();
    return Optional.of(
        unix.getMaxFileDescriptorCount() < MANY_FILES
            ? Finding.warn(subject, most + ", displays included: 'ulimit -n' raises it")
            : Finding.ok(subject, most));
  }
}
