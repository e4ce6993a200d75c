package charon.persistence.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.domain.conversation.Channel;
import charon.domain.encounter.Encounter;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ViewSnapshotFileTest {

  private static final int ROUNDS = 300;
  private static final String JUST_SAVED = "{\"format\": 2, \"savedAt\": \"2183-06-12T10:15:30Z\"";

  private final SavedViews saved;

  ViewSnapshotFileTest(@TempDir Path folder) {
    saved = new SavedViews(folder);
  }

  @Test
  void everyMemberOfEveryViewSurvives() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      ViewSnapshot snapshot = new RandomSnapshots(seed).snapshot();

      saved.snapshots().save(snapshot);

      ViewSnapshot found = saved.snapshots().load().orElseThrow();
      assertThat(found).as("seed %d", seed).isEqualTo(snapshot);
      assertThat(orders(found)).as("orders, seed %d", seed).isEqualTo(orders(snapshot));
    }
  }

  @Test
  void aFileThatWasWrittenOnceCanBeReadForEver() throws IOException {
    SavedViews.copySample("last-view-of-format-2.json", saved.file);

    assertThat(saved.snapshots().load()).contains(SavedViews.sample());
  }

  @Test
  void withoutAFileThereIsNothing() {
    assertThat(saved.snapshots().load()).isEmpty();
  }

  @Test
  void aFileThatIsCutOffAnywhereIsNoView() throws IOException {
    saved.snapshots().save(new RandomSnapshots(1).snapshot());
    String whole = Files.readString(saved.file);

    for (int length = 0; length < whole.length() - 1; length++) {
      Files.writeString(saved.file, whole.substring(0, length));
      assertThat(saved.snapshots().load()).as("%d characters", length).isEmpty();
    }
  }

  @Test
  void garbageIsNoView() throws IOException {
    saved.assertNoViewIn(
        saved.file,
        List.of(
            "Dear diary",
            "{}",
            "[]",
            "7",
            "{\"format\": 3, \"savedAt\": \"2183-06-12T10:15:30Z\"}",
            "{\"format\": 2}",
            "{\"format\": 2, \"savedAt\": \"now\"}",
            JUST_SAVED + ", \"view\": {\"viewType\": \"NOWHERE\"}}",
            JUST_SAVED + ", \"view\": 7}",
            JUST_SAVED + ", \"view\": {\"encounter\": {\"tokens\": {\"t\": {}}}}}",
            JUST_SAVED + ", \"view\": {\"shipOverrides\": {\"ENGINES\": {\"condition\": 101}}}}",
            JUST_SAVED + "} and more"));
    Files.write(saved.file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(saved.snapshots().load()).isEmpty();
  }

  @Test
  void whatAFileLacksIsAsOnAFreshServer() throws IOException {
    Files.writeString(
        saved.file,
        JUST_SAVED + ", \"view\": {\"viewType\": \"BRIDGE\", \"charon\": {\"dialogOpen\": true}}}");

    assertThat(saved.snapshots().load().orElseThrow().view())
        .isEqualTo(new ActiveView(
            ViewType.BRIDGE,
            "",
            "",
            Overlay.NONE,
            new CharonPanel(CharonMode.DISPLAY, "", true, Channel.STORY),
            Encounter.INITIAL,
            Map.of()));
  }

  @Test
  void membersOfALaterVersionAreNoFault() throws IOException {
    Files.writeString(
        saved.file, JUST_SAVED + ", \"view\": {\"mood\": {\"of\": [1]}}, \"song\": null}");

    assertThat(saved.snapshots().load()).isPresent();
  }

  @Test
  void aFolderThatIsGoneIsAStorageFaultAndNoHalfFileStays() throws IOException {
    Path missing = saved.file.resolveSibling("missing").resolve("last-view.txt");

    assertThatThrownBy(() ->
            new ViewSnapshotFile(missing, saved.earlier).save(new RandomSnapshots(1).snapshot()))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(missing.toString());

    saved.snapshots().save(new RandomSnapshots(1).snapshot());
    try (Stream<Path> files = Files.list(saved.file.resolveSibling(""))) {
      assertThat(files).containsExactly(saved.file);
    }
  }

  /** Equal maps may still differ in their order, which displays show. */
  private static List<List<?>> orders(ViewSnapshot snapshot) {
    Encounter encounter = snapshot.view().encounter();
    return List.of(
        List.copyOf(encounter.roomVisibility().keySet()),
        List.copyOf(encounter.doors().keySet()),
        List.copyOf(encounter.tokens().keySet()),
        List.copyOf(snapshot.view().shipOverrides().keySet()),
        List.copyOf(snapshot.view().places().remembered().keySet()));
  }
}
