package charon.application.fake;

import charon.application.port.out.NoteLibrary;
import java.util.Map;
import java.util.Optional;

/** Notes in a map. Immutable. */
public final class InMemoryNoteLibrary implements NoteLibrary {

  private static final String SUFFIX = ".md";

  private final Map<String, String> notes;

  /** Notes by path, with {@code .md}. */
  public InMemoryNoteLibrary(Map<String, String> notes) {
    this.notes = Map.copyOf(notes);
  }

  @Override
  public Optional<String> note(String name) {
    return Optional.ofNullable(notes.get(name.endsWith(SUFFIX) ? name : name + SUFFIX));
  }
}
