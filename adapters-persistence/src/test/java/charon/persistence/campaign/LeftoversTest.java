package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs leave in a campaign folder is no part of the campaign. */
final class LeftoversTest {

  private final CampaignOnDisk disk;

  LeftoversTest(@TempDir Path folder) {
    disk = new CampaignOnDisk(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deck.sync-conflict-20260301-101010-ABCDEFG.yaml",
        "deck (Bo's conflicted copy 2026-03-01).yaml",
        "deck_conflicted copy.yaml",
        "deck (Case Conflict).yaml",
        "deck-LAPTOP7.yaml",
        "deck-DESKTOP-4F2A.yaml",
        "deck (1).yaml",
        "deck - Copy.yaml",
        "deck - Copy (2).yaml",
        "deck - Kopie.yaml",
        "deck copy.yaml",
        "deck copy 2.yaml",
        "Copy of deck.yaml",
        "deck.old.yaml",
        "deck_backup.yaml",
        "Deck.orig.yaml"
      })
  void aCopyIsNeverTheMapAndIsTold(String copy) {
    disk.write("galaxy/b/map/deck.yaml", "name: Real");
    disk.write("galaxy/b/map/" + copy, "name: Stale");

    assertThat(disk.map("b").plan("").orElseThrow().members().text("name")).isEqualTo("Real");
    assertThat(disk.read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.isHint()).isTrue())
        .satisfies(problem -> assertThat(problem.file()).endsWith(copy));
  }

  @ParameterizedTest
  @ValueSource(strings = {".deck.yaml", "~$deck.yaml~", "#deck.yaml#", "deck.yaml~", "Thumbs.db"})
  void filesOfToolsArePassedOverInSilence(String name) {
    disk.write("galaxy/b/map/deck.yaml", "name: Real");
    disk.write("galaxy/b/map/" + name, "name: Stale");

    assertThat(disk.map("b").plan("").orElseThrow().members().text("name")).isEqualTo("Real");
    assertThat(disk.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@eaDir", ".obsidian", ".git", "__MACOSX", "#recycle", ".trash", "$RECYCLE.BIN"})
  void foldersOfToolsAreNoLocationsAndNoTerminals(String name) {
    disk.write("galaxy/b/comms/desk/terminal.yaml", "owner: B");
    disk.write("galaxy/" + name + "/location.yaml", "name: X");
    disk.write("galaxy/b/comms/" + name + "/terminal.yaml", "owner: X");
    disk.write("galaxy/b/comms/desk/inbox/" + name + "/1.md", "x");
    disk.write("campaign/sessions/" + name + "/1.md", "x");

    assertThat(disk.read().galaxy().systems()).hasSize(1);
    assertThat(disk.location("b").terminals()).hasSize(1);
    assertThat(disk.location("b").terminals().get(0).inbox()).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void aSecondMapWithoutAManifestIsTold() {
    disk.write("galaxy/b/map/a.yaml", "name: A");
    disk.write("galaxy/b/map/c.yaml", "name: C");

    assertThat(CampaignOnDisk.places(disk.read())).containsExactly("galaxy/b/map/c.yaml");
  }
}
