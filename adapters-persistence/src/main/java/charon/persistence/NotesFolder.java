package charon.persistence;

import charon.application.port.out.NoteLibrary;
import charon.persistence.campaign.NoteFiles;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A folder of notes, such as a note app keeps. Never writes to it. Thread-safe. */
public final class NotesFolder implements NoteLibrary {

  private final NoteFiles files;

  /** The notes in that folder, as they are whenever one is asked for. */
  public NotesFolder(Path folder) {
    this.files = new NoteFiles(Objects.requireNonNull(folder, "folder"));
  }

  @Override
  public Optional<String> note(String name) {
    return files.note(name);
  }
}
