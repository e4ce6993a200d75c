package charon.application.command.encounter;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.SetDoorStatus;
import charon.domain.view.ChangeEncounter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A door's state. */
final class SetDoorStatusCommand implements Command {

  private static final String CONNECTION = "connection_id";
  private static final String STATUS = "door_status";
  private static final CommandSpec SPEC = CommandSpec.of(
      "set-door-status",
      "Opens, closes, locks, seals or damages a door.",
      MemberSpec.id(CONNECTION, "The id of the connection that the door is in."),
      MemberSpec.word(STATUS, "Its new state.", MemberSpec.upperCase(DoorStatus.class))
          .must());

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    members.require("connection_id and door_status required", CONNECTION, STATUS);
    String connection = members.text(CONNECTION, "");
    DoorStatus status = Words.upperCase(DoorStatus.class, STATUS, members.text(STATUS, ""));
    return Order.of(
        new ChangeEncounter(new SetDoorStatus(connection, status)),
        moment -> Answer.of(
            entry(CONNECTION, connection),
            entry(STATUS, status.name()),
            entry("all_door_status", doors(moment))),
        moment -> did(status) + " " + moment.names().door(connection));
  }

  private static Map<String, String> doors(Moment moment) {
    Map<String, String> words = new LinkedHashMap<>();
    moment.encounter().doors().forEach((id, status) -> words.put(id, status.name()));
    return words;
  }

  private static String did(DoorStatus status) {
    return switch (status) {
      case OPEN -> "Opened";
      case CLOSED -> "Closed";
      case LOCKED -> "Locked";
      case SEALED -> "Sealed";
      case DAMAGED -> "Damaged";
    };
  }
}
