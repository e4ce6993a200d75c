package charon.application.command.encounter;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.ReplaceRoomVisibility;
import charon.domain.view.ChangeEncounter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rooms at once. */
final class RoomVisibilityCommand implements Command {

  static final String ROOMS = "room_visibility";

  private static final CommandSpec SPEC = CommandSpec.of(
      "room-visibility",
      "Says of all rooms at once which are seen; one that is not named is.",
      MemberSpec.flags(ROOMS, "Whether it is seen, by the id of the room.", Encounter.MAX_ENTRIES)
          .or(Map.of()));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    return Order.of(
        new ChangeEncounter(new ReplaceRoomVisibility(given.members().flags(ROOMS))),
        moment -> Map.of(ROOMS, moment.encounter().roomVisibility()),
        RoomVisibilityCommand::summary);
  }

  private static String summary(Moment moment) {
    Encounter before = moment.before().view().encounter();
    Encounter after = moment.encounter();
    List<String> changed = Stream.concat(
            before.roomVisibility().keySet().stream(), after.roomVisibility().keySet().stream())
        .distinct()
        .filter(room -> before.isVisible(room) != after.isVisible(room))
        .toList();
    List<String> revealed = changed.stream().filter(after::isVisible).toList();
    List<String> hidden =
        changed.stream().filter(room -> !after.isVisible(room)).toList();
    if (changed.isEmpty()) {
      return "Left the rooms as they were";
    }
    if (hidden.isEmpty()) {
      return "Revealed " + rooms(revealed, moment);
    }
    return revealed.isEmpty()
        ? "Hid " + rooms(hidden, moment)
        : "Revealed " + rooms(revealed, moment) + ", hid " + rooms(hidden, moment);
  }

  private static String rooms(List<String> rooms, Moment moment) {
    return rooms.size() == 1 ? moment.names().room(rooms.get(0)) : rooms.size() + " rooms";
  }
}
