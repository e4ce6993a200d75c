package charon.domain.conversation;

import charon.domain.Attributes;
import charon.domain.Comments;
import charon.domain.conversation.NoteLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which parts of a game master's note the ship's computer may know. In doubt it knows less.
 *
 * @param note name of the note
 * @param sections a heading that contains one of these is told, without regard to case
 * @param exclusions which headings are not told for all that
 */
public record Lore(String note, List<String> sections, LoreExclusions exclusions) {

  /** How much of a note is told. */
  static final int MAX_CHARACTERS = 8_000;

  /** Copies the sections; blank ones, which every heading contains, are left out. */
  public Lore {
    sections = sections.stream()
        .filter(section -> !section.isBlank())
        .map(section -> section.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * What a location says about its note in the member {@code lore}: the {@code note}, the {@code
   * charon_sections} and the {@code exclude_patterns}.
   *
   * @return empty if it names no note or no section
   */
  public static Optional<Lore> of(Attributes location) {
    return location
        .object("lore")
        .map(lore -> new Lore(
            lore.text("note").strip(), texts(lore, "charon_sections"), LoreExclusions.of(lore)))
        .filter(lore -> !lore.note.isEmpty() && !lore.sections.isEmpty());
  }

  /**
   * What is told of the note: the headings wanted, each with its sub-headings, without those that
   * are excluded, each with its sub-headings; without comments, links reduced to their text.
   *
   * @param markdown the whole note
   * @return its lines, without blank ones
   */
  public List<String> told(String markdown) {
    List<String> told = new ArrayList<>();
    Telling telling = Telling.NOTHING;
    int left = MAX_CHARACTERS;
    for (Line line : NoteLines.of(Comments.removedFrom(markdown)).apart()) {
      telling = line.level() > 0 ? telling.under(line.level(), line.heading(), this) : telling;
      if (telling.isOn() && left > 0 && !line.text().isBlank()) {
        String text = new WikiLinks(line.text()).plain().stripTrailing();
        String kept = beginning(text, left);
        told.add(kept);
        left = kept.length() < text.length() ? 0 : left - text.length() - 1;
      }
    }
    return List.copyOf(told);
  }

  private static String beginning(String line, int length) {
    if (line.length() <= length) {
      return line;
    }
    boolean splitsACharacter = Character.isHighSurrogate(line.charAt(length - 1));
    return line.substring(0, splitsACharacter ? length - 1 : length);
  }

  /** Whether a heading, or one above it, may be told: it contains one of the sections. */
  boolean wants(String heading) {
    String plain = new WikiLinks(heading).plain().toLowerCase(Locale.ROOT);
    return sections.stream().anyMatch(plain::contains);
  }

  /** A list of texts, or one text; anything else is left out. */
  private static List<String> texts(Attributes lore, String member) {
    if (lore.get(member).orElse("") instanceof List<?> items) {
      return items.stream()
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .toList();
    }
    return List.of(lore.text(member));
  }
}
