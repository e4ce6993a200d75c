package charon.imports;

import static charon.imports.Imported.doors;
import static charon.imports.Imported.rooms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dungeons of the One Page Dungeon generator. */
class OnePageDungeonTest {

  /** A hall, a rotunda above it, a vault behind a secret door, and a corridor around a corner. */
  private static final String CRYPT = """
      {"version": "1.2.4", "title": "Crypt of Nobody", "story": "It was never used.",
       "rects": [
         {"x": -2, "y": 1, "w": 5, "h": 3},
         {"x": -2, "y": -5, "w": 5, "h": 5, "rotunda": true},
         {"x": 4, "y": 1, "w": 3, "h": 1}, {"x": 8, "y": 1, "w": 1, "h": 1}, {"x": 8, "y": 3, "w": 1, "h": 2},
         {"x": -6, "y": 1, "w": 3, "h": 3, "ending": true},
         {"x": 0, "y": 0, "w": 1, "h": 1}, {"x": 3, "y": 1, "w": 1, "h": 1}, {"x": 7, "y": 1, "w": 1, "h": 1},
         {"x": 8, "y": 2, "w": 1, "h": 1}, {"x": -3, "y": 2, "w": 1, "h": 1}, {"x": 8, "y": 5, "w": 1, "h": 1}],
       "doors": [
         {"x": 0, "y": 0, "dir": {"x": 0, "y": -1}, "type": 5},
         {"x": 3, "y": 1, "dir": {"x": 1, "y": 0}, "type": 1},
         {"x": 7, "y": 1, "dir": {"x": 1, "y": 0}, "type": 0},
         {"x": 8, "y": 2, "dir": {"x": 0, "y": 1}, "type": 0},
         {"x": -3, "y": 2, "dir": {"x": -1, "y": 0}, "type": 6},
         {"x": 8, "y": 5, "dir": {"x": 0, "y": 1}, "type": 3}],
       "notes": [
         {"text": "A lid, ajar.", "ref": "1", "pos": {"x": 0.5, "y": 2.5}},
         {"text": "Dust.", "ref": "2", "pos": {"x": 0.5, "y": 3.5}},
         {"text": "Nowhere.", "ref": "3", "pos": {"x": 40, "y": 40}}],
       "columns": [{"x": -1, "y": 2}], "water": []}
      """;

  @TempDir
  private Path folder;

  @Test
  void rectanglesAreRoomsFromTheCorner() {
    ImportedDeck deck = read(CRYPT).decks().get(0);

    assertThat(rooms(deck))
        .containsExactly(
            "room_1 ROOM 1: 5 1 5 5",
            "room_2 ROOM 2: 1 7 3 3",
            "room_3 ROOM 3: 5 7 5 3",
            "room_4 ROOM 4: 11 7 5 4");
    assertThat(deck.name()).isEqualTo("Crypt of Nobody");
    assertThat(deck.plan().object("grid").orElseThrow().members())
        .containsEntry("width", 17L)
        .containsEntry("height", 13L);
    assertThat((List<?>) deck.plan().objects("rooms").get(0).members().get("polygon"))
        .hasSize(24);
  }

  @Test
  void corridorsThatAreOpenToEachOtherAreOneRoom() {
    ImportedDeck deck = read(CRYPT).decks().get(0);

    assertThat(deck.plan().objects("rooms").get(3).members().get("polygon"))
        .isEqualTo(List.of(
            List.of(11L, 7L),
            List.of(16L, 7L),
            List.of(16L, 11L),
            List.of(15L, 11L),
            List.of(15L, 8L),
            List.of(11L, 8L)));
  }

  @Test
  void doorsHaveTheirTypesAndStandAcrossTheirPassage() {
    ImportedDeck deck = read(CRYPT).decks().get(0);

    assertThat(doors(deck))
        .containsExactly(
            "room_3 room_1 double CLOSED at 7.5 6.5, 1 long, 0",
            "room_3 room_4 standard CLOSED at 10.5 7.5, 1 long, 90",
            "room_4  exit CLOSED at 15.5 11.5, 1 long, 0");
  }

  @Test
  void secretDoorsStoryAndNotesAreForTheGameMasterAlone() {
    ImportedMap map = read(CRYPT);
    var plan = map.decks().get(0).plan();

    assertThat(plan.members().get("gm_notes"))
        .isEqualTo(List.of("3 Nowhere.", "It was never used."));
    assertThat(plan.objects("rooms").get(2).members())
        .containsEntry("gm_notes", List.of("1 A lid, ajar.", "2 Dust."))
        .containsEntry("gm_passages", List.of("secret door to room_2"));
    assertThat(map.report().leftOut()).containsExactly("1 column: not drawn.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "w": 5 | "w": 0 | rects[0].w: 0 (expected: a number from 1 to 500)
      "w": 5 | "w": 2.5 | rects[0].w: 2.5 (expected: a whole number of cells)
      "x": -2 | "x": -2000 | rects: they reach over
      "dir": {"x": 0 | "dir": {"x": 1 | doors[0].dir: a mapping (expected: one of x and y is 1 or -1, the other 0)
      "type": 5 | "type": 50 | doors[0].type: 50 (expected: a number from 0 to 9)
      "pos": {"x": 0.5 | "pos": {"x": null | notes[0].pos.x: missing (expected: a number)
      "rects": [ | "rects": [], "r": [ | rects: a list (expected: at least one rectangle)
      """)
  void wrongMemberIsNamed(String right, String wrong, String told) {
    assertThat(CRYPT).contains(right);
    int at = CRYPT.indexOf(right);
    String text = CRYPT.substring(0, at) + wrong + CRYPT.substring(at + right.length());

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageStartingWith(told);
  }

  private ImportedMap read(String text) {
    return Imported.read(folder, "crypt.json", text);
  }
}
