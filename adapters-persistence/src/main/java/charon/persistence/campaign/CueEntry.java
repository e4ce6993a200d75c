package charon.persistence.campaign;

import charon.application.port.in.command.CommandCheck;
import charon.domain.Attributes;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.persistence.campaign.check.Nearest;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Scalar;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One cue of a file, while it is read: notes all that is wrong with it. Used by one thread. */
final class CueEntry {

  static final String ID = "id";

  private static final String COMMANDS = "commands";
  private static final String FOLLOW = "follow";
  private static final int MILLIS = 3; // digits of a second

  private final Document file;
  private final Mapping entry;
  private Optional<String> problem = Optional.empty();

  CueEntry(Document file, Mapping entry) {
    this.file = file;
    this.entry = entry;
  }

  /**
   * The cue, as far as it can be read.
   *
   * @param check finds out what commands can say
   * @param known the ids of all cues of the file
   * @param before the ids of those before it; its own is added
   */
  PlannedCue planned(CommandCheck check, Set<String> known, Set<String> before) {
    String id = id(before);
    Cue cue = new Cue(
        id,
        text("title", id, Cue.LONGEST_TITLE, Character::isISOControl),
        text("note", "", Cue.LONGEST_NOTE, character -> character == 0),
        commands(check),
        follow(known));
    return new PlannedCue(cue, problem);
  }

  private void wrong(int line, String what, String expected) {
    file.note(line, what, expected);
    problem = problem.or(() -> Optional.of("line " + line + ": " + what));
  }

  private static Optional<YamlValue> member(Mapping of, String name) {
    return of.member(name).filter(value -> !value.isNull());
  }

  private String id(Set<String> before) {
    Optional<YamlValue> given = member(entry, ID);
    if (given.isEmpty()) {
      wrong(entry.line(), "a cue without 'id'", "an id, by which it can be done");
      return "";
    }
    String id = textOf(ID, given.get());
    Cue.expectedInPlaceOf(id)
        .ifPresent(expected -> wrong(given.get().line(), "the id '" + id + "'", expected));
    if (!before.add(id)) {
      wrong(given.get().line(), "the id '" + id + "' a second time", "each id once");
    }
    return id;
  }

  private String text(String name, String otherwise, int most, Predicate<Integer> forbidden) {
    Optional<YamlValue> given = member(entry, name);
    if (given.isEmpty()) {
      return otherwise;
    }
    int line = given.get().line();
    String text = textOf(name, given.get());
    if (text.length() > most) {
      wrong(line, "'" + name + "' is too long", "at most " + most + " characters");
    }
    if (text.chars().boxed().anyMatch(forbidden)) {
      wrong(line, "'" + name + "' with control characters", "a text without such");
    }
    return text;
  }

  private String textOf(String name, YamlValue value) {
    if (value instanceof Scalar scalar && scalar.value() instanceof String text) {
      return text;
    }
    wrong(value.line(), "'" + name + "' that is " + value.kind(), "a text");
    return value instanceof Scalar ? String.valueOf(value.json()) : "";
  }

  private List<Attributes> commands(CommandCheck check) {
    YamlValue given = member(entry, COMMANDS).orElse(entry);
    String expected = "a list of 1 to " + Cue.MOST_COMMANDS + " commands";
    if (!(given instanceof Sequence list)) {
      String what =
          given == entry ? "a cue without 'commands'" : "'commands' that is " + given.kind();
      wrong(given.line(), what, expected);
      return List.of();
    }
    if (list.items().isEmpty() || list.items().size() > Cue.MOST_COMMANDS) {
      wrong(list.line(), list.items().size() + " commands", expected);
    }
    List<Attributes> commands = new ArrayList<>();
    for (int at = 0; at < Math.min(list.items().size(), Cue.MOST_COMMANDS); at++) {
      command("commands[" + at + "]", list.items().get(at), check).ifPresent(commands::add);
    }
    return commands;
  }

  private Optional<Attributes> command(String name, YamlValue item, CommandCheck check) {
    if (!(item instanceof Mapping command)) {
      wrong(item.line(), name + " that is " + item.kind(), "a mapping with 'command'");
      return Optional.empty();
    }
    Attributes data = withOn(command.json());
    check
        .problem(data)
        .map(refusal -> Refusal.of(command, data, refusal))
        .ifPresent(
            refusal -> wrong(refusal.line(), name + ": " + refusal.what(), refusal.expected()));
    return Optional.of(data);
  }

  /** YAML takes the name {@code on} for a flag; no command has a member that is called as that is. */
  private static Attributes withOn(Attributes data) {
    if (!data.has("true") || data.has("on")) {
      return data;
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    data.members().forEach((name, value) -> members.put(name.equals("true") ? "on" : name, value));
    return new Attributes(members);
  }

  private Optional<Cue.Follow> follow(Set<String> known) {
    Optional<YamlValue> given = member(entry, FOLLOW);
    if (given.isPresent() && !(given.get() instanceof Mapping)) {
      wrong(given.get().line(), "'follow' that is " + given.get().kind(), "a mapping");
    }
    return given
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .flatMap(follow -> follow(follow, known));
  }

  private Optional<Cue.Follow> follow(Mapping follow, Set<String> known) {
    Optional<Duration> after = after(follow);
    Optional<YamlValue> cue = member(follow, "cue");
    if (cue.isEmpty()) {
      wrong(follow.line(), "'follow' without 'cue'", "the id of a cue");
      return Optional.empty();
    }
    String id = textOf("cue", cue.get());
    if (!known.contains(id)) {
      wrong(
          cue.get().line(),
          "'follow' names the cue '" + id + "', which is not there",
          Nearest.expected("the id of a cue of this file", id, known));
    }
    return after.map(delay -> new Cue.Follow(delay, id));
  }

  private Optional<Duration> after(Mapping follow) {
    String expected = "seconds from 0.5 to 86400";
    Optional<YamlValue> given = member(follow, "after");
    if (given.isEmpty() || !(given.get().json() instanceof Number number)) {
      int line = given.map(YamlValue::line).orElse(follow.line());
      String what =
          given.map(value -> "'after' that is " + value.kind()).orElse("'follow' without 'after'");
      wrong(line, what, expected);
      return Optional.empty();
    }
    Optional<Duration> after = duration(new BigDecimal(number.toString()));
    if (after.isEmpty()) {
      wrong(given.get().line(), "'after' is " + number, expected);
    }
    return after;
  }

  private static Optional<Duration> duration(BigDecimal seconds) {
    BigDecimal day = BigDecimal.valueOf(Cue.Follow.LATEST.toSeconds());
    return Optional.of(seconds)
        .filter(given -> given.signum() > 0 && given.compareTo(day) <= 0)
        .map(given -> Duration.ofMillis(
            given.movePointRight(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact()))
        .filter(Cue.Follow::isPossible);
  }
}
