package charon.application.command;

import charon.application.command.word.Command;
import charon.application.command.word.Folder;
import charon.application.command.word.Given;
import charon.application.command.word.Hearers;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.command.word.Said;
import charon.application.command.word.Voices;
import charon.application.port.StorageException;
import charon.application.port.in.Act;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.Rehearsed;
import charon.application.port.in.ViewChange;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.CommandDone;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.command.Sender;
import charon.application.port.out.steering.PingPublisher;
import charon.domain.Attributes;
import charon.domain.RefusedException;
import charon.domain.disclosure.Audience;
import charon.domain.show.Showing;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out commands of the vocabulary at one table. Thread-safe. */
public final class CommandService implements CommandUseCase {

  private static final Logger LOG = LoggerFactory.getLogger(CommandService.class);

  private final ControlActiveViewUseCase view;
  private final Voices voices;
  private final InstantSource clock;
  private final Folder folder;
  private final PingPublisher pings;

  /**
   * Changes the table's view, and speaks there.
   *
   * @param voices how a game master says something
   * @param folder what commands look up: the campaign folder, the displays
   * @param pings what is shown for a moment goes there
   */
  public CommandService(
      ControlActiveViewUseCase view,
      Voices voices,
      InstantSource clock,
      Folder folder,
      PingPublisher pings) {
    this.view = view;
    this.voices = voices;
    this.clock = clock;
    this.folder = folder;
    this.pings = pings;
  }

  /** All commands that there are, in an order that stays. */
  public static List<CommandSpec> vocabulary() {
    return Vocabulary.specs();
  }

  /**
   * Why a command would be turned down whatever is shown; empty: it can be understood.
   *
   * @param command {@code command} and its members
   */
  public static Optional<String> problem(Attributes command) {
    return Vocabulary.problem(Members.of(command));
  }

  @Override
  public CommandDone execute(String name, Members members, Sender by) {
    Command command = Vocabulary.command(name);
    Order order = command.read(new Given(members, by, view::newTokenId, clock.instant(), folder));
    Optional<Said> speech =
        order.speech().map(some -> some.say(voices)); // waits for storage, and holds up nobody
    Optional<Object> said = speech.map(Said::id);
    Act act = new Act(
        by.by(),
        Preparing.asData(command, members.data()),
        change -> order.summary().apply(moment(change, 0, by, said)),
        speech.filter(Said::isNew).isPresent());
    ViewChange change = said.isPresent() ? view.note(act) : view.perform(order.step(), act);
    point(order, change, by);
    Moment moment = moment(change, 0, by, said);
    return new CommandDone(order.answer().apply(moment), change.revision());
  }

  @Override
  public BatchDone executeAll(Members batch, Sender by) {
    Batch read = Batch.of(batch, reading());
    List<Order> orders = read.orders();
    Speaking speaking = new Speaking(orders, voices);
    Act act = new Act(
        by.by(),
        Preparing.batchAsData(batch),
        change -> read.summary(moments(change, orders.size(), by, speaking)),
        orders.stream().anyMatch(order -> order.speech().isPresent()));
    ViewChange change =
        view.performAll(orders.stream().map(Order::step).toList(), act, speaking::before);
    orders.forEach(order -> point(order, change, by));
    List<Moment> moments = moments(change, orders.size(), by, speaking);
    List<Map<String, @Nullable Object>> results = IntStream.range(0, orders.size())
        .mapToObj(i -> orders.get(i).answer().apply(moments.get(i)))
        .toList();
    return new BatchDone(results, change.revision());
  }

  @Override
  public Rehearsal rehearse(List<Attributes> commands) {
    Batch.Reading reading = reading();
    List<Order> orders =
        commands.stream().map(command -> toRehearse(command, reading)).toList();
    Rehearsed rehearsed = view.rehearse(orders.stream().map(Order::step).toList());
    List<Map<String, @Nullable Object>> results = IntStream.range(0, orders.size())
        .mapToObj(i -> rehearsed.refusals().get(i).isPresent()
            ? Map.<String, @Nullable Object>of()
            : orders.get(i).answer().apply(moment(rehearsed, i)))
        .toList();
    return new Rehearsal(rehearsed.shown(), rehearsed.refusals(), results);
  }

  /** Players point at nothing while a blackout is on. */
  private void point(Order order, ViewChange change, Sender by) {
    Showing shown = change.shown();
    order
        .ping()
        .filter(ping -> by.audience() == Audience.GM || shown.view().blackout().isEmpty())
        .ifPresent(ping -> pings.publish(ping, shown.isSeenByPlayers(ping)));
  }

  private static Order toRehearse(Attributes command, Batch.Reading reading) {
    Optional<Members> item = Optional.of(Members.of(command));
    try {
      return reading.readToDo(item);
    } catch (RefusedException refusal) {
      return Batch.refused(refusal);
    } catch (StorageException fault) { // what would be shown can be told nevertheless
      LOG.debug("Who could hear what is said is not known", fault);
      return reading.read(item);
    }
  }

  @Override
  public List<Attributes> prepare(Members batch) {
    return Preparing.of(batch, reading()::given);
  }

  private Batch.Reading reading() {
    return new Batch.Reading(view::newTokenId, new Hearers(voices), clock.instant(), folder);
  }

  private static Moment moment(Rehearsed rehearsed, int index) {
    return new Moment(
        rehearsed.moments().get(index),
        rehearsed.moments().get(index + 1),
        Sender.GM,
        Optional.empty());
  }

  private static List<Moment> moments(ViewChange change, int count, Sender by, Speaking speaking) {
    return IntStream.range(0, count)
        .mapToObj(i -> moment(change, i, by, Optional.ofNullable(speaking.said(i))))
        .toList();
  }

  private static Moment moment(ViewChange change, int index, Sender by, Optional<Object> said) {
    return new Moment(change.before(index), change.after(index), by, said);
  }
}
