package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link NoteLibrary} keeps. */
public abstract class NoteLibraryContractTest {

  /** A library of two notes: {@code Wick Station.md}, {@code WICK}, and {@code crew/Lund.md}, {@code LUND}. */
  protected abstract NoteLibrary library();

  @ParameterizedTest
  @ValueSource(strings = {"Wick Station", "Wick Station.md"})
  void findsANoteWithAndWithoutItsSuffix(String name) {
    assertThat(library().note(name)).contains("WICK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crew/Lund", "crew/Lund.md"})
  void findsANoteByItsPath(String path) {
    assertThat(library().note(path)).contains("LUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Wick", "Wick Station/Lund", "crew", "../Wick Station", "crew/../Wick Station"
      })
  void whatIsNotThereIsEmpty(String name) {
    assertThat(library().note(name)).isEmpty();
  }

  @Test
  void aNoteCanBeReadAgain() {
    library().note("Wick Station");

    assertThat(library().note("Wick Station")).contains("WICK");
  }
}
