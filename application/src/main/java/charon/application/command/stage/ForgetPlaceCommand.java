package charon.application.command.stage;

import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.domain.NotFoundException;
import charon.domain.show.Showing;
import charon.domain.view.ChangeView;
import charon.domain.view.ViewCommand;
import java.util.Map;

/** A place that is to begin anew. */
final class ForgetPlaceCommand implements Command {

  private static final String LOCATION = "location_slug";
  private static final CommandSpec SPEC = CommandSpec.of(
      "forget-place",
      "Has a place forget how it was left, and the tokens that stand there while another is shown.",
      MemberSpec.id(LOCATION, "The slug of the location."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    String slug = given.members().required(LOCATION, "location_slug required");
    return Order.of(
        now -> forgotten(now, slug),
        moment -> Map.of(LOCATION, slug),
        moment -> "Forgot how " + moment.names().location(slug) + " was left");
  }

  private static ViewCommand forgotten(Showing now, String slug) {
    if (now.view().places().at(slug).isEmpty() && now.setup(slug).isEmpty()) {
      throw new NotFoundException("Location not found");
    }
    return new ChangeView(view -> view.withPlaces(view.places().without(slug)));
  }
}
