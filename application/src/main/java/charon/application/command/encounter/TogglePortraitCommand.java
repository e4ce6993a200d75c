package charon.application.command.encounter;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.encounter.TogglePortrait;
import charon.domain.view.ChangeEncounter;
import java.util.Map;

/** Somebody's portrait, shown or taken away. */
final class TogglePortraitCommand implements Command {

  private static final String NPC = "npc_id";
  private static final CommandSpec SPEC = CommandSpec.of(
      "toggle-portrait",
      "Shows somebody's portrait on top of the view, or takes it away.",
      MemberSpec.id(NPC, "The id of the person; need not be in the campaign; trimmed.")
          .like("\\S"),
      MemberSpec.flag("visible", "Whether it is to be seen; the opposite of now, if missing."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String npc = members.requiredTrimmed(NPC, "npc_id required");
    return Order.of(
        new ChangeEncounter(new TogglePortrait(npc, members.flag("visible"))),
        moment -> Map.of("active_portraits", moment.encounter().portraits()),
        moment -> summary(moment, npc));
  }

  private static String summary(Moment moment, String npc) {
    boolean shown = moment.encounter().portraits().contains(npc);
    return (shown ? "Showed the portrait of " : "Took away the portrait of ")
        + moment.names().person(npc);
  }
}
