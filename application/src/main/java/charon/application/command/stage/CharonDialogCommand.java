package charon.application.command.stage;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.ViewStep;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.view.ToggleDialog;
import java.util.Map;

/** The dialog of the ship's computer, open or closed. */
final class CharonDialogCommand implements Command {

  private static final String OPEN = "open";
  private static final CommandSpec SPEC = CommandSpec.of(
      "charon-dialog",
      "Opens or closes the dialog of the ship's computer.",
      MemberSpec.flag(OPEN, "Whether it is to be open; the opposite of what it is, if missing."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    ToggleDialog toggle = new ToggleDialog(given.members().flag(OPEN));
    return Order.of(
        ViewStep.seen(toggle, given.by().audience()),
        moment -> Map.of("charon_dialog_open", isOpen(toggle, moment)),
        moment -> (moment.view().charon().dialogOpen() ? "Opened" : "Closed")
            + " the dialog of the ship's computer");
  }

  /** Whether it is open after that, for all that whoever gave the command sees. */
  private static boolean isOpen(ToggleDialog toggle, Moment moment) {
    return toggle.applyTo(moment.seenBefore()).charon().dialogOpen();
  }
}
