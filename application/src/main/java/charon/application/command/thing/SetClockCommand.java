package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.InvalidValueException;
import charon.domain.cue.Cue;
import charon.domain.thing.Clock;
import charon.domain.thing.Clock.Kind;
import charon.domain.thing.Clock.Style;
import charon.domain.view.ChangeThings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** A clock on the screens. */
final class SetClockCommand implements Command {

  private static final String LABEL = "label";
  private static final String KIND = "kind";
  private static final String SECONDS = "seconds";
  private static final String SEGMENTS = "segments";
  private static final String FILLED = "filled";
  private static final String VISIBLE = "visible";
  private static final String STYLE = "style";
  private static final String CUE = "cue";

  private static final int LONGEST_LABEL = 200;
  private static final int MOST_SECONDS = 359_999; // 99:59:59
  private static final int LEAST_SEGMENTS = 2;
  private static final int MOST_SEGMENTS = 24;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String NORMAL = Style.NORMAL.name().toLowerCase(Locale.ROOT);

  /** What only clocks of some kinds have. */
  private static final Map<String, Set<Kind>> SPECIAL = Map.of(
      SECONDS, Set.of(Kind.COUNTDOWN),
      SEGMENTS, Set.of(Kind.SEGMENTS),
      FILLED, Set.of(Kind.SEGMENTS),
      CUE, Set.of(Kind.COUNTDOWN));

  private static final CommandSpec SPEC = CommandSpec.of(
      "set-clock",
      "Puts a clock on the screens that does not run yet, in place of the one of its id.",
      MemberSpec.id(ThingCommands.ID, "What it is called by.")
          .like("^" + ID + "$")
          .upTo(64),
      MemberSpec.text(LABEL, "Shown beside it.").upTo(LONGEST_LABEL).or(""),
      MemberSpec.word(KIND, "How it counts.", MemberSpec.lowerCase(Kind.class)).must(),
      MemberSpec.integer(SECONDS, "From where a countdown counts; a countdown has to have them.")
          .between(1, MOST_SECONDS)
          .in("seconds"),
      MemberSpec.integer(SEGMENTS, "How many segments there are, if it has any.")
          .between(LEAST_SEGMENTS, MOST_SEGMENTS),
      MemberSpec.integer(FILLED, "How many of the segments are filled; 0, if missing.")
          .between(0, MOST_SEGMENTS),
      MemberSpec.flag(VISIBLE, "Whether players see it.").or(true),
      MemberSpec.word(STYLE, "How it looks.", MemberSpec.lowerCase(Style.class)).or(NORMAL),
      MemberSpec.text(CUE, "The cue that is done once when a countdown is at zero.")
          .like("^[a-z0-9-]{1,64}$"));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String id = id(members);
    Clock clock = clock(members);
    return Order.of(
        new ChangeThings(things -> things.withClock(id, clock)),
        moment -> Map.of(ThingCommands.ID, id),
        moment -> "Set the clock " + moment.names().clock(id));
  }

  private static String id(Members members) {
    String id = ThingCommands.id(members);
    if (!ID.matcher(id).matches()) {
      throw new InvalidValueException(
          "id must have 1 to 64 characters of A-Z, a-z, 0-9, ., _ and -,"
              + " and begin with a letter or digit");
    }
    return id;
  }

  private static Clock clock(Members members) {
    String label = Bounds.text(members, LABEL, LONGEST_LABEL);
    Kind kind = Words.lowerCase(Kind.class, KIND, members.required(KIND, "kind required"));
    OptionalLong seconds = Bounds.integer(members, SECONDS, 1, MOST_SECONDS);
    OptionalLong segments = Bounds.integer(members, SEGMENTS, LEAST_SEGMENTS, MOST_SEGMENTS);
    Bounds.integer(members, FILLED, 0, MOST_SEGMENTS);
    boolean visible = members.flag(VISIBLE).orElse(true);
    Style style = Words.lowerCase(Style.class, STYLE, members.text(STYLE, NORMAL));
    Optional<String> cue = cue(members);
    requireFit(members, kind);
    long left = kind == Kind.COUNTDOWN ? required(SECONDS, seconds) : 0;
    int parts = (int) (kind == Kind.SEGMENTS ? required(SEGMENTS, segments) : 0);
    int filled = (int) Bounds.integer(members, FILLED, 0, parts).orElse(0);
    return new Clock(
        label,
        kind,
        Optional.empty(),
        Duration.ofSeconds(left),
        parts,
        filled,
        style,
        visible,
        cue);
  }

  private static long required(String member, OptionalLong number) {
    return number.orElseThrow(() -> ThingCommands.required(member));
  }

  private static void requireFit(Members members, Kind kind) {
    for (String member : List.of(SECONDS, SEGMENTS, FILLED, CUE)) {
      if (!members.lacks(member) && !SPECIAL.getOrDefault(member, Set.of()).contains(kind)) {
        throw new InvalidValueException(
            member + " does not fit a clock of kind " + kind.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static Optional<String> cue(Members members) {
    String cue = members.text(CUE, "");
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    Cue.expectedInPlaceOf(cue).ifPresent(expected -> {
      throw new InvalidValueException("cue must be the id of a cue: " + expected);
    });
    return Optional.of(cue);
  }
}
