package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.persistence.NotesFolder;
import charon.persistence.campaign.yaml.BrokenFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes as a note app keeps them. */
class NoteFilesTest {

  @TempDir
  private Path parent;

  private CampaignOnDisk notes = new CampaignOnDisk(Path.of(""));
  private NotesFolder library = new NotesFolder(Path.of(""));

  @BeforeEach
  void makeAFolder() {
    notes = new CampaignOnDisk(parent.resolve("notes"));
    library = new NotesFolder(parent.resolve("notes"));
  }

  @ParameterizedTest
  @CsvSource({
    "Lowtide Station, top",
    "Lowtide Station.md, top",
    "Stations/Lowtide Station, below",
    "Dr. Okafor, people",
    "Cadence, nearest",
    "Tape, first"
  })
  void aNoteIsFoundByItsPathElseByItsName(String name, String text) {
    notes.write("Lowtide Station.md", "top");
    notes.write("Stations/Lowtide Station.md", "below");
    notes.write("People/Crew/Dr. Okafor.md", "people");
    notes.write("A/Deep/Cadence.md", "deep");
    notes.write("B/Cadence.md", "nearest");
    notes.write("D/Tape.md", "second");
    notes.write("C/Tape.md", "first");

    assertThat(library.note(name)).hasValue(text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing",
        "",
        "../secret",
        "A/../../secret",
        "/secret",
        "A//note",
        "A\\note",
        "note\u0000",
        "out",
        "outside/secret",
        "secret",
        "loop",
        "folder",
        "deleted",
        "B/note",
        "too deep"
      })
  void everythingElseIsNotThere(String name) {
    new CampaignOnDisk(parent).write("elsewhere/secret.md", "secret");
    notes.write("A/note.md", "text");
    notes.link("out.md", parent.resolve("elsewhere/secret.md"));
    notes.link("outside", parent.resolve("elsewhere"));
    notes.link("loop.md", Path.of("loop.md"));
    notes.directory("folder.md");
    notes.write(".trash/deleted.md", "text");
    notes.write("1/2/3/4/5/6/7/8/too deep.md", "text");

    assertThat(library.note(name)).isEmpty();
  }

  @Test
  void aNoteIsLookedForEightLevelsDown() {
    notes.write("1/2/3/4/5/6/7/deep.md", "text");

    assertThat(library.note("deep")).isPresent();
  }

  @Test
  void theSearchEndsAfterTenThousandEntries() {
    notes.write("b/note.md", "text");
    for (int i = 0; i < NoteFiles.MAX_ENTRIES; i++) {
      notes.path("a" + i).toFile().mkdir();
    }

    assertThat(library.note("note")).isEmpty();
    assertThat(library.note("b/note")).isPresent();
  }

  @Test
  void aLinkInsideTheFolderIsFollowed() {
    notes.write("A/note.md", "text");
    notes.link("other.md", Path.of("A/note.md"));

    assertThat(library.note("other")).hasValue("text\n");
  }

  @Test
  void editsShowAtOnce() {
    notes.write("note.md", "one");
    assertThat(library.note("note")).hasValue("one\n");

    notes.write("note.md", "two");
    assertThat(library.note("note")).hasValue("two\n");
  }

  @Test
  void whatCannotBeReadIsAFailure() {
    notes.writeBytes("long.md", new byte[(1 << 20) + 1]);
    notes.writeBytes("latin.md", new byte[] {'a', (byte) 0xE4, 'b'});

    assertThatThrownBy(() -> library.note("long")).isInstanceOf(BrokenFileException.class);
    assertThatThrownBy(() -> library.note("latin")).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void withoutTheFolderThereAreNoNotes() {
    assertThat(new NotesFolder(parent.resolve("nowhere")).note("note")).isEmpty();
  }
}
