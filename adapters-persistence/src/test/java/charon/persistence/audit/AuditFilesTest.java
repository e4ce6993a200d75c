package charon.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditEntry.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditFilesTest {

  private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");
  private static final LocalDate TODAY = LocalDate.parse("2031-05-06");
  private static final AuditLine STRANGER = line("");
  private static final AuditLine KNOWN = line("user gm");

  @TempDir
  private Path folder;

  @Test
  void strangersCannotTakeTheRoomOfThoseWhoAreKnown() throws IOException {
    int room = 20 * KNOWN.bytes().length;
    AuditFiles files = new AuditFiles(folder, 90, room);

    int left = files.append(TODAY, Collections.nCopies(50, STRANGER));
    assertThat(left).isGreaterThanOrEqualTo(39);
    assertThat(Files.size(file())).isLessThanOrEqualTo(room / 2);

    assertThat(files.append(TODAY, List.of(STRANGER))).isOne();
    assertThat(files.append(TODAY, Collections.nCopies(10, KNOWN))).isZero();
    assertThat(files.append(TODAY, Collections.nCopies(2, KNOWN))).isPositive();
    assertThat(Files.size(file())).isLessThanOrEqualTo(room);
  }

  @Test
  void aFileThatIsTakenAwayIsBegunAgain() throws IOException {
    AuditFiles files = new AuditFiles(folder, 90);
    files.append(TODAY, List.of(KNOWN));
    Files.delete(file());

    files.append(TODAY, List.of(KNOWN));

    assertThat(file()).hasBinaryContent(KNOWN.bytes());
  }

  @Test
  void aClockThatJumpsAheadTakesNothingWithIt() throws IOException {
    AuditFiles files = new AuditFiles(folder, 4);
    files.append(TODAY.minusDays(3), List.of(KNOWN));
    files.append(TODAY.minusDays(2), List.of(KNOWN));
    files.append(TODAY, List.of(KNOWN));

    files.removeOld(TODAY.plusDays(400));
    assertThat(names()).as("nothing yet on the wrong day").hasSize(3);
    files.append(TODAY.plusDays(400), List.of(KNOWN));
    files.removeOld(TODAY.plusDays(1)); // right again

    assertThat(names())
        .as("what the wrong clock wrote is none of those that are counted")
        .hasSize(4);
    files.append(TODAY.plusDays(1), List.of(KNOWN));
    files.append(TODAY.plusDays(2), List.of(KNOWN));
    files.removeOld(TODAY.plusDays(2));
    assertThat(names())
        .containsExactly(
            "audit-2031-05-04.jsonl",
            "audit-2031-05-06.jsonl",
            "audit-2031-05-07.jsonl",
            "audit-2031-05-08.jsonl",
            "audit-2032-06-09.jsonl");
  }

  @Test
  void nothingThatIsSaidEndsALineOrSpeaksToATerminal() {
    String who = "user \u00fc\"\\\n\u0000\u007f\u009b\u2028\u2029\ud83d\udc00\ud83d";

    assertThat(new String(line(who).bytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"at\":\"2031-05-06T07:08:09Z\",\"event\":\"refused\",\"table\":\"default\","
            + "\"who\":\"user \u00fc\\\"\\\\\\u000a\\u0000\\u007f\\u009b\\u2028\\u2029\ud83d\udc00?\","
            + "\"from\":\"10.0.0.7\",\"method\":\"POST\",\"path\":\"/a/\",\"status\":401}\n");
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private Path file() {
    return folder.resolve("audit-2031-05-06.jsonl");
  }

  private static AuditLine line(String who) {
    return new AuditLine(
        NOW, new AuditEntry("default", Action.REFUSED, who, "10.0.0.7", "POST", "/a/", 401));
  }
}
