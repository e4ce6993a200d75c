package charon.bootstrap;

import charon.application.port.out.StorageException;
import charon.persistence.CampaignFolder;
import charon.persistence.DataBackups;
import charon.persistence.DataFolderLock;
import charon.persistence.DatabaseReport;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
import java.time.temporal.ChronoUnit;
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
  record Subject(Path data, Optional<Path> campaign, CharonConfig.Listening listening) {}

  /** What was found; printed as a line. */
  record Finding(Level level, String subject, String text) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-5s%s: %s", level.name().toLowerCase(Locale.ROOT), subject, text);
    }
  }

  private static final int OLDEST_JAVA = 17;
  private static final long MANY_FILES = 5_000;
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
    openFiles().ifPresent(findings::add);
    findings.add(dataFolder(subject.data()));
    if (Files.isDirectory(subject.data())) {
      findings.addAll(database(subject.data()));
      findings.add(backups(subject.data()));
    }
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

  /** Every display is an open connection, and a connection counts as an open file. */
  private static Optional<Finding> openFiles() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
      return Optional.empty();
    }
    long most = unix.getMaxFileDescriptorCount();
    boolean few = most < MANY_FILES;
    return Optional.of(new Finding(
        few ? Level.WARN : Level.OK,
        "open files",
        "at most " + most + (few ? ", displays included: 'ulimit -n' raises it" : "")));
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
      String server = isServed(data) ? "; a server is running on it" : "";
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
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return newestMessage
        .filter(sent -> sent.isAfter(now.plus(SKEW)))
        .map(sent -> new Finding(
            Level.WARN, "clock", "it is " + now + ", but the newest message is of " + sent))
        .orElseGet(() -> new Finding(Level.OK, "clock", now.toString()));
  }

  private static Finding backups(Path data) {
    String subject = "backups";
    try {
      List<Path> all = new DataBackups(data).regular();
      if (all.isEmpty()) {
        return new Finding(Level.WARN, subject, "none yet; the server makes them while it runs");
      }
      Path newest = all.get(all.size() - 1);
      DatabaseReport.ofFile(newest);
      return new Finding(Level.OK, subject, all.size() + ", the newest is sound: " + newest);
    } catch (StorageException e) {
      return new Finding(Level.WARN, subject, Failures.describe(e));
    }
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
    String host = subject.listening().host();
    int port = subject.listening().port();
    String address = host + ":" + port;
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return new Finding(Level.OK, "port", address + " is free");
    } catch (IOException e) {
      if (isCharon(port)) {
        return new Finding(Level.OK, "port", address + " is in use by a Charon");
      }
      // one that encrypts cannot be asked: nobody here knows its certificate
      return isServed(subject.data())
          ? new Finding(
              Level.OK, "port", address + " is in use, as by the server on the data folder")
          : new Finding(
              Level.FAIL, "port", "cannot listen on " + address + ": " + Failures.describe(e));
    }
  }

  private static boolean isServed(Path data) {
    return Files.isDirectory(data) && DataFolderLock.isTaken(data);
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
