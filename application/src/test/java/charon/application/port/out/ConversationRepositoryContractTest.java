package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import charon.domain.message.Message;
import charon.domain.message.MessageChanges;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationRepository} keeps. */
public abstract class ConversationRepositoryContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");
  private static final Channel CREW = new Channel("crew \u0000 😀");
  private static final PendingId FIRST = new PendingId("p1");
  private static final PendingId SECOND = new PendingId("p2");

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract ConversationRepository repository();

  /** That of another table in the same storage; empty at the beginning of each test. */
  protected abstract ConversationRepository ofAnotherTable();

  @Test
  void keepsAConversationAsItIs() {
    StoredConversation stored = new StoredConversation(
        CREW,
        7,
        new Conversation(
            List.of(user("q1"), charon("m1"), user("q2")),
            List.of(answer(SECOND, "x"), answer(FIRST, "q2")),
            Set.of(),
            Optional.of("m1")),
        NOW);

    repository().save(stored);

    assertThat(repository().all()).containsExactly(stored);
  }

  /** What is said to the crew of the same table. */
  protected abstract MessageRepository messages();

  @Test
  void keepsConversationsAndMessagesInOneGo() {
    StoredConversation story =
        stored(Channel.STORY, Conversation.EMPTY.send(charon("m1")).send(charon("m2")));
    StoredConversation bridge = stored(Channel.BRIDGE, Conversation.EMPTY.send(charon("m3")));
    repository().save(stored(Channel.STORY, Conversation.EMPTY.send(charon("m0"))));

    List<Long> ids = repository()
        .saveAll(
            List.of(story, bridge),
            MessageChanges.sending(List.of(message("one"), message("two"))),
            NOW);

    assertThat(repository().all()).containsExactlyInAnyOrder(story, bridge);
    assertThat(messages().newestOfAll(0, 10))
        .extracting(Message::id, kept -> kept.body().content())
        .containsExactly(tuple(ids.get(1), "two"), tuple(ids.get(0), "one"));
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ofAnotherTable().all()).isEmpty();
  }

  @Test
  void withdrawsMessagesInTheSameGo() {
    Message goes = messages().add(message("goes"), NOW);

    List<Long> ids = repository()
        .saveAll(List.of(), new MessageChanges(List.of(message("new")), List.of(goes)), NOW);

    assertThat(messages().newest(Optional.empty(), 0, 10))
        .extracting(Message::id)
        .containsExactlyElementsOf(ids);
    assertThat(messages().find(goes.id())).contains(goes.withdrawn(NOW));
  }

  private static NewMessage message(String content) {
    return new NewMessage("CHARON", content, Priority.NORMAL, Set.of());
  }

  @Test
  void keepsTextsAsTheyAre() {
    for (String text : List.of("", " \r\n\t", "\u0000", "😀 é '\"", "x".repeat(65_536))) {
      ConversationMessage message = new ConversationMessage("m", Speaker.USER, text, NOW);
      PendingResponse entry = new PendingResponse(FIRST, "q", text, text, NOW);
      Conversation conversation =
          new Conversation(List.of(message), List.of(entry), Set.of(), Optional.empty());

      repository().save(stored(Channel.STORY, conversation));

      assertThat(repository().all()).containsExactly(stored(Channel.STORY, conversation));
      repository().remove(Channel.STORY);
    }
  }

  @Test
  void forgetsWhatIsAwaited() {
    Conversation asked = Conversation.EMPTY.submit(user("q1"), FIRST);

    repository().save(stored(Channel.STORY, asked));

    assertThat(repository().all()).containsExactly(stored(Channel.STORY, asked.settled()));
  }

  @Test
  void theLastStateCountsThroughAWholeConversation() {
    Conversation current = Conversation.EMPTY;
    for (Conversation next : wholeConversation(current).toList()) {
      repository().save(stored(Channel.BRIDGE, next));
      assertThat(repository().all()).containsExactly(stored(Channel.BRIDGE, next));
    }
  }

  @Test
  void aStateThatIsNotTheNextOneIsKeptToo() {
    repository()
        .save(stored(
            Channel.STORY,
            new Conversation(
                List.of(user("a"), user("b"), user("c")),
                List.of(answer(FIRST, "a")),
                Set.of(),
                Optional.of("b"))));
    Conversation other = new Conversation(
        List.of(user("b"), user("d")), List.of(answer(SECOND, "d")), Set.of(), Optional.empty());

    repository().save(stored(Channel.STORY, other));

    assertThat(repository().all()).containsExactly(stored(Channel.STORY, other));
  }

  @Test
  void keepsLongConversationsInOrder() {
    List<ConversationMessage> messages = IntStream.range(0, Conversation.MAX_MESSAGES)
        .mapToObj(i -> user("m" + i))
        .toList();
    Conversation full = new Conversation(messages, List.of(), Set.of(), Optional.empty());
    repository().save(stored(Channel.STORY, full));

    Conversation next = full.send(charon("last"));
    repository().save(stored(Channel.STORY, next));

    assertThat(repository().all()).containsExactly(stored(Channel.STORY, next));
  }

  @Test
  void channelsAreKeptApart() {
    Conversation story = Conversation.EMPTY.send(user("same id"));
    Conversation bridge = story.send(charon("another"));
    repository().save(stored(Channel.STORY, story));
    repository().save(stored(Channel.BRIDGE, bridge));
    repository().save(stored(new Channel("STORY"), Conversation.EMPTY));

    repository().remove(Channel.BRIDGE);
    repository().remove(new Channel("never heard of"));

    assertThat(repository().all())
        .containsExactlyInAnyOrder(
            stored(Channel.STORY, story), stored(new Channel("STORY"), Conversation.EMPTY));
  }

  @Test
  void forgetsWhatWasIdleForTooLong() {
    Conversation said = Conversation.EMPTY.send(user("q"));
    repository().save(new StoredConversation(Channel.STORY, 1, said, NOW.minusNanos(1)));
    repository().save(new StoredConversation(Channel.BRIDGE, 2, said, NOW));
    repository().save(new StoredConversation(CREW, 3, said, NOW.plusNanos(1)));

    repository().removeIdle(NOW);

    assertThat(repository().all()).extracting(StoredConversation::channel).containsExactly(CREW);
  }

  @Test
  void anotherTableHasChannelsAndIdsOfItsOwn() {
    StoredConversation here = stored(
        Channel.STORY, Conversation.EMPTY.submit(user("q1"), FIRST).receive(answer(FIRST, "q1")));
    StoredConversation there = stored(
        Channel.STORY, Conversation.EMPTY.submit(user("q1"), FIRST).receive(answer(FIRST, "q2")));
    repository().save(here);

    assertThat(ofAnotherTable().all()).isEmpty();

    ofAnotherTable().save(there);
    repository().save(here);

    assertThat(repository().all()).containsExactly(here);
    assertThat(ofAnotherTable().all()).containsExactly(there);
  }

  @Test
  void whatIsForgottenHereIsKeptThere() {
    StoredConversation there = stored(Channel.STORY, Conversation.EMPTY.send(user("q")));
    ofAnotherTable().save(there);
    repository().save(there);

    repository().remove(Channel.STORY);
    repository().removeIdle(NOW);

    assertThat(repository().all()).isEmpty();
    assertThat(ofAnotherTable().all()).containsExactly(there);
  }

  private static Stream<Conversation> wholeConversation(Conversation start) {
    Conversation asked = start.submit(user("q1"), FIRST);
    Conversation answered = asked.receive(answer(FIRST, "q1"));
    Conversation generated = answered.generate(SECOND).receive(answer(SECOND, "x"));
    Conversation approved = generated.approve(FIRST, charon("m1"));
    Conversation read = approved.markRead();
    Conversation rejected = read.reject(SECOND);
    Conversation sent = rejected.send(charon("m2"));
    return Stream.of(
        asked.settled(), answered, generated, approved, read, rejected, sent, Conversation.EMPTY);
  }

  private static StoredConversation stored(Channel channel, Conversation conversation) {
    return new StoredConversation(channel, 1, conversation, NOW);
  }

  private static ConversationMessage user(String id) {
    return new ConversationMessage(id, Speaker.USER, "Course?", NOW);
  }

  private static ConversationMessage charon(String id) {
    return new ConversationMessage(id, Speaker.CHARON, "AHEAD.", NOW.plusNanos(1));
  }

  private static PendingResponse answer(PendingId id, String queryId) {
    return new PendingResponse(id, queryId, "Course?", "AHEAD.", NOW);
  }
}
