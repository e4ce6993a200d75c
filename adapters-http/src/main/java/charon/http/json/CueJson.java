package charon.http.json;

import charon.application.port.in.command.Members;
import charon.application.port.in.steering.CueUseCase.Listed;
import charon.application.port.in.steering.CueUseCase.RunningOrder;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.cue.Cue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How cues look on the wire. */
public final class CueJson {

  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String NOTE = "note";
  private static final String COMMANDS = "commands";
  private static final String FOLLOW = "follow";
  private static final String AFTER = "after";

  private CueJson() {}

  /** The running order; it has a member {@code problem} only while there is one. */
  public static Map<String, @Nullable Object> order(RunningOrder order) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("cues", order.cues().stream().map(CueJson::line).toList());
    members.put("last", order.last().orElse(null));
    members.put("next", order.next().orElse(null));
    members.put(
        "following",
        order
            .following()
            .map(due -> Map.of("cue", due.cue(), "at", TimeJson.of(due.at())))
            .orElse(null));
    order.problem().ifPresent(problem -> members.put("problem", problem));
    return members;
  }

  private static Map<String, @Nullable Object> line(Listed line) {
    Map<String, @Nullable Object> members = about(line);
    members.put(COMMANDS, line.cue().commands().size());
    members.put("problem", line.problem().orElse(null));
    return members;
  }

  /** A cue as data. */
  public static Map<String, @Nullable Object> cue(Listed listed) {
    Map<String, @Nullable Object> members = about(listed);
    members.put(COMMANDS, listed.cue().commands());
    listed
        .cue()
        .follow()
        .ifPresent(follow ->
            members.put(FOLLOW, Map.of(AFTER, seconds(follow.after()), "cue", follow.cue())));
    members.put("problem", listed.problem().orElse(null));
    return members;
  }

  private static Map<String, @Nullable Object> about(Listed line) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put(ID, line.cue().id());
    members.put(TITLE, line.cue().title());
    members.put(NOTE, line.cue().note());
    members.put("source", line.saved() ? "saved" : "campaign");
    return members;
  }

  /**
   * Reads a cue.
   *
   * @param id which one
   * @throws InvalidValueException if it is none, or is called otherwise
   */
  public static Cue read(String id, Members body) {
    if (!body.text(ID, id).equals(id)) {
      throw new InvalidValueException("id must be that of the address");
    }
    return new Cue(
        id,
        body.text(TITLE, id),
        body.ofSeveralLines().text(NOTE, ""),
        commands(body),
        body.lacks(FOLLOW) ? Optional.empty() : Optional.of(follow(body)));
  }

  private static List<Attributes> commands(Members body) {
    List<Attributes> commands = new ArrayList<>();
    for (Optional<Members> item :
        body.objects(COMMANDS, "commands required", "commands must be an array")) {
      commands.add(item.map(Members::data)
          .orElseThrow(() ->
              new InvalidValueException("commands[" + commands.size() + "]: must be an object")));
    }
    return commands;
  }

  private static Cue.Follow follow(Members body) {
    Attributes follow = body.data()
        .object(FOLLOW)
        .orElseThrow(() -> new InvalidValueException("follow must be an object"));
    if (!(follow.members().get("cue") instanceof String cue)) {
      throw new InvalidValueException("follow.cue must be text");
    }
    if (!(follow.members().get(AFTER) instanceof Number after)) {
      throw new InvalidValueException("follow.after must be a number");
    }
    return new Cue.Follow(duration(after), cue);
  }

  /** To the millisecond; what is longer than any cue waits is as long as that and a second. */
  private static Duration duration(Number seconds) {
    BigDecimal longest = BigDecimal.valueOf(Cue.Follow.LATEST.toSeconds() + 1);
    BigDecimal asked = new BigDecimal(seconds.toString()).min(longest).max(BigDecimal.ZERO);
    return Duration.ofMillis(
        asked.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static Number seconds(Duration after) {
    return after.toMillisPart() == 0
        ? (Number) after.toSeconds()
        : BigDecimal.valueOf(after.toMillis(), 3);
  }
}
