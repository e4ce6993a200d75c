package charon.domain.conversation;

import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What was said on a channel, and what CHARON would say. Immutable: every change makes a new one.
 *
 * <p>Answers are asked for before they are there: until then they are awaited, and count as part of
 * the queue. Only what was said is for players.
 *
 * @param messages what was said, oldest first; the newest 1,000
 * @param queue answers that wait for approval, oldest first
 * @param awaited answers that are still being thought of
 * @param readMarker id of the message up to which the game master has read
 */
public record Conversation(
    List<ConversationMessage> messages,
    List<PendingResponse> queue,
    Set<PendingId> awaited,
    Optional<String> readMarker) {

  /** How many messages are kept; older ones are forgotten. */
  public static final int MAX_MESSAGES = 1_000;

  /** How many answers may wait for approval, counting those that are still being thought of. */
  public static final int MAX_QUEUE = 100;

  /** Nothing was said, nothing waits. */
  public static final Conversation EMPTY =
      new Conversation(List.of(), List.of(), Set.of(), Optional.empty());

  /** Copies the collections and forgets the oldest messages beyond the limit. */
  public Conversation {
    messages =
        List.copyOf(messages.subList(Math.max(0, messages.size() - MAX_MESSAGES), messages.size()));
    queue = List.copyOf(queue);
    awaited = Collections.unmodifiableSet(new LinkedHashSet<>(awaited));
    Objects.requireNonNull(readMarker, "readMarker");
  }

  /**
   * A player asks; an answer is awaited.
   *
   * @throws InvalidValueException if too many answers wait
   */
  public Conversation submit(ConversationMessage question, PendingId answer) {
    return generate(answer).send(question);
  }

  /** Something is said, without asking anybody. */
  public Conversation send(ConversationMessage message) {
    return new Conversation(plus(messages, message), queue, awaited, readMarker);
  }

  /**
   * The game master asks for an answer.
   *
   * @throws InvalidValueException if too many answers wait
   */
  public Conversation generate(PendingId answer) {
    if (queue.size() + awaited.size() >= MAX_QUEUE) {
      throw new InvalidValueException(
          "At most " + MAX_QUEUE + " responses may wait for approval in a channel");
    }
    Set<PendingId> more = new LinkedHashSet<>(awaited);
    more.add(answer);
    return new Conversation(messages, queue, more, readMarker);
  }

  /**
   * An answer is there and waits for approval. Nothing happens if it is not awaited (any more):
   * what was asked before the conversation was cleared does not come back.
   */
  public Conversation receive(PendingResponse answer) {
    return awaited.contains(answer.id()) ? forgo(answer.id()).withQueue(plus(queue, answer)) : this;
  }

  /** An answer will not come. */
  public Conversation forgo(PendingId answer) {
    Set<PendingId> others = new LinkedHashSet<>(awaited);
    others.remove(answer);
    return new Conversation(messages, queue, others, readMarker);
  }

  /**
   * An answer is approved and said.
   *
   * @param said the message, with the answer as the game master wants it
   * @throws NotFoundException if no such answer waits
   */
  public Conversation approve(PendingId answer, ConversationMessage said) {
    return reject(answer).send(said);
  }

  /**
   * An answer is turned down.
   *
   * @throws NotFoundException if no such answer waits
   */
  public Conversation reject(PendingId answer) {
    PendingResponse rejected = pending(answer);
    return withQueue(queue.stream().filter(entry -> !entry.equals(rejected)).toList());
  }

  /**
   * An answer that waits for approval.
   *
   * @throws NotFoundException if no such answer waits
   */
  public PendingResponse pending(PendingId answer) {
    return queue.stream()
        .filter(entry -> entry.id().equals(answer))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Pending response not found"));
  }

  /** The game master has read all; nothing happens if nothing was said. */
  public Conversation markRead() {
    return new Conversation(
        messages, queue, awaited, lastMessage().map(ConversationMessage::id).or(() -> readMarker));
  }

  /**
   * How many messages the game master has not seen: without a marker the questions that are not
   * followed by an answer at once, with one all messages after it.
   */
  public int unreadCount() {
    return readMarker.map(this::countAfter).orElseGet(this::countUnanswered);
  }

  /** What was said last. */
  public Optional<ConversationMessage> lastMessage() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
  }

  /** What was said last, oldest first. */
  public List<ConversationMessage> lastMessages(int count) {
    return messages.subList(Math.max(0, messages.size() - count), messages.size());
  }

  /** Whether the last word is a question, and no answer waits or is thought of. */
  public boolean endsUnanswered() {
    return lastMessage().filter(last -> last.speaker() == Speaker.USER).isPresent()
        && queue.isEmpty()
        && awaited.isEmpty();
  }

  /** This conversation as a restart of the server leaves it: nothing is awaited. */
  public Conversation settled() {
    return awaited.isEmpty() ? this : new Conversation(messages, queue, Set.of(), readMarker);
  }

  /** Whether nothing was said, and nothing waits or is awaited. */
  public boolean isEmpty() {
    return messages.isEmpty() && queue.isEmpty() && awaited.isEmpty();
  }

  private int countAfter(String marker) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).id().equals(marker)) {
        return messages.size() - 1 - i;
      }
    }
    return messages.size(); // the marked one is so old that it is forgotten: all came after it
  }

  private int countUnanswered() {
    int count = 0;
    for (int i = 0; i < messages.size(); i++) {
      if (isBy(Speaker.USER, i) && !isBy(Speaker.CHARON, i + 1)) {
        count++;
      }
    }
    return count;
  }

  private boolean isBy(Speaker speaker, int index) {
    return index < messages.size() && messages.get(index).speaker() == speaker;
  }

  private Conversation withQueue(List<PendingResponse> newQueue) {
    return new Conversation(messages, newQueue, awaited, readMarker);
  }

  private static <T> List<T> plus(List<T> items, T item) {
    List<T> more = new ArrayList<>(items);
    more.add(item);
    return more;
  }
}
