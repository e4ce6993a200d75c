package charon.application.command.encounter;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.encounter.SelectDeck;
import charon.domain.view.ChangeEncounter;

/** Another deck. */
final class SwitchLevelCommand implements Command {

  private static final String LEVEL = "level";
  private static final String DECK = "deck_id";
  private static final CommandSpec SPEC = CommandSpec.of(
      "switch-level",
      "Shows another deck; rooms stay as they are.",
      MemberSpec.integer(LEVEL, "The number of the deck.").or(1L),
      MemberSpec.text(DECK, "The id of the deck; empty: the map's default deck.")
          .or(""));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    SelectDeck deck = new SelectDeck(members.integer(LEVEL).orElse(1), members.text(DECK, ""));
    return Order.of(
        new ChangeEncounter(deck),
        moment -> Answer.of(entry(LEVEL, deck.level()), entry(DECK, deck.deckId())),
        moment -> deck.deckId().isEmpty()
            ? "Changed to deck " + deck.level()
            : "Changed to the deck " + moment.names().deck(deck.deckId()));
  }
}
