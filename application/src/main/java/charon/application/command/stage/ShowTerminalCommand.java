package charon.application.command.stage;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.view.Overlay;
import charon.domain.view.ShowOverlay;
import java.util.Map;

/** A comm terminal on top of the view. */
final class ShowTerminalCommand implements Command {

  private static final String LOCATION = "location_slug";
  private static final String TERMINAL = "terminal_slug";
  private static final CommandSpec SPEC = CommandSpec.of(
      "show-terminal",
      "Shows a comm terminal on top of the view.",
      MemberSpec.text(LOCATION, "The slug of the location where it stands.").or(""),
      MemberSpec.text(TERMINAL, "The slug of the terminal.").or(""));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    Overlay overlay = new Overlay(members.text(LOCATION, ""), members.text(TERMINAL, ""));
    return Order.of(
        new ShowOverlay(overlay),
        moment -> Map.of("overlay_terminal_slug", overlay.terminalSlug()),
        moment -> "Showed the terminal "
            + moment.names().terminal(overlay.locationSlug(), overlay.terminalSlug()));
  }
}
