package charon.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What section 7 of the HTTP interface says of channels, queues and unread counts. */
class ConversationTest {

  private static final Instant NOW = Instant.parse("2201-03-09T18:00:00Z");
  private static final PendingId FIRST = new PendingId("p1");
  private static final PendingId SECOND = new PendingId("p2");

  @Test
  void submittedQuestionIsSaidAndItsAnswerAwaited() {
    Conversation asked = Conversation.EMPTY.submit(user("q1"), FIRST);

    assertThat(asked.messages()).containsExactly(user("q1"));
    assertThat(asked.queue()).isEmpty();
    assertThat(asked.awaited()).containsExactly(FIRST);
  }

  @Test
  void answerThatComesInWaitsForApproval() {
    Conversation answered =
        Conversation.EMPTY.submit(user("q1"), FIRST).receive(answer(FIRST, "q1"));

    assertThat(answered.messages()).containsExactly(user("q1"));
    assertThat(answered.queue()).containsExactly(answer(FIRST, "q1"));
    assertThat(answered.awaited()).isEmpty();
  }

  @Test
  void answersQueueInTheOrderInWhichTheyCame() {
    Conversation answered = Conversation.EMPTY
        .submit(user("q1"), FIRST)
        .generate(SECOND)
        .receive(answer(SECOND, "x"))
        .receive(answer(FIRST, "q1"));

    assertThat(answered.queue()).extracting(PendingResponse::id).containsExactly(SECOND, FIRST);
  }

  @Test
  void answerThatNobodyAwaitsIsDropped() {
    Conversation cleared = Conversation.EMPTY;

    assertThat(cleared.receive(answer(FIRST, "q1"))).isSameAs(cleared);
  }

  @Test
  void answerComesInOnce() {
    Conversation answered = Conversation.EMPTY.generate(FIRST).receive(answer(FIRST, "x"));

    assertThat(answered.receive(answer(FIRST, "x"))).isSameAs(answered);
  }

  @Test
  void sentMessageIsSaidAndNothingElse() {
    assertThat(Conversation.EMPTY.send(charon("m1")))
        .isEqualTo(new Conversation(List.of(charon("m1")), List.of(), Set.of(), Optional.empty()));
  }

  @Test
  void approvedAnswerIsSaidAtTheEndAndWaitsNoMore() {
    Conversation approved = waiting().send(user("q3")).approve(FIRST, charon("m1"));

    assertThat(approved.messages())
        .containsExactly(user("q1"), user("q2"), user("q3"), charon("m1"));
    assertThat(approved.queue()).containsExactly(answer(SECOND, "q2"));
  }

  @Test
  void rejectedAnswerIsGone() {
    Conversation rejected = waiting().reject(FIRST);

    assertThat(rejected.messages()).containsExactly(user("q1"), user("q2"));
    assertThat(rejected.queue()).containsExactly(answer(SECOND, "q2"));
  }

  @Test
  void questionWhoseAnswerIsTurnedDownStaysUnanswered() {
    Conversation asked = Conversation.EMPTY.submit(user("q1"), FIRST);
    Conversation answered = asked.receive(answer(FIRST, "q1"));

    assertThat(Conversation.EMPTY.endsUnanswered()).isFalse();
    assertThat(asked.endsUnanswered()).isFalse();
    assertThat(answered.endsUnanswered()).isFalse();
    assertThat(answered.approve(FIRST, charon("m1")).endsUnanswered()).isFalse();
    assertThat(answered.reject(FIRST).endsUnanswered()).isTrue();
    assertThat(asked.forgo(FIRST).endsUnanswered()).isTrue();
    assertThat(asked.forgo(FIRST).send(charon("m1")).endsUnanswered()).isFalse();
  }

  @Test
  void answerIsApprovedOrRejectedOnce() {
    Conversation approved = waiting().approve(FIRST, charon("m1"));
    Conversation rejected = waiting().reject(FIRST);

    for (Conversation decided : List.of(approved, rejected, Conversation.EMPTY)) {
      assertNotFound(() -> decided.approve(FIRST, charon("m2")));
      assertNotFound(() -> decided.reject(FIRST));
      assertNotFound(() -> decided.pending(FIRST));
    }
  }

  @Test
  void answerThatIsStillThoughtOfCannotBeDecided() {
    Conversation asked = Conversation.EMPTY.generate(FIRST);

    assertNotFound(() -> asked.approve(FIRST, charon("m1")));
    assertNotFound(() -> asked.reject(FIRST));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', 0", "u, 1", "c, 0", "uc, 0", "uu, 2", "uuc, 1", "ucu, 1", "uucc, 1", "cu, 1", "ucuc, 0",
    "uuuc, 2", "cuuc, 1"
  })
  void withoutMarkerUnansweredQuestionsAreUnread(String said, int unread) {
    assertThat(conversation(said).unreadCount()).isEqualTo(unread);
  }

  @ParameterizedTest(name = "{0} read, then {1}: {2}")
  @CsvSource({"u, '', 0", "u, c, 1", "u, uc, 2", "c, cc, 2", "ucu, uuu, 3"})
  void withMarkerEverythingAfterItIsUnread(String before, String after, int unread) {
    assertThat(said(conversation(before).markRead(), after).unreadCount()).isEqualTo(unread);
  }

  @Test
  void markingAnEmptyConversationDoesNothing() {
    assertThat(Conversation.EMPTY.markRead()).isEqualTo(Conversation.EMPTY);
    assertThat(said(Conversation.EMPTY.markRead(), "uc").unreadCount()).isZero();
  }

  @Test
  void markMovesOn() {
    Conversation read = said(conversation("u").markRead(), "uu").markRead();

    assertThat(read.unreadCount()).isZero();
    assertThat(said(read, "c").unreadCount()).isOne();
  }

  @Test
  void oldestMessagesAreForgottenBeyondTheLimit() {
    Conversation full = said(Conversation.EMPTY, "u".repeat(Conversation.MAX_MESSAGES));
    ConversationMessage second = full.messages().get(1);

    Conversation next = full.send(charon("last"));

    assertThat(next.messages()).hasSize(Conversation.MAX_MESSAGES).startsWith(second);
    assertThat(next.lastMessage()).contains(charon("last"));
  }

  @Test
  void allMessagesAreUnreadIfTheMarkedOneIsForgotten() {
    Conversation read = conversation("u").markRead();

    Conversation full = said(read, "c".repeat(Conversation.MAX_MESSAGES));

    assertThat(full.unreadCount()).isEqualTo(Conversation.MAX_MESSAGES);
  }

  @Test
  void queueIsLimitedCountingWhatIsAwaited() {
    Conversation full = Conversation.EMPTY;
    for (int i = 0; i < Conversation.MAX_QUEUE; i++) {
      PendingId id = new PendingId("p" + i);
      full = full.generate(id);
      full = i % 2 == 0 ? full.receive(answer(id, "x")) : full;
    }
    Conversation queue = full;

    assertThatThrownBy(() -> queue.generate(new PendingId("more")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("100");
    assertThatThrownBy(() -> queue.submit(user("q"), new PendingId("more")))
        .isInstanceOf(InvalidValueException.class);
    assertThat(queue.forgo(FIRST).generate(FIRST).awaited()).contains(FIRST);
    assertThat(queue.send(charon("m")).messages())
        .as("sending asks for nothing")
        .hasSize(1);
  }

  @Test
  void lastMessagesAreOldestFirst() {
    Conversation said = conversation("ucu");

    assertThat(said.lastMessages(2)).isEqualTo(said.messages().subList(1, 3));
    assertThat(said.lastMessages(10)).isEqualTo(said.messages());
  }

  @Test
  void restartForgetsWhatIsAwaitedOnly() {
    Conversation asked = waiting().markRead();

    assertThat(asked.generate(new PendingId("p3")).settled()).isEqualTo(asked);
    assertThat(asked.settled()).isSameAs(asked);
    assertThat(Conversation.EMPTY.generate(FIRST).isEmpty()).isFalse();
  }

  private static Conversation waiting() {
    return Conversation.EMPTY
        .submit(user("q1"), FIRST)
        .receive(answer(FIRST, "q1"))
        .submit(user("q2"), SECOND)
        .receive(answer(SECOND, "q2"));
  }

  private static Conversation conversation(String said) {
    return said(Conversation.EMPTY, said);
  }

  private static Conversation said(Conversation start, String speakers) {
    int first = start.messages().size();
    return IntStream.range(0, speakers.length())
        .mapToObj(
            i -> speakers.charAt(i) == 'u' ? user("m" + (first + i)) : charon("m" + (first + i)))
        .reduce(start, Conversation::send, (one, other) -> other);
  }

  private static ConversationMessage user(String id) {
    return new ConversationMessage(id, Speaker.USER, "Course?", NOW);
  }

  private static ConversationMessage charon(String id) {
    return new ConversationMessage(id, Speaker.CHARON, "AHEAD.", NOW);
  }

  private static PendingResponse answer(PendingId id, String queryId) {
    return new PendingResponse(id, queryId, "Course?", "AHEAD.", NOW);
  }

  private static void assertNotFound(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Pending response not found");
  }
}
