package charon.persistence;

import charon.application.port.out.NoteLibrary;
import charon.application.port.out.NoteLibraryContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class NotesFolderTest extends NoteLibraryContractTest {

  private final NotesFolder notes;

  NotesFolderTest(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Wick Station.md"), "WICK");
    Files.createDirectory(folder.resolve("crew"));
    Files.writeString(folder.resolve("crew/Lund.md"), "LUND");
    notes = new NotesFolder(folder);
  }

  @Override
  protected NoteLibrary library() {
    return notes;
  }
}
