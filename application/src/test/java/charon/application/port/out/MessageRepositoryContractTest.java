package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.MessageRepository.Once;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MessageRepository} keeps. */
public abstract class MessageRepositoryContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");
  private static final Optional<String> NOBODY = Optional.empty();

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract MessageRepository repository();

  /** That of another table in the same storage; empty at the beginning of each test. */
  protected abstract MessageRepository ofAnotherTable();

  @Test
  void beginsEmpty() {
    assertThat(newest(NOBODY)).isEmpty();
  }

  @Test
  void findsAMessageAsItWasAdded() {
    NewMessage body = new NewMessage("CHARON", "Hull breach", Priority.HIGH, Set.of());

    Message added = repository().add(body, NOW);

    assertThat(added).isEqualTo(new Message(added.id(), body, NOW));
    assertThat(newest(NOBODY)).containsExactly(added);
  }

  @Test
  void whatIsWithdrawnIsReadByNobodyAndStillKnown() {
    Message stays = add("stays");
    Message goes = add("goes");

    assertThat(repository().withdraw(goes.id(), NOW.plusSeconds(1))).isTrue();
    assertThat(repository().withdraw(goes.id(), NOW.plusSeconds(2))).as("again").isFalse();
    assertThat(repository().withdraw(4_711, NOW)).as("unknown").isFalse();

    Message withdrawn = goes.withdrawn(NOW.plusSeconds(1));
    assertThat(newest(NOBODY)).containsExactly(stays);
    assertThat(repository().newestOfAll(0, 10)).containsExactly(withdrawn, stays);
    assertThat(repository().find(goes.id())).contains(withdrawn);
    assertThat(repository().find(stays.id())).contains(stays);
    assertThat(repository().find(4_711)).isEmpty();
    assertThat(ofAnotherTable().find(goes.id())).isEmpty();
  }

  @Test
  void whoMayHaveReadAMessageIsToldThatItWasWithdrawn() {
    Message all = add("for all");
    Message kims =
        repository().add(new NewMessage("X", "for kim", Priority.LOW, Set.of("kim", "bo")), NOW);
    Message late = add("late");
    repository().withdraw(late.id(), NOW.plusSeconds(1));
    repository().withdraw(kims.id(), NOW.plusSeconds(2));
    repository().withdraw(all.id(), NOW.plusSeconds(3));

    assertThat(repository().withdrawn(Optional.of("kim"), late.id(), 10))
        .containsExactly(all.id(), kims.id(), late.id());
    assertThat(repository().withdrawn(NOBODY, late.id(), 10)).containsExactly(all.id(), late.id());
    assertThat(repository().withdrawn(Optional.of("ash"), kims.id(), 10)).containsExactly(all.id());
    assertThat(repository().withdrawnOfAll(late.id(), 2)).containsExactly(all.id(), kims.id());
    assertThat(ofAnotherTable().withdrawnOfAll(late.id(), 10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryPriority(Priority priority) {
    Message added = repository().add(new NewMessage("CHARON", "x", priority, Set.of()), NOW);

    assertThat(newest(NOBODY)).containsExactly(added);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Üñï – 警告 🚀", "a\r\nb\n", "'; drop table message; --", "a\0b", ":id ?"})
  void keepsTextsAsTheyAre(String text) {
    Message added = repository().add(new NewMessage(text, text, Priority.LOW, Set.of(text)), NOW);

    assertThat(newest(Optional.of(text))).containsExactly(added);
  }

  @Test
  void keepsAnEmptySender() {
    Message added = repository().add(new NewMessage("", "x", Priority.LOW, Set.of()), NOW);

    assertThat(newest(NOBODY)).containsExactly(added);
  }

  @Test
  void idsArePositiveAndGrow() {
    List<Long> ids = IntStream.range(0, 5).mapToObj(n -> add("m" + n).id()).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id > 0);
  }

  @Test
  void newestComeFirstAndNoMoreThanAskedFor() {
    Message first = add("first");
    Message second = add("second");
    Message third = add("third");

    assertThat(newest(NOBODY)).containsExactly(third, second, first);
    assertThat(repository().newest(NOBODY, 0, 2)).containsExactly(third, second);
  }

  @Test
  void orderFollowsTheIdEvenIfTheClockWentBack() {
    Message first = repository().add(message("first"), NOW);
    Message second = repository().add(message("second"), NOW.minusSeconds(60));

    assertThat(newest(NOBODY)).containsExactly(second, first);
  }

  @Test
  void sinceLeavesOutThatIdAndThoseBefore() {
    Message first = add("first");
    Message second = add("second");

    assertThat(repository().newest(NOBODY, first.id(), 50)).containsExactly(second);
    assertThat(repository().newest(NOBODY, second.id(), 50)).isEmpty();
  }

  @Test
  void sinceMayBeAnyNumber() {
    Message only = add("only");

    assertThat(repository().newest(NOBODY, Long.MIN_VALUE, 50)).containsExactly(only);
    assertThat(repository().newest(NOBODY, Long.MAX_VALUE, 50)).isEmpty();
  }

  @Test
  void addressedMessagesAreForTheirRecipientsOnly() {
    Message forAll = add("to all");
    Message forTwo = addFor(Set.of("ripley", "dallas"));

    assertThat(newest(Optional.of("ripley"))).containsExactly(forTwo, forAll);
    assertThat(newest(Optional.of("dallas"))).containsExactly(forTwo, forAll);
    assertThat(newest(Optional.of("Ripley"))).as("another user").containsExactly(forAll);
    assertThat(newest(NOBODY)).containsExactly(forAll);
  }

  @Test
  void theHistoryHasAllOfThem() {
    Message forAll = add("to all");
    Message forTwo = addFor(Set.of("ripley", "dallas"));
    Message forOne = addFor(Set.of("ash"));

    assertThat(repository().newestOfAll(0, 50)).containsExactly(forOne, forTwo, forAll);
    assertThat(repository().newestOfAll(0, 2)).containsExactly(forOne, forTwo);
    assertThat(repository().newestOfAll(forAll.id(), 50)).containsExactly(forOne, forTwo);
  }

  @Test
  void theLimitCountsMessagesThatMayBeRead() {
    Message forAll = add("to all");
    Message forThree = addFor(Set.of("ripley", "dallas", "ash"));
    addFor(Set.of("ash"));
    addFor(Set.of("ash", "dallas"));

    assertThat(repository().newest(Optional.of("ripley"), 0, 2)).containsExactly(forThree, forAll);
    assertThat(repository().newest(NOBODY, 0, 1)).containsExactly(forAll);
  }

  @Test
  void aKeyIsGoodForOneMessageUntilItIsForgotten() {
    IdempotencyKey key = new IdempotencyKey("k1");
    Instant later = NOW.plusSeconds(60);

    Once first = repository().addOnce(message("first"), NOW, key, NOW.minusSeconds(60));
    Once again = repository().addOnce(message("again"), later, key, NOW);
    Once other = repository().addOnce(message("other"), NOW, new IdempotencyKey("k2"), NOW);
    Once anew = repository().addOnce(message("anew"), later, key, NOW.plusNanos(1));

    assertThat(again).isEqualTo(new Once(first.id(), false));
    assertThat(List.of(first, other, anew)).allMatch(Once::isNew);
    assertThat(List.of(other.id(), anew.id())).allMatch(id -> id > first.id());
    assertThat(newest(NOBODY))
        .extracting(message -> message.body().content())
        .containsExactly("anew", "other", "first");
  }

  @Test
  void oneKeyUsedManyTimesAtOnceIsOneMessage() {
    IdempotencyKey key = new IdempotencyKey("k1");

    List<Long> ids = IntStream.range(0, 50)
        .parallel()
        .mapToObj(n -> repository().addOnce(message("m" + n), NOW, key, NOW).id())
        .toList();

    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(newest(NOBODY)).hasSize(1);
  }

  @Test
  void messagesAddedAtOnceAllGetAnIdOfTheirOwn() {
    List<Long> ids =
        IntStream.range(0, 100).parallel().mapToObj(n -> add("m" + n).id()).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(repository().newest(NOBODY, 0, 1_000)).hasSize(100);
  }

  @Test
  void everyMessageCountsWhomeverItIsFor() {
    assertThat(repository().count()).isZero();

    add("for all");
    addFor(Set.of("ada"));

    assertThat(repository().count()).isEqualTo(2);
  }

  @Test
  void anotherTableSeesNoneOfIt() {
    add("for all");
    addFor(Set.of("ada"));

    assertThat(ofAnotherTable().newestOfAll(0, 50)).isEmpty();
    assertThat(ofAnotherTable().newest(Optional.of("ada"), 0, 50)).isEmpty();
    assertThat(ofAnotherTable().count()).isZero();
  }

  @Test
  void messagesOfTwoTablesMayHaveTheSameIdAndEachKeepsItsOwnReaders() {
    Message here = addFor(Set.of("ripley"));
    Message there = ofAnotherTable().add(message("for all there"), NOW);

    assertThat(there.id()).isEqualTo(here.id());
    assertThat(newest(NOBODY)).isEmpty();
    assertThat(newest(Optional.of("ripley"))).containsExactly(here);
    assertThat(ofAnotherTable().newestOfAll(0, 50)).containsExactly(there);
  }

  @Test
  void aKeyIsOfOneTable() {
    IdempotencyKey key = new IdempotencyKey("k1");
    repository().addOnce(message("here"), NOW, key, NOW);

    assertThat(ofAnotherTable()
            .addOnce(message("there"), NOW, key, NOW.plusSeconds(1))
            .isNew())
        .isTrue();
    assertThat(repository().addOnce(message("again"), NOW, key, NOW).isNew())
        .as("what is forgotten there is kept here")
        .isFalse();
  }

  private List<Message> newest(Optional<String> reader) {
    return repository().newest(reader, 0, 50);
  }

  private Message add(String content) {
    return repository().add(message(content), NOW);
  }

  private Message addFor(Set<String> recipients) {
    return repository().add(new NewMessage("CHARON", "psst", Priority.NORMAL, recipients), NOW);
  }

  private static NewMessage message(String content) {
    return new NewMessage("CHARON", content, Priority.NORMAL, Set.of());
  }
}
