package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.SettableClock;
import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditEntry.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AuditFolderTest {

  private static final Instant NOW = Instant.parse("2031-05-06T23:59:59.123456Z");
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PATH = "/api/gm/switch-view/";

  private final SettableClock clock = new SettableClock(NOW);
  private final Path data;
  private final Path folder;

  AuditFolderTest(@TempDir Path data) {
    this.data = data;
    this.folder = data.resolve("audit");
  }

  @Test
  void everyEntryIsALineOfJsonInTheFileOfItsDay() throws IOException {
    try (AuditFolder audit = open(90)) {
      audit.note(
          new AuditEntry("default", Action.LOGIN, "user gm", "fe80::1", "POST", "/login/", 302));
      clock.advance(Duration.ofSeconds(1));
      audit.note(entry("token 0a1b2c3d deck"));
    }

    assertThat(lines("2031-05-06"))
        .containsExactly("{\"at\":\"2031-05-06T23:59:59.123Z\",\"event\":\"login\","
            + "\"table\":\"default\",\"who\":\"user gm\",\"from\":\"fe80::1\",\"method\":\"POST\",\"path\":\"/login/\","
            + "\"status\":302}");
    assertThat(lines("2031-05-07"))
        .containsExactly("{\"at\":\"2031-05-07T00:00:00.123Z\",\"event\":\"write\","
            + "\"table\":\"keynote\",\"who\":\"token 0a1b2c3d deck\",\"from\":\"192.168.1.20\",\"method\":\"POST\","
            + "\"path\":\"" + PATH + "\",\"status\":200}");
  }

  @Test
  void noNameCanEndItsLine() throws IOException {
    try (AuditFolder audit = open(90)) {
      audit.note(entry("a\"b\\c\r\nd\u0000e\u001bf\u0085g\u2028h\u007fi é"));
    }

    assertThat(lines("2031-05-06"))
        .singleElement()
        .asString()
        .contains(
            "\"who\":\"a\\\"b\\\\c\\u000d\\u000ad\\u0000e\\u001bf\\u0085g\\u2028h\\u007fi é\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadIt() throws IOException {
    write("gm");

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("audit-2031-05-06.jsonl"))).isEqualTo("rw-------");
  }

  @Test
  void anotherStartGoesOnWhereTheLastEnded() throws IOException {
    write("gm");
    write("ash");

    assertThat(lines("2031-05-06")).hasSize(2);
  }

  @Test
  void whatACrashHasCutOffSpoilsNoOtherLine() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("audit-2031-05-06.jsonl"), "{\"at\":\"2031-05-0");

    write("gm");

    assertThat(lines("2031-05-06"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("{\"at\":\"2031-05-06T")
        .endsWith("}");
  }

  @Test
  void filesAreKeptForAsManyDaysAsWanted() throws IOException {
    Files.createDirectories(folder);
    List<String> kept =
        List.of("audit-2031-05-04.jsonl", "audit-notes.jsonl", "audit-2031-99-99.jsonl");
    for (String name : kept) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.writeString(folder.resolve("audit-2031-05-03.jsonl"), "");

    try (AuditFolder audit = open(2)) {
      audit.note(entry("gm"));
    }

    assertThat(names()).contains("audit-2031-05-06.jsonl").containsAll(kept).hasSize(4);
  }

  @Test
  void oldFilesGoWhenADayBeginsWhileItRuns() throws IOException {
    try (AuditFolder audit = open(1)) {
      audit.note(entry("gm"));
      awaitFile("2031-05-06");
      clock.advance(Duration.ofDays(2));
      audit.note(entry("gm"));
    }

    assertThat(names()).containsExactly("audit-2031-05-08.jsonl");
  }

  @Test
  void aFaultOfTheDiskIsWaitedOutAndTheFirstEntriesAreKept() throws Exception {
    Files.writeString(folder, "in the folder's place");
    int many = 20_000;

    try (AuditFolder audit = open(90)) {
      for (int i = 0; i < many; i++) {
        audit.note(entry("user " + i)); // would wait for ever if it waited
      }
      Files.delete(folder);
      awaitFile("2031-05-06");
    }

    assertThat(lines("2031-05-06"))
        .hasSizeBetween(4_096, many - 1)
        .first()
        .asString()
        .contains("\"user 0\"");
  }

  @Test
  void aDiskThatStaysBrokenDoesNotHoldUpTheStop() throws IOException {
    Files.writeString(folder, "in the folder's place");

    AuditFolder audit = open(90);
    audit.note(entry("gm"));
    audit.close();

    assertThat(folder).isRegularFile();
  }

  /** Until there is something in it: a stop that comes between making and writing has a time limit. */
  private void awaitFile(String day) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (folder.resolve("audit-" + day + ".jsonl").toFile().length() == 0) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private void write(String who) {
    try (AuditFolder audit = open(90)) {
      audit.note(entry(who));
    }
  }

  private AuditFolder open(int days) {
    return new AuditFolder(data, days, clock, SOON);
  }

  private List<String> lines(String day) throws IOException {
    return Files.readAllLines(folder.resolve("audit-" + day + ".jsonl"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static AuditEntry entry(String who) {
    return new AuditEntry("keynote", Action.WRITE, who, "192.168.1.20", "POST", PATH, 200);
  }
}
