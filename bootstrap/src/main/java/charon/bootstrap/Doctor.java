package charon.bootstrap;

import charon.application.port.out.StorageException;
import charon.persistence.CampaignFolder;
import charon.persistence.DataBackups;
import charon.persistence.DataFolderLock;
import charon.persistence.DatabaseReport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks for what would keep a server from running well. Changes nothing. */
final class Doctor {

  /** How bad a finding is. */
  enum Level {
    OK,
    WARN,
    FAIL
  }

  /** What to look at, by the names of the settings. */
  record Subject(Path data, Optional<Path> campaign, String host, int port) {}

  /** What was found; printed as a line. */
  record Finding(Level level, String subject, String text) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-5s%s: %s", level.name().toLowerCase(Locale.ROOT), subject, text);
    }
  }

  private static final int OLDEST_JAVA = 17;
  private static final long MEGABYTE = 1 << 20;
  private static final long LITTLE_SPACE = 200 * MEGABYTE;
  private static final long NO_SPACE = 10 * MEGABYTE;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String DATABASE = "database";

  private final Clock clock;

  Doctor(Clock clock) {
    this.clock = clock;
  }

  List<Finding> examine(Subject subject) {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(Runtime.version().feature()));
    findings.add(dataFolder(subject.data()));
    findings.addAll(database(subject.data()));
    findings.add(backups(subject.data()));
    subject.campaign().map(Doctor::campaign).ifPresent(findings::add);
    findings.add(port(subject));
    return findings;
  }

  private static Finding java(int version) {
    return new Finding(
        version < OLDEST_JAVA ? Level.FAIL : Level.OK,
        "Java",
        "version " + version + " (needed: " + OLDEST_JAVA + " or newer)");
  }

  private static Finding dataFolder(Path data) {
    String subject = "data folder";
    if (Files.notExists(data)) {
      return new Finding(Level.WARN, subject, data + " is not there; 'charon serve' makes it");
    }
    if (!Files.isDirectory(data) || !Files.isWritable(data)) {
      return new Finding(Level.FAIL, subject, data + " is no folder that can be written");
    }
    try {
      long free = Files.getFileStore(data).getUsableSpace();
      Level level = free < NO_SPACE ? Level.FAIL : free < LITTLE_SPACE ? Level.WARN : Level.OK;
      String server = DataFolderLock.isTaken(data) ? "; a server is running on it" : "";
      return new Finding(level, subject, data + ", " + free / MEGABYTE + " MiB free" + server);
    } catch (IOException e) {
      return new Finding(Level.WARN, subject, "free space unknown: " + Failures.describe(e));
    }
  }

  private List<Finding> database(Path data) {
    try {
      return DatabaseReport.of(data)
          .map(this::database)
          .orElseGet(
              () -> List.of(new Finding(Level.OK, DATABASE, "none yet; 'charon serve' makes it")));
    } catch (StorageException e) {
      return List.of(new Finding(Level.FAIL, DATABASE, StorageAdvice.on(e, data)));
    }
  }

  private List<Finding> database(DatabaseReport report) {
    String schema = "schema version " + report.schemaVersion();
    String next = report.isUpToDate() ? "" : "; brought up to date at the next start";
    return List.of(
        new Finding(Level.OK, DATABASE, "sound, " + schema + next), clock(report.newestMessage()));
  }

  private Finding clock(Optional<Instant> newestMessage) {
    Instant now = clock.instant();
    return newestMessage
        .filter(sent -> sent.isAfter(now.plus(SKEW)))
        .map(sent -> new Finding(
            Level.WARN, "clock", "it is " + now + ", but the newest message is of " + sent))
        .orElseGet(() -> new Finding(Level.OK, "clock", now.toString()));
  }

  private static Finding backups(Path data) {
    List<Path> all = new DataBackups(data).regular();
    return all.isEmpty()
        ? new Finding(Level.WARN, "backups", "none yet")
        : new Finding(
            Level.OK, "backups", all.size() + ", the newest is " + all.get(all.size() - 1));
  }

  private static Finding campaign(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Finding(Level.FAIL, "campaign", "there is no folder " + folder);
    }
    int problems = CampaignFolder.check(folder).problems().size();
    return problems == 0
        ? new Finding(Level.OK, "campaign", "no problems")
        : new Finding(
            Level.WARN,
            "campaign",
            problems + " problems: 'charon campaign check " + folder + "' tells them");
  }

  private static Finding port(Subject subject) {
    String address = subject.host() + ":" + subject.port();
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(subject.host(), subject.port()));
      return new Finding(Level.OK, "port", address + " is free");
    } catch (IOException e) {
      return isCharon(subject.port())
          ? new Finding(Level.OK, "port", address + " is in use by a Charon")
          : new Finding(
              Level.FAIL, "port", "cannot listen on " + address + ": " + Failures.describe(e));
    }
  }

  private static boolean isCharon(int port) {
    try {
      var connection = (HttpURLConnection)
          URI.create("http://localhost:" + port + "/api/active-view/").toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      try (var body = connection.getInputStream()) {
        return new String(body.readNBytes((int) MEGABYTE), StandardCharsets.UTF_8)
            .contains("\"view_type\"");
      }
    } catch (IOException e) {
      return false;
    }
  }
}
