package charon.persistence;

import charon.application.fake.SettableClock;
import charon.application.port.out.AuditTrail;
import charon.application.port.out.AuditTrailContractTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class AuditFolderContractTest extends AuditTrailContractTest {

  private static final Instant NOON = Instant.parse("2031-05-06T12:00:00Z");

  private final Path data;
  private final AuditFolder audit;

  AuditFolderContractTest(@TempDir Path data) {
    this.data = data;
    audit = AuditFolder.open(data, 90, new SettableClock(NOON));
  }

  @AfterEach
  void close() {
    audit.close();
  }

  @Override
  protected AuditTrail trail() {
    return audit;
  }

  @Override
  protected List<String> pathsWritten() {
    audit.close(); // writes what is queued
    try (var files = Files.list(data.resolve("audit"))) {
      Path ofTheDay = files.toList().get(0);
      return Files.readAllLines(ofTheDay).stream()
          .map(line -> line.replaceFirst(".*\"path\":\"([^\"]*)\".*", "$1"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
