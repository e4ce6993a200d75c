package charon.application.command.thing;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.encounter.TokenId;
import charon.domain.show.Showing;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ChangeThings;
import charon.domain.view.ViewCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose turn it is. */
final class SetOrderCommand implements Command {

  private static final String ENTRIES = "entries";
  private static final String NAME = "name";
  private static final String TOKEN = "token_id";
  private static final String NOW = "now";
  private static final int MOST_ENTRIES = 100;
  private static final int LONGEST_NAME = 200;
  private static final CommandSpec SPEC = CommandSpec.of(
      "set-order",
      "Says whose turn it is, and who comes next, in place of any other order.",
      MemberSpec.objects(
              ENTRIES,
              "Who has a turn, in that order; nobody: there are no turns any more.",
              MOST_ENTRIES,
              MemberSpec.id(NAME, "What they are called.").upTo(LONGEST_NAME),
              MemberSpec.text(TOKEN, "Their token; empty: none.").or(""))
          .must(),
      MemberSpec.integer(NOW, "The index of the one whose turn it is, from 0.")
          .between(0, MOST_ENTRIES - 1L)
          .or(0));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    List<TurnOrder.Entry> entries = entries(members);
    long now = Bounds.integer(members, NOW, 0, Math.max(0, entries.size() - 1L)).orElse(0);
    Optional<TurnOrder> order =
        entries.isEmpty() ? Optional.empty() : Optional.of(new TurnOrder(entries, (int) now));
    return Order.of(
        shown -> set(shown, order),
        moment -> Answer.of(entry(NOW, order.map(TurnOrder::now).orElse(0))),
        moment -> order.isPresent() ? "Set the order of turns" : "Ended the turns");
  }

  private static List<TurnOrder.Entry> entries(Members members) {
    List<Optional<Members>> items =
        members.objects(ENTRIES, "entries required", "entries must be an array");
    if (items.size() > MOST_ENTRIES) {
      throw new InvalidValueException("entries must have at most " + MOST_ENTRIES + " entries");
    }
    List<TurnOrder.Entry> entries = new ArrayList<>();
    for (Optional<Members> item : items) {
      String at = "entries[" + entries.size() + "]";
      entries.add(
          turn(at, item.orElseThrow(() -> new InvalidValueException(at + " must be an object"))));
    }
    return entries;
  }

  private static TurnOrder.Entry turn(String at, Members entry) {
    try {
      String name = entry.requiredTrimmed(NAME, "name required");
      Bounds.text(entry, NAME, LONGEST_NAME);
      String token = entry.text(TOKEN, "");
      return new TurnOrder.Entry(
          name, token.isEmpty() ? Optional.empty() : Optional.of(new TokenId(token)));
    } catch (InvalidValueException refusal) {
      throw new InvalidValueException(at + "." + refusal.getMessage());
    }
  }

  private static ViewCommand set(Showing shown, Optional<TurnOrder> order) {
    List<TurnOrder.Entry> entries = order.map(TurnOrder::entries).orElse(List.of());
    for (int i = 0; i < entries.size(); i++) {
      int at = i;
      entries.get(i).token().filter(token -> !shown.view().has(token)).ifPresent(token -> {
        throw new NotFoundException(
            "entries[" + at + "].token_id: there is no token '" + token.value() + "'");
      });
    }
    return new ChangeThings(things -> things.withOrder(order));
  }
}
