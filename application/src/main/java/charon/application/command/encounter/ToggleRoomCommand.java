package charon.application.command.encounter;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.encounter.ToggleRoom;
import charon.domain.view.ChangeEncounter;

/** A room, shown or hidden. */
final class ToggleRoomCommand implements Command {

  private static final String ROOM = "room_id";
  private static final String VISIBLE = "visible";
  private static final CommandSpec SPEC = CommandSpec.of(
      "toggle-room",
      "Shows or hides a room.",
      MemberSpec.id(ROOM, "The id of the room."),
      MemberSpec.flag(VISIBLE, "Whether it is to be seen; the opposite of now, if missing."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String room = members.required(ROOM, "room_id required");
    return Order.of(
        new ChangeEncounter(new ToggleRoom(room, members.flag(VISIBLE))),
        moment -> Answer.of(
            entry(ROOM, room),
            entry(VISIBLE, moment.encounter().isVisible(room)),
            entry(RoomVisibilityCommand.ROOMS, moment.encounter().roomVisibility())),
        moment -> (moment.encounter().isVisible(room) ? "Revealed " : "Hid ")
            + moment.names().room(room));
  }
}
