package charon.bootstrap.doctor;

import charon.application.port.StorageException;
import charon.bootstrap.terminal.Failures;
import charon.persistence.DataBackups;
import charon.persistence.DataFolderLock;
import charon.persistence.DatabaseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a data folder, its database and its backups. */
final class DataCheck {

  private static final long MEGABYTE = 1 << 20;
  private static final long LITTLE_SPACE = 200 * MEGABYTE;
  private static final long NO_SPACE = 10 * MEGABYTE;
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String FOLDER = "data folder";
  private static final String DATABASE = "database";
  private static final String BACKUPS = "backups";
  private static final String CLOCK = "clock";

  private final Path data;
  private final Clock clock;

  DataCheck(Path data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** Whether a server runs on a data folder. */
  static boolean isServed(Path data) {
    return Files.isDirectory(data) && DataFolderLock.isTaken(data);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(folder());
    if (Files.isDirectory(data)) {
      findings.addAll(database());
      findings.add(backups());
    }
    return findings;
  }

  private Finding folder() {
    if (Files.notExists(data)) {
      return Finding.warn(FOLDER, data + " is not there; 'charon serve' makes it");
    }
    if (!Files.isDirectory(data) || !Files.isWritable(data)) {
      return Finding.fail(FOLDER, data + " is no folder that can be written");
    }
    try {
      return space(Files.getFileStore(data).getUsableSpace());
    } catch (IOException e) {
      return Finding.warn(FOLDER, "free space unknown: " + Failures.describe(e));
    }
  }

  private Finding space(long free) {
    String server = isServed(data) ? "; a server is running on it" : "";
    String text = data + ", " + free / MEGABYTE + " MiB free" + server;
    if (free < NO_SPACE) {
      return Finding.fail(FOLDER, text);
    }
    return free < LITTLE_SPACE ? Finding.warn(FOLDER, text) : Finding.ok(FOLDER, text);
  }

  private List<Finding> database() {
    try {
      return DatabaseReport.of(data)
          .map(this::database)
          .orElseGet(() -> List.of(Finding.ok(DATABASE, "none yet; 'charon serve' makes it")));
    } catch (StorageException e) {
      return List.of(Finding.fail(DATABASE, StorageAdvice.on(e, data)));
    }
  }

  private List<Finding> database(DatabaseReport report) {
    String schema = "schema version " + report.schemaVersion();
    String next = report.isUpToDate() ? "" : "; brought up to date at the next start";
    return List.of(Finding.ok(DATABASE, "sound, " + schema + next), clock(report.newestMessage()));
  }

  private Finding clock(Optional<Instant> newestMessage) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return newestMessage
        .filter(sent -> sent.isAfter(now.plus(SKEW)))
        .map(sent -> Finding.warn(CLOCK, "it is " + now + ", but the newest message is of " + sent))
        .orElseGet(() -> Finding.ok(CLOCK, now.toString()));
  }

  private Finding backups() {
    try {
      List<Path> all = new DataBackups(data).regular();
      if (all.isEmpty()) {
        return Finding.warn(BACKUPS, "none yet; the server makes them while it runs");
      }
      Path newest = all.get(all.size() - 1);
      DatabaseReport.ofFile(newest);
      return Finding.ok(BACKUPS, all.size() + ", the newest is sound: " + newest);
    } catch (StorageException e) {
      return Finding.warn(BACKUPS, Failures.describe(e));
    }
  }
}
