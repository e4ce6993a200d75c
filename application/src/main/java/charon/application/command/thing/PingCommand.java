package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.journal.Actor;
import charon.domain.thing.Ping;

/** A point of the map that is shown for a moment. */
final class PingCommand implements Command {

  private static final String DECK = "deck_id";
  private static final String LABEL = "label";
  private static final String NAME = "name";
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_NAME = 40;
  private static final CommandSpec SPEC = CommandSpec.of(
      "ping",
      "Shows a point of the map for a moment; nothing of it stays.",
      Cells.at("x", "Where from the left.").must(),
      Cells.at("y", "Where from the top.").must(),
      MemberSpec.text(DECK, "The deck that it is on; empty: the one that is shown.")
          .upTo(LONGEST_ID)
          .or(""),
      MemberSpec.text(LABEL, "What stands beside it.").upTo(LONGEST_LABEL).or(""),
      MemberSpec.text(NAME, "Who shows it; a player who is logged in is called as they are.")
          .upTo(LONGEST_NAME)
          .or(""));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    return Order.of(
        new Ping(
            Cells.of(members, "x"),
            Cells.of(members, "y"),
            Bounds.text(members, DECK, LONGEST_ID),
            Bounds.text(members, LABEL, LONGEST_LABEL),
            name(members, given.by().by())),
        moment -> "Pointed at the map");
  }

  private static String name(Members members, Actor by) {
    String given = Bounds.text(members, NAME, LONGEST_NAME);
    return by.kind() == Actor.Kind.PLAYER && !by.name().isEmpty() ? by.name() : given;
  }
}
