package charon.application.command.stage;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.ViewStep;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import java.util.Optional;

/** Another view, or the same at another place. */
final class SwitchViewCommand implements Command {

  private static final String TYPE = "view_type";
  private static final String LOCATION = "location_slug";
  private static final String SLUG = "view_slug";
  private static final String REMEMBER = "remember";
  private static final CommandSpec SPEC = CommandSpec.of(
      "switch-view",
      "Shows another view, and takes away the terminal on top; an encounter begins with its rooms hidden.",
      MemberSpec.word(TYPE, "What is shown.", MemberSpec.upperCase(ViewType.class))
          .or(ViewType.STANDBY.name()),
      MemberSpec.text(LOCATION, "Where: the slug of a location; need not exist.")
          .or(""),
      MemberSpec.text(SLUG, "For clients to use as they like.").or(""),
      MemberSpec.flag(
              REMEMBER, "Whether an encounter is to be as its place was left, tokens included.")
          .or(false));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    ViewType type =
        Words.upperCase(ViewType.class, TYPE, members.text(TYPE, ViewType.STANDBY.name()));
    String location = members.text(LOCATION, "");
    String slug = members.text(SLUG, "");
    boolean remember = members.flag(REMEMBER).orElse(false);
    return Order.of(
        ViewStep.switchTo(
            new SwitchView(type, location, slug, Optional.empty()), given.now(), remember),
        moment -> Answer.of(
            entry(TYPE, moment.view().viewType().name()),
            entry(LOCATION, moment.view().locationSlug())),
        SwitchViewCommand::summary);
  }

  private static String summary(Moment moment) {
    String shown = "Switched to " + moment.view().viewType().name().replace('_', ' ');
    String location = moment.view().locationSlug();
    return location.isEmpty() ? shown : shown + " at " + moment.names().location(location);
  }
}
