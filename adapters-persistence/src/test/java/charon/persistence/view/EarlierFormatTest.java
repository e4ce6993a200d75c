package charon.persistence.view;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.ViewSnapshot;
import charon.domain.conversation.Channel;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierFormatTest {

  private static final String JUST_SAVED = "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\n";

  private final Path file;
  private final Path earlier;

  EarlierFormatTest(@TempDir Path folder) {
    file = folder.resolve("last-view.json");
    earlier = folder.resolve("last-view.txt");
  }

  @Test
  void whatTheVersionBeforeHasWrittenIsReadOnceAndThenGone() throws IOException {
    try (InputStream sample = Objects.requireNonNull(
        EarlierFormatTest.class.getResourceAsStream("/last-view-of-format-1.txt"))) {
      Files.copy(sample, earlier);
    }

    ViewSnapshot found = snapshots().load().orElseThrow();
    assertThat(found).isEqualTo(snapshot());
    snapshots().save(found);

    assertThat(earlier).doesNotExist();
    assertThat(snapshots().load()).contains(snapshot());
  }

  @Test
  void aNewerFileCounts() throws IOException {
    snapshots().save(snapshot());
    Files.writeString(earlier, JUST_SAVED + "end\n");

    assertThat(snapshots().load()).contains(snapshot());
  }

  @Test
  void garbageIsNoView() throws IOException {
    List<String> garbage = List.of(
        "Dear diary",
        "",
        "charon-view\t2\nsaved\t2183-06-12T10:15:30Z\nend\n",
        "charon-view\t1\nend\n",
        JUST_SAVED,
        "charon-view\t1\nsaved\tnow\nend\n",
        JUST_SAVED + "view\tNOWHERE\t\t\nend\n",
        JUST_SAVED + "view\nend\n",
        JUST_SAVED + "room\ta\tmaybe\nend\n",
        JUST_SAVED + "portrait\t\\u00\nend\n",
        JUST_SAVED + "ship\tENGINES\tONLINE\t99999999999\nend\n",
        JUST_SAVED + "song\tla\nend\n");

    for (String text : garbage) {
      Files.writeString(earlier, text);
      assertThat(snapshots().load()).as(text).isEmpty();
    }
  }

  private ViewSnapshotFile snapshots() {
    return new ViewSnapshotFile(file, earlier);
  }

  /** What is in the sample. */
  static ViewSnapshot snapshot() {
    return new ViewSnapshot(
        new ActiveView(
            ViewType.ENCOUNTER,
            "sounding-nine",
            "late \\ shift",
            new Overlay("sounding-nine", "ops"),
            new CharonPanel(
                CharonMode.QUERY, "sol/earth", true, Channel.ofEncounter("sounding-nine")),
            encounter(),
            Map.of(
                ShipSystem.ENGINES,
                new SystemOverride(
                    SystemStatus.CRITICAL,
                    OptionalInt.of(12),
                    Optional.of(new InfoLine(Optional.of("Coolant\tlow\nVent now")))),
                ShipSystem.WEAPONS,
                new SystemOverride(
                    SystemStatus.OFFLINE,
                    OptionalInt.empty(),
                    Optional.of(new InfoLine(Optional.empty()))),
                ShipSystem.COMMS,
                new SystemOverride(SystemStatus.ONLINE, OptionalInt.empty(), Optional.empty()))),
        List.of("airlock", "läb"),
        Instant.parse("2026-02-03T04:05:06.789Z"));
  }

  private static Encounter encounter() {
    return new Encounter(
        -2,
        "deck-2",
        Map.of("airlock", true, "läb", false),
        Map.of("d1", DoorStatus.LOCKED),
        Map.of(
            new TokenId("t-1"),
            new Token(
                TokenType.CREATURE,
                "Rat \ud83d\udc00",
                new GridPosition(3, -4),
                List.of(TokenStatus.WOUNDED, TokenStatus.HIDDEN),
                "/campaign/rat.png",
                "airlock")),
        List.of("doc", "-"));
  }
}
