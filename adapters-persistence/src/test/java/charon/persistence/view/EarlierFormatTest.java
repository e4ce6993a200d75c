package charon.persistence.view;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.ViewSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierFormatTest {

  private static final String JUST_SAVED = "charon-view\t1\nsaved\t2183-06-12T10:15:30Z\n";

  private final SavedViews saved;

  EarlierFormatTest(@TempDir Path folder) {
    saved = new SavedViews(folder);
  }

  @Test
  void whatTheVersionBeforeHasWrittenIsReadOnceAndThenGone() throws IOException {
    SavedViews.copySample("last-view-of-format-1.txt", saved.earlier);

    ViewSnapshot found = saved.snapshots().load().orElseThrow();
    assertThat(found).isEqualTo(SavedViews.sample());
    saved.snapshots().save(found);

    assertThat(saved.earlier).doesNotExist();
    assertThat(saved.snapshots().load()).contains(SavedViews.sample());
  }

  @Test
  void aNewerFileCounts() throws IOException {
    saved.snapshots().save(SavedViews.sample());
    Files.writeString(saved.earlier, JUST_SAVED + "end\n");

    assertThat(saved.snapshots().load()).contains(SavedViews.sample());
  }

  @Test
  void garbageIsNoView() throws IOException {
    saved.assertNoViewIn(
        saved.earlier,
        List.of(
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
            JUST_SAVED + "song\tla\nend\n"));
  }
}
