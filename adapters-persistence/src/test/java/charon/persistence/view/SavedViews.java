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

/** Files with views, of now and of before, and what is found in them. */
final class SavedViews {

  final Path file;
  final Path earlier;

  SavedViews(Path folder) {
    file = folder.resolve("last-view.json");
    earlier = folder.resolve("last-view.txt");
  }

  ViewSnapshotFile snapshots() {
    return new ViewSnapshotFile(file, earlier);
  }

  /** Puts a file there that some version has written. */
  static void copySample(String name, Path to) throws IOException {
    try (InputStream sample =
        Objects.requireNonNull(SavedViews.class.getResourceAsStream("/" + name))) {
      Files.copy(sample, to);
    }
  }

  /** Each of these texts in a file is no view. */
  void assertNoViewIn(Path place, List<String> texts) throws IOException {
    for (String text : texts) {
      Files.writeString(place, text);
      assertThat(snapshots().load()).as(text).isEmpty();
    }
  }

  /** What is in the samples of all formats. */
  static ViewSnapshot sample() {
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
