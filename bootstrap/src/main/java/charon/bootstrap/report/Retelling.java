package charon.bootstrap.report;

import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is worth telling in the entries of a journal. */
final class Retelling {

  /** They are told by what they left, which is the others' state. */
  private static final Set<String> UNTOLD = Set.of("undo", "redo", "resume");

  private static final String SWITCHED = "Switched to ";
  private static final String AT = " at ";
  private static final String MOVED = "Moved ";

  /** How a batch without a title puts together what it did. */
  private static final String BETWEEN = "; ";

  private static final Pattern MORE = Pattern.compile("^and (\\d+) more$");

  /** What is told of a message where the message itself is not known. */
  private static final List<String> OF_MESSAGES =
      List.of("Sent a message to ", "Had the ship's computer speak on ");

  private Retelling() {}

  /** What an entry tells; nothing, if it was taken back. */
  static List<Told> of(JournalEntry entry) {
    Attributes command = entry.command();
    String name = command.text("command");
    if (entry.state() != EntryState.DONE || UNTOLD.contains(name)) {
      return List.of();
    }
    if (name.equals("batch")) {
      return ofBatch(entry);
    }
    if (name.equals("move-token") && entry.by().kind() == Actor.Kind.PLAYER) {
      return List.of(new Told.Move(entry.at(), after(MOVED, entry.summary())));
    }
    return List.of(scene(entry, command, List.of(entry.summary()))
        .or(() -> words(entry, command))
        .orElseGet(() -> new Told.Deed(entry.at(), entry.summary())));
  }

  private static List<Told> ofBatch(JournalEntry entry) {
    List<Attributes> commands = entry.command().objects("commands");
    List<Told> told = entry.command().text("title").isBlank()
        ? ofParts(entry, commands)
        : new ArrayList<>(List.of(titled(entry, commands)));
    commands.forEach(command -> words(entry, command).ifPresent(told::add));
    return told;
  }

  /** What has a title of its own and switches is the scene that it is called. */
  private static Told titled(JournalEntry entry, List<Attributes> commands) {
    boolean switches = commands.stream().anyMatch(Retelling::switches);
    return switches
        ? new Told.Scene(entry.at(), entry.summary())
        : new Told.Titled(entry.at(), entry.summary());
  }

  private static List<Told> ofParts(JournalEntry entry, List<Attributes> commands) {
    List<String> parts = Arrays.asList(entry.summary().split(BETWEEN, -1));
    List<Told> told = new ArrayList<>();
    commands.forEach(command -> scene(entry, command, parts).ifPresent(told::add));
    parts.stream()
        .filter(part -> !isToldOtherwise(part))
        .map(Retelling::more)
        .forEach(part -> told.add(new Told.Deed(entry.at(), part)));
    return told;
  }

  private static boolean switches(Attributes command) {
    return command.text("command").equals("switch-view");
  }

  private static String more(String part) {
    return MORE.matcher(part)
        .replaceFirst(found ->
            "Did " + found.group(1) + " more thing" + (found.group(1).equals("1") ? "" : "s"));
  }

  private static boolean isToldOtherwise(String part) {
    return part.startsWith(SWITCHED) || OF_MESSAGES.stream().anyMatch(part::startsWith);
  }

  /** What is shown after a command that switches, by the sentences that were said of it. */
  private static Optional<Told> scene(
      JournalEntry entry, Attributes command, List<String> sentences) {
    if (!switches(command)) {
      return Optional.empty();
    }
    String view = command.text("view_type");
    String said = sentences.stream()
        .filter(sentence -> sentence.startsWith(SWITCHED + view))
        .findFirst()
        .orElse("");
    int at = said.indexOf(AT);
    String place = at < 0
        ? capitalized(command.text("location_slug").replace('-', ' '))
        : said.substring(at + AT.length());
    return Optional.of(new Told.Scene(entry.at(), title(view, place)));
  }

  private static String title(String view, String place) {
    String shown = capitalized(view.toLowerCase(Locale.ROOT).replace('_', ' '));
    if (place.isBlank()) {
      return shown;
    }
    return view.equals("ENCOUNTER") ? place : place + " (" + shown.toLowerCase(Locale.ROOT) + ")";
  }

  private static Optional<Told> words(JournalEntry entry, Attributes command) {
    String text = command.text("content").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (command.text("command")) {
      case "broadcast" ->
        Optional.of(
            new Told.Words(entry.at(), speaker(command.text("sender")), recipients(command), text));
      case "charon-send" ->
        Optional.of(
            new Told.Words(entry.at(), speaker(""), channel(command.text("channel")), text));
      default -> Optional.empty();
    };
  }

  private static String speaker(String name) {
    return name.isBlank() ? "CHARON" : name;
  }

  private static String channel(String name) {
    return "on " + (name.isBlank() ? "story" : name);
  }

  private static String recipients(Attributes command) {
    List<String> names = command.get("recipients").stream()
        .filter(List.class::isInstance)
        .flatMap(all -> ((List<?>) all).stream())
        .map(String::valueOf)
        .distinct()
        .toList();
    return names.isEmpty() ? "" : "to " + Sentences.joined(names);
  }

  private static String after(String opening, String sentence) {
    return sentence.startsWith(opening) ? sentence.substring(opening.length()) : sentence;
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
