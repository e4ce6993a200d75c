package charon.application.journal;

import charon.domain.Attributes;
import java.util.Map;

/** Back or forth. */
enum Way {
  UNDO("undo", "Took back: ", "Nothing to undo"),
  REDO("redo", "Did again: ", "Nothing to redo");

  private final String command;
  private final String words;
  private final String nothing;

  Way(String command, String words, String nothing) {
    this.command = command;
    this.words = words;
    this.nothing = nothing;
  }

  /** Going this way with an entry, as data. */
  Attributes command(long id) {
    return new Attributes(Map.of("command", command)).with("id", id);
  }

  /** Says that this was done with what a summary tells. */
  String told(String summary) {
    return words + summary;
  }

  /** Says that there is no entry to go this way with. */
  String nothing() {
    return nothing;
  }
}
