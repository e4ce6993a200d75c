package charon.application.fake;

import charon.application.port.out.NoteLibrary;
import charon.application.port.out.NoteLibraryContractTest;
import java.util.Map;

final class InMemoryNoteLibraryTest extends NoteLibraryContractTest {

  @Override
  protected NoteLibrary library() {
    return new InMemoryNoteLibrary(Map.of("Wick Station.md", "WICK", "crew/Lund.md", "LUND"));
  }
}
