package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.thing.Handout;
import charon.domain.thing.Things;
import charon.domain.view.ChangeThings;
import java.util.Map;
import java.util.Objects;

/** A handout taken back, or all of them. */
final class HideHandoutCommand implements Command {

  private static final CommandSpec SPEC = CommandSpec.of(
      "hide-handout",
      "Takes a handout off the screens, or all of them.",
      MemberSpec.text(ShowHandoutCommand.ID, "The handout; all of them, if missing.")
          .upTo(ShowHandoutCommand.LONGEST_ID));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    String id = Bounds.text(given.members(), ShowHandoutCommand.ID, ShowHandoutCommand.LONGEST_ID);
    boolean all = !given.members().has(ShowHandoutCommand.ID); // no handout has an empty id
    return Order.of(
        new ChangeThings(things -> all ? none(things) : things.takingBack(id)),
        moment -> Map.of(),
        moment -> all ? "Took back all handouts" : "Took back " + name(moment, id));
  }

  private static Things none(Things things) {
    return things.withHandouts(Map.of());
  }

  private static String name(Moment moment, String id) {
    Handout handout =
        Objects.requireNonNull(moment.before().view().things().handouts().get(id));
    return handout.title().isBlank() ? "a handout" : handout.title();
  }
}
