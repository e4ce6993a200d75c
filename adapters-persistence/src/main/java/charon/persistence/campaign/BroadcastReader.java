package charon.persistence.campaign;

import charon.application.port.in.command.CommandCheck;
import charon.domain.Attributes;
import charon.domain.message.NewMessage;
import charon.domain.message.Preset;
import charon.domain.message.Priority;
import charon.persistence.campaign.check.Nearest;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the messages to the crew that are ready to be sent. */
final class BroadcastReader {

  /** How many messages a campaign may have ready. */
  static final int MOST = 200;

  private static final String FILE = "broadcasts.yaml";
  private static final String BROADCASTS = "broadcasts";
  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String CONTENT = "content";
  private static final String SENDER = "sender";
  private static final String PRIORITY = "priority";
  private static final List<String> SAID = List.of(CONTENT, SENDER, PRIORITY);
  private static final Set<String> MEMBERS = Set.of(ID, TITLE, CONTENT, SENDER, PRIORITY);
  private static final Pattern ID_FORM = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int LONGEST_TITLE = 200;

  private final Reading reading;
  private final CommandCheck commands;

  /**
   * Reads files.
   *
   * @param commands finds out what can be said to the crew
   */
  BroadcastReader(Reading reading, CommandCheck commands) {
    this.reading = reading;
    this.commands = commands;
  }

  /** The messages in the order of the file; what is wrong is left out. */
  List<Preset> broadcasts(Directory campaign) {
    return reading.document(campaign, FILE).map(this::broadcasts).orElse(List.of());
  }

  private List<Preset> broadcasts(Document file) {
    if (file.mapping().member(BROADCASTS).isEmpty()) {
      file.note(file.mapping().line(), "no '" + BROADCASTS + "'", "a list");
    }
    List<Mapping> entries = file.entries(BROADCASTS);
    if (entries.size() > MOST) {
      file.note(
          entries.get(MOST).line(),
          "more than " + MOST + " broadcasts; those from here on are left out",
          "at most " + MOST);
      entries = entries.subList(0, MOST);
    }
    Set<String> before = new HashSet<>();
    return entries.stream()
        .flatMap(entry -> preset(file, entry, before).stream())
        .toList();
  }

  private Optional<Preset> preset(Document file, Mapping entry, Set<String> before) {
    hintAtNames(file, entry);
    Optional<String> id = text(file, entry, ID).filter(given -> isId(file, entry, given, before));
    if (entry.value(ID).isEmpty()) {
      file.note(entry.line(), "a broadcast without 'id'", "an id, by which it is told apart");
    }
    Optional<String> title = title(file, entry);
    Optional<NewMessage> message = message(file, entry);
    return id.isPresent() && title.isPresent() && message.isPresent()
        ? Optional.of(
            new Preset(id.get(), title.get().isEmpty() ? id.get() : title.get(), message.get()))
        : Optional.empty();
  }

  private static boolean isId(Document file, Mapping entry, String id, Set<String> before) {
    if (!ID_FORM.matcher(id).matches()) {
      file.note(
          entry.lineOf(ID), "the id '" + id + "'", "1 to 64 small letters, digits and dashes");
      return false;
    }
    if (!before.add(id)) {
      file.note(entry.lineOf(ID), "the id '" + id + "' a second time", "each id once");
      return false;
    }
    return true;
  }

  /** Its title; an empty text if there is none. */
  private static Optional<String> title(Document file, Mapping entry) {
    if (entry.value(TITLE).isEmpty()) {
      return Optional.of("");
    }
    Optional<String> title = text(file, entry, TITLE);
    if (title.filter(given -> given.length() > LONGEST_TITLE).isPresent()) {
      file.note(
          entry.lineOf(TITLE),
          "'" + TITLE + "' is too long",
          "at most " + LONGEST_TITLE + " characters");
      return Optional.empty();
    }
    return title;
  }

  /** A text; empty, and noted, if there is anything else. */
  private static Optional<String> text(Document file, Mapping entry, String name) {
    Optional<YamlValue> given = entry.member(name).filter(value -> !value.isNull());
    if (given.isPresent() && !(given.get().json() instanceof String)) {
      file.note(given.get().line(), "'" + name + "' that is " + given.get().kind(), "a text");
    }
    return given.map(YamlValue::json).filter(String.class::isInstance).map(String.class::cast);
  }

  /** What is sent; empty, and noted, if that could not be. */
  private Optional<NewMessage> message(Document file, Mapping entry) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(Map.of("command", "broadcast"));
    SAID.forEach(name -> entry.value(name).ifPresent(value -> data.put(name, value)));
    Attributes command = new Attributes(data);
    Optional<Refusal> refusal =
        commands.problem(command).map(why -> Refusal.of(entry, command, why));
    if (refusal.isPresent()) {
      file.note(refusal.get().line(), refusal.get().what(), refusal.get().expected());
      return Optional.empty();
    }
    return Optional.of(new NewMessage(
        command.get(SENDER).map(Object::toString).orElse("CHARON"),
        command.text(CONTENT).strip(),
        command
            .get(PRIORITY)
            .map(word -> Priority.valueOf(word.toString()))
            .orElse(Priority.NORMAL),
        Set.of()));
  }

  private static void hintAtNames(Document file, Mapping entry) {
    entry.members().forEach((name, value) -> {
      if (!MEMBERS.contains(name) && Nearest.of(name, MEMBERS).isPresent()) {
        file.findings()
            .hint(
                file.file(),
                value.line(),
                "a member '" + name + "', which means nothing",
                Nearest.expected("one of those of a broadcast", name, MEMBERS));
      }
    });
  }
}
