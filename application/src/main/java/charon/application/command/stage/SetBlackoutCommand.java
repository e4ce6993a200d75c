package charon.application.command.stage;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Bounds;
import charon.application.command.word.CampaignPath;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.InvalidValueException;
import charon.domain.view.Blackout;
import charon.domain.view.SetBlackout;
import java.util.Locale;
import java.util.Optional;

/** Dark screens. */
final class SetBlackoutCommand implements Command {

  private static final String ON = "on";
  private static final String STYLE = "style";
  private static final String TEXT = "text";
  private static final String IMAGE = "image";
  private static final int LONGEST_TEXT = 2_000;
  private static final String BLACK = Blackout.Style.BLACK.name().toLowerCase(Locale.ROOT);

  private static final CommandSpec SPEC = CommandSpec.of(
      "set-blackout",
      "Hides everything from players while the game master goes on, or ends that.",
      MemberSpec.flag(ON, "Whether it is on.").must(),
      MemberSpec.word(STYLE, "How it looks.", MemberSpec.lowerCase(Blackout.Style.class))
          .or(BLACK),
      MemberSpec.text(TEXT, "What it says.").upTo(LONGEST_TEXT).or(""),
      CampaignPath.spec(IMAGE, "The picture of a card: a path below the campaign folder."));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    boolean on = members.flag(ON).orElseThrow(() -> new InvalidValueException("on required"));
    Blackout wanted = new Blackout(
        Words.lowerCase(Blackout.Style.class, STYLE, members.text(STYLE, BLACK)),
        Bounds.text(members.ofSeveralLines(), TEXT, LONGEST_TEXT),
        CampaignPath.of(members, IMAGE));
    Optional<Blackout> blackout = Optional.of(wanted).filter(some -> on);
    return Order.of(
        new SetBlackout(blackout),
        moment -> Answer.of(entry(ON, on)),
        moment -> on ? "Darkened the screens" : "Ended the blackout");
  }
}
