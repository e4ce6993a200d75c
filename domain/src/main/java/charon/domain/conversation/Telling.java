package charon.domain.conversation;

import charon.domain.conversation.NoteLines.Line;
import java.util.ArrayList;
import java.util.List;

/** Goes through a note line by line and keeps what is told. For one note. */
final class Telling {

  /** Above all levels of headings: no heading of the kind is open. */
  private static final int NONE = Integer.MAX_VALUE;

  private final Lore lore;
  private final List<String> lines = new ArrayList<>();
  private int wanted = NONE;
  private int excluded = NONE;
  private int left = Lore.MAX_CHARACTERS;

  Telling(Lore lore) {
    this.lore = lore;
  }

  /** Takes the next line. */
  void hear(Line line) {
    if (line.level() > 0) {
      open(line.level(), line.heading());
    }
    if (wanted != NONE && excluded == NONE && !line.text().isBlank()) {
      keep(WikiLinks.plain(line.text()).stripTrailing());
    }
  }

  /** What is told, so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** A heading ends those of its level and below, and what is told or not because of them. */
  private void open(int level, String heading) {
    wanted = level <= wanted ? NONE : wanted;
    excluded = level <= excluded ? NONE : excluded;
    if (wanted == NONE && lore.wants(heading)) {
      wanted = level;
    }
    if (excluded == NONE && lore.exclusions().matches(heading)) {
      excluded = level;
    }
  }

  private void keep(String line) {
    if (left > 0) {
      String kept = beginning(line, left);
      lines.add(kept);
      left = kept.length() < line.length() ? 0 : left - line.length() - 1;
    }
  }

  private static String beginning(String line, int length) {
    if (line.length() <= length) {
      return line;
    }
    boolean splitsACharacter = Character.isHighSurrogate(line.charAt(length - 1));
    return line.substring(0, splitsACharacter ? length - 1 : length);
  }
}
