package charon.application.command;

import charon.application.command.word.Given;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.command.word.Voices;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ViewChange;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.CommandDone;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.show.Showing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carries out commands of the vocabulary at one table. Thread-safe. */
public final class CommandService implements CommandUseCase {

  private final ControlActiveViewUseCase view;
  private final Voices voices;

  /**
   * Changes the table's view, and speaks there.
   *
   * @param voices how a game master says something
   */
  public CommandService(ControlActiveViewUseCase view, Voices voices) {
    this.view = view;
    this.voices = voices;
  }

  /** All commands that there are, in an order that stays. */
  public static List<CommandSpec> vocabulary() {
    return Vocabulary.specs();
  }

  @Override
  public CommandDone execute(String name, Members members, Sender by) {
    Order order = Vocabulary.command(name).read(new Given(members, by, view::newTokenId));
    return order
        .speech()
        .map(speech -> {
          Object said = speech.say(voices, false); // waits for storage, and holds up nobody
          Showing now = view.shown();
          return done(order, new Moment(now, now, by, Optional.of(said)));
        })
        .orElseGet(() -> {
          ViewChange change = view.perform(order.step());
          return done(order, new Moment(change.before(0), change.shown(), by, Optional.empty()));
        });
  }

  @Override
  public BatchDone executeAll(Members batch) {
    Batch read = Batch.of(batch, new Batch.Reading(view::newTokenId, voices));
    List<Order> orders = read.orders();
    Speaking speaking = new Speaking(orders, voices);
    ViewChange change =
        view.performAll(orders.stream().map(Order::step).toList(), speaking::before);
    List<Moment> moments = IntStream.range(0, orders.size())
        .mapToObj(i -> new Moment(
            change.before(i), change.after(i), Sender.GM, Optional.ofNullable(speaking.said(i))))
        .toList();
    List<Map<String, @Nullable Object>> results = IntStream.range(0, orders.size())
        .mapToObj(i -> orders.get(i).answer().apply(moments.get(i)))
        .toList();
    return new BatchDone(results, read.summary(moments), change.revision());
  }

  private static CommandDone done(Order order, Moment moment) {
    return new CommandDone(
        order.answer().apply(moment),
        () -> order.summary().apply(moment),
        moment.after().update().gm().revision());
  }
}
