package charon.application.port.out;

import java.util.Optional;

/** The game master's own notes, outside the campaign folder. Thread-safe; may block on the disk. */
public interface NoteLibrary {

  /** No notes. */
  NoteLibrary NONE = name -> Optional.empty();

  /**
   * The text of a note, in Markdown. Fails with some runtime exception if there is such a note but
   * it cannot be read.
   *
   * @param name file name or path, as note apps write it in links: with or without {@code .md}
   * @return empty if there is no such note
   */
  Optional<String> note(String name);
}
