package charon.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.bootstrap.settings.Keeping;
import charon.persistence.DataBackups;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups in a real data folder, by a clock that the test moves. */
class AutomaticBackupsTest {

  private static final Instant START = Instant.parse("2183-06-12T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir
  private Path data = Path.of("");

  private volatile Instant now = START;
  private final InstantSource clock = () -> now;

  @BeforeEach
  void makeADatabase() {
    PersistenceAdapter.open(data).close();
  }

  @Test
  void thereIsOneAtTheStartAndThenOneEveryHourUpToTheLimit() {
    AutomaticBackups backups = every(1, 3);
    for (int lookings = 0; lookings < 6 * 5; lookings++) {
      backups.makeIfDue();
      now = now.plus(Duration.ofMinutes(10));
    }

    assertThat(taken())
        .containsExactly(
            START.plus(HOUR.multipliedBy(2)),
            START.plus(HOUR.multipliedBy(3)),
            START.plus(HOUR.multipliedBy(4)));
  }

  @Test
  void aRestartMakesNoneWhileTheNewestIsYoungEnough() {
    every(2, 3).makeIfDue();
    now = START.plus(HOUR);
    every(2, 3).makeIfDue();
    assertThat(taken()).containsExactly(START);

    now = START.plus(HOUR.multipliedBy(2));
    every(2, 3).makeIfDue();
    assertThat(taken()).hasSize(2);
  }

  @Test
  void oneThatFailsIsMadeAtTheNextLook() throws IOException {
    Path inTheWay = Files.createFile(data.resolve("backups"));
    AutomaticBackups backups = every(1, 3);
    backups.makeIfDue();
    assertThat(taken()).isEmpty();

    Files.delete(inTheWay);
    now = START.plus(Duration.ofMinutes(10));
    backups.makeIfDue();

    assertThat(taken()).containsExactly(now);
  }

  @Test
  void aClockThatJumpsMakesOneMoreAndLosesNone() {
    AutomaticBackups backups = every(1, 3);
    backups.makeIfDue();
    now = START.plus(Duration.ofDays(4_000));
    backups.makeIfDue();
    now = START.plus(Duration.ofMinutes(30));
    backups.makeIfDue();
    assertThat(taken()).as("the right one is young enough").hasSize(2).contains(START);

    now = START.minus(Duration.ofDays(400));
    backups.makeIfDue();
    backups.makeIfDue();

    assertThat(taken()).hasSize(3).contains(START, now);
  }

  @Test
  void theyAreMadeInTheBackgroundUnlessTheyAreSwitchedOff() throws IOException {
    try (var background = new BackgroundWork()) {
      every(1, 3).begin(background);
      await().until(() -> !taken().isEmpty());
    }
    Files.delete(new DataBackups(data).regular().get(0));
    try (var background = new BackgroundWork()) {
      every(0, 3).begin(background);
      var later = new AtomicBoolean();
      background.repeat(() -> later.set(true), Duration.ZERO, HOUR);
      await().until(later::get);
    }
    assertThat(taken()).isEmpty();
  }

  private AutomaticBackups every(int hours, int kept) {
    return new AutomaticBackups(
        new DataBackups(data), new Keeping(90, hours, kept, 0, 0), clock.withZone(ZoneOffset.UTC));
  }

  private List<Instant> taken() {
    return new DataBackups(data)
        .regular().stream().map(DataBackups::takenAt).map(Optional::orElseThrow).toList();
  }
}
