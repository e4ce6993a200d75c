package charon.application.command;

import charon.application.command.word.Folder;
import charon.application.command.word.Given;
import charon.application.command.word.Hearers;
import charon.application.command.word.Moment;
import charon.application.command.word.Order;
import charon.application.port.in.ViewStep;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.InvalidValueException;
import charon.domain.RefusedException;
import charon.domain.encounter.TokenId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several commands that were understood. Immutable.
 *
 * @param title what they are called together; may be empty
 * @param orders the commands; one that was not understood is the last, and refuses when its turn comes,
 *     so that the first that cannot be done is the one that is named
 */
record Batch(String title, List<Order> orders) {

  private static final int LONGEST_TITLE = 200;
  private static final int TOLD = 3;
  static final String COMMANDS = "commands";

  Batch {
    orders = List.copyOf(orders);
  }

  /**
   * What commands are read with.
   *
   * @param newTokenId makes an id that no token has had
   * @param hearers who can hear what is said
   * @param now when they are given
   * @param folder the campaign folder
   */
  record Reading(Supplier<TokenId> newTokenId, Hearers hearers, Instant now, Folder folder) {

    /** Reads a command. */
    Order read(Optional<Members> item) {
      Members members = object(item);
      return Vocabulary.command(nameOf(members)).read(given(members));
    }

    /** Reads a command, and finds out whether it can be heard. May wait for storage. */
    Order readToDo(Optional<Members> item) {
      Order order = read(item);
      return order.prepared(hearers);
    }

    Given given(Members members) {
      return new Given(members, Sender.GM, newTokenId, now, folder);
    }
  }

  /** What cannot be understood: it refuses when its turn comes. */
  static Order refused(RefusedException refusal) {
    ViewStep refusing = now -> {
      throw refusal;
    };
    return Order.of(refusing, moment -> Map.of(), moment -> "");
  }

  /**
   * Reads a batch.
   *
   * @throws InvalidValueException if it has no commands or too many, or its title is none
   */
  static Batch of(Members members, Reading reading) {
    List<Optional<Members>> items = items(members);
    if (items.isEmpty() || items.size() > CommandUseCase.MOST_COMMANDS) {
      throw new InvalidValueException(
          "commands must have 1 to " + CommandUseCase.MOST_COMMANDS + " commands");
    }
    String title = members.text("title", "");
    if (title.length() > LONGEST_TITLE) {
      throw new InvalidValueException("title must have at most " + LONGEST_TITLE + " characters");
    }
    List<Order> orders = new ArrayList<>();
    try {
      items.forEach(item -> orders.add(reading.readToDo(item)));
    } catch (RefusedException refusal) {
      orders.add(refused(refusal)); // what comes after it is done in no case
    }
    return new Batch(title, orders);
  }

  /** What stands in the list of commands; what is no object is empty. */
  static List<Optional<Members>> items(Members members) {
    return members.objects(COMMANDS, "commands required", "commands must be an array");
  }

  static Members object(Optional<Members> item) {
    return item.orElseThrow(() -> new InvalidValueException("must be an object"));
  }

  static String nameOf(Members command) {
    return command.required("command", "command required");
  }

  /** What was done, in the past tense: by its title, or by what it was. */
  String summary(List<Moment> moments) {
    if (!title.isBlank()) {
      return title;
    }
    String told = IntStream.range(0, Math.min(TOLD, orders.size()))
        .mapToObj(i -> orders.get(i).summary().apply(moments.get(i)))
        .collect(Collectors.joining("; "));
    return orders.size() <= TOLD ? told : told + "; and " + (orders.size() - TOLD) + " more";
  }
}
