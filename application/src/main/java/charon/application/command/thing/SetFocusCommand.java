package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.InvalidValueException;
import charon.domain.thing.Focus;
import charon.domain.view.ChangeThings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where displays look at the map. */
final class SetFocusCommand implements Command {

  private static final String ROOM = "room_id";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String FIT = "fit";
  private static final String MS = "ms";
  private static final String RELEASE = "release";
  private static final List<String> AREA = List.of("x", "y", WIDTH, HEIGHT);
  private static final int USUAL_MS = 800;
  private static final int MOST_MS = 5_000;
  private static final int MOST_CELLS = 10_000;
  private static final double SMALLEST = 0.5;

  /** What a map can be made to fit the screen by. */
  private enum Fit {
    ALL,
    PARTY
  }

  private static final CommandSpec SPEC = CommandSpec.of(
      "set-focus",
      "Has displays look at a part of the map, said in one of three ways, or where they like.",
      MemberSpec.text(ROOM, "A room."),
      Cells.at("x", "The left edge of a rectangle."),
      Cells.at("y", "The upper edge."),
      MemberSpec.number(WIDTH, "How wide it is.").between(SMALLEST, MOST_CELLS).in("cells"),
      MemberSpec.number(HEIGHT, "How high it is.").between(SMALLEST, MOST_CELLS).in("cells"),
      MemberSpec.word(
          FIT, "All that is seen, or where the party is.", MemberSpec.lowerCase(Fit.class)),
      MemberSpec.integer(MS, "How long they glide there.")
          .between(0, MOST_MS)
          .in("milliseconds")
          .or(USUAL_MS),
      MemberSpec.flag(RELEASE, "Whether they may look where they like.").or(false));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Optional<Focus> focus = focus(given.members());
    return Order.of(
        new ChangeThings(things -> things.withFocus(focus)),
        moment -> Map.of(),
        moment ->
            focus.map(some -> summary(moment, some)).orElse("Let displays look where they like"));
  }

  private static Optional<Focus> focus(Members members) {
    String room = members.text(ROOM, "");
    boolean area = AREA.stream().anyMatch(side -> members.number(side).isPresent());
    Optional<Focus.On> fit = fit(members);
    boolean release = members.flag(RELEASE).orElse(false);
    int millis = (int) Bounds.integer(members, MS, 0, MOST_MS).orElse(USUAL_MS);
    if (Stream.of(!room.isEmpty(), area, fit.isPresent(), release)
            .filter(way -> way)
            .count()
        != 1) {
      throw new InvalidValueException(
          "room_id, fit, release, or x, y, width and height: one way is required");
    }
    if (release) {
      return Optional.empty();
    }
    if (area) {
      return Optional.of(new Focus(Focus.On.AREA, "", Optional.of(area(members)), millis));
    }
    return Optional.of(new Focus(fit.orElse(Focus.On.ROOM), room, Optional.empty(), millis));
  }

  private static Optional<Focus.On> fit(Members members) {
    if (!members.has(FIT)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (Words.lowerCase(Fit.class, FIT, members.text(FIT, ""))) {
          case ALL -> Focus.On.ALL;
          case PARTY -> Focus.On.PARTY;
        });
  }

  private static Focus.Area area(Members members) {
    return new Focus.Area(
        Cells.of(members, "x"),
        Cells.of(members, "y"),
        side(members, WIDTH),
        side(members, HEIGHT));
  }

  private static double side(Members members, String name) {
    return Bounds.number(members, name, SMALLEST, MOST_CELLS)
        .orElseThrow(() -> new InvalidValueException(name + " required"));
  }

  private static String summary(Moment moment, Focus focus) {
    return switch (focus.on()) {
      case ROOM -> "Led the map to " + moment.names().room(focus.roomId());
      case AREA -> "Led the map to a part of it";
      case ALL -> "Led the map to all that is seen";
      case PARTY -> "Led the map to the party";
    };
  }
}
