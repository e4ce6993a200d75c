package charon.application.conversation;

import static charon.application.conversation.ConversationFixture.contents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.StoredConversation;
import charon.application.view.ActiveViewService;
import charon.application.view.Hand;
import charon.application.view.UnkeptViews;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.Speaker;
import charon.domain.disclosure.Fog;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ViewType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConversationStoreTest {

  private static final int WRITERS = 16;

  private final List<Runnable> background = new ArrayList<>();

  @Test
  void viewSwitchClearsBeforeTheDisplaysAreTold() {
    ConversationFixture table = new ConversationFixture(background::add);
    table.service.send(Channel.STORY, "ONCE.");
    table.service.send(Channel.BRIDGE, "AYE.");
    List<Integer> seen = new ArrayList<>();
    var view = new ActiveViewService(
        table.catalog,
        (ViewUpdate update) -> seen.add(table.service.messages(Channel.STORY).size()),
        length -> new byte[length],
        Fog.ON,
        UnkeptViews.clearing(table.conversations::clearAtOnce));

    Hand.on(view).switchView(ViewType.CHARON_TERMINAL, "", "");

    assertThat(seen).containsExactly(1, 0);
    assertThat(contents(table.service.messages(Channel.BRIDGE))).containsExactly("AYE.");
  }

  @Test
  void viewSwitchWaitsForNoDiskAndTheDiskFollows() {
    ConversationFixture table = new ConversationFixture(background::add);
    table.service.send(Channel.BRIDGE, "AYE.");
    int writes = table.repository.writes();

    Hand.on(table.view).switchView(ViewType.BRIDGE, "", "");

    assertThat(table.repository.writes()).isEqualTo(writes);
    background.forEach(Runnable::run);
    assertThat(stored(table, Channel.BRIDGE)).isEqualTo(Conversation.EMPTY);
    assertThat(table.service.channels()).hasSize(2);
  }

  @Test
  void fullDiskStopsNoViewSwitchAndTheNextChangeMakesUpForIt() {
    ConversationFixture table = new ConversationFixture();
    table.service.send(Channel.BRIDGE, "AYE.");
    table.repository.setFull(true);

    Hand.on(table.view).switchView(ViewType.BRIDGE, "", "");

    assertThat(table.view.current().gm().payload().view().viewType()).isEqualTo(ViewType.BRIDGE);
    assertThat(table.service.messages(Channel.BRIDGE)).isEmpty();
    table.repository.setFull(false);
    table.service.send(Channel.BRIDGE, "AGAIN.");
    assertThat(contents(stored(table, Channel.BRIDGE).messages())).containsExactly("AGAIN.");
  }

  @Test
  void whatWasClearedIsMadeUpForBeforeTheTableSleeps() {
    ConversationFixture table = new ConversationFixture();
    table.service.send(Channel.BRIDGE, "AYE.");
    assertThat(table.conversations.keep()).as("nothing is behind").isTrue();
    table.repository.setFull(true);
    Hand.on(table.view).switchView(ViewType.BRIDGE, "", "");
    assertThat(table.conversations.keep()).isFalse();
    table.repository.setFull(false);

    assertThat(table.conversations.keep()).isTrue();

    assertThat(stored(table, Channel.BRIDGE)).isEqualTo(Conversation.EMPTY);
  }

  @Test
  void clearingThatComesLateOverwritesNothingOnceItWasMadeUpFor() {
    ConversationFixture table = new ConversationFixture(background::add);
    table.service.send(Channel.BRIDGE, "AYE.");
    Hand.on(table.view).switchView(ViewType.BRIDGE, "", "");
    assertThat(table.conversations.keep()).isTrue();
    int writes = table.repository.writes();

    background.forEach(Runnable::run);

    assertThat(table.repository.writes()).isEqualTo(writes);
  }

  @Test
  void clearingDuringAWriteIsNotUndoneByIt() {
    ConversationFixture table = new ConversationFixture(background::add);
    table.service.send(Channel.STORY, "ONCE.");
    AtomicInteger calls = new AtomicInteger();

    table.conversations.update(Channel.STORY, current -> {
      if (calls.incrementAndGet() == 1) {
        table.conversations.clearAtOnce(Channel.STORY);
      }
      return current.send(message("AFTER."));
    });
    background.forEach(Runnable::run);

    assertThat(contents(table.service.messages(Channel.STORY))).containsExactly("AFTER.");
    assertThat(contents(stored(table, Channel.STORY).messages())).containsExactly("AFTER.");
  }

  @Test
  void aClockThatJumpsAndComesBackLosesNothing() {
    ConversationFixture table = new ConversationFixture();
    table.service.send(Channel.STORY, "NOW.");
    table.clock.advance(Duration.ofDays(-400));
    table.service.send(Channel.STORY, "BEFORE.");
    table.clock.advance(Duration.ofDays(4_000));
    assertThat(table.service.messages(Channel.STORY)).as("not now").isEmpty();
    table.clock.advance(Duration.ofDays(-3_600));

    assertThat(contents(table.service.messages(Channel.STORY))).containsExactly("NOW.", "BEFORE.");
    assertThat(contents(stored(table, Channel.STORY).messages()))
        .containsExactly("NOW.", "BEFORE.");
  }

  @Test
  void clearingWhatIsNotThereIsNothing() {
    ConversationFixture table = new ConversationFixture();
    int writes = table.repository.writes();

    table.conversations.clearAtOnce(Channel.STORY);
    table.service.clear(Channel.STORY);
    table.service.markRead(Channel.STORY);

    assertThat(table.repository.writes()).isEqualTo(writes);
    assertThat(table.repository.all()).isEmpty();
  }

  @Test
  void idleConversationIsForgottenAndBeginsAnew() {
    ConversationFixture table = new ConversationFixture();
    table.service.send(Channel.STORY, "ONCE.");
    table.clock.advance(Duration.ofDays(1));
    table.service.send(new Channel("crew"), "HELLO.");

    table.clock.advance(ConversationFixture.IDLE.minusDays(1));

    assertThat(table.service.messages(Channel.STORY)).isEmpty();
    assertThat(table.conversations.known()).containsExactly(new Channel("crew"));
    assertThat(table.restarted().known()).containsExactly(new Channel("crew"));
    table.service.send(Channel.STORY, "AGAIN.");
    assertThat(contents(table.service.messages(Channel.STORY))).containsExactly("AGAIN.");
    assertThat(table.conversations.known()).containsExactly(new Channel("crew"), Channel.STORY);
    assertThat(contents(table.restarted().on(Channel.STORY).messages())).containsExactly("AGAIN.");
  }

  @Test
  void idleConversationThatIsClearedOrMarkedStaysForgotten() {
    ConversationFixture table = new ConversationFixture();
    table.service.send(Channel.STORY, "ONCE.");
    table.clock.advance(ConversationFixture.IDLE);

    table.service.clear(Channel.STORY);
    table.service.markRead(Channel.STORY);

    assertThat(table.service.messages(Channel.STORY)).isEmpty();
    assertThat(table.conversations.known()).isEmpty();
  }

  @Test
  void channelsAreLimitedExceptForThoseOfTheViews() {
    ConversationFixture table = new ConversationFixture();
    table.service.send(Channel.BRIDGE, "AYE.");
    for (int i = 0; i < ConversationStore.MAX_CHANNELS; i++) {
      table.service.send(new Channel("c" + i), "HELLO.");
    }

    assertThatThrownBy(() -> table.service.send(new Channel("more"), "HELLO."))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1000");
    assertThatThrownBy(() -> table.service.generate(new Channel("more"), "x", Optional.empty()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> table.service.requireRoom(new Channel("more")))
        .isInstanceOf(InvalidValueException.class);
    table.service.requireRoom(Channel.STORY);
    table.service.send(new Channel("c0"), "STILL HERE.");
    table.service.send(Channel.STORY, "ONCE.");
    assertThat(table.conversations.known()).hasSize(ConversationStore.MAX_CHANNELS + 2);
  }

  @Test
  void clearedChannelMakesRoomForANewOne() {
    ConversationFixture table = new ConversationFixture();
    for (int i = 0; i < ConversationStore.MAX_CHANNELS; i++) {
      table.service.send(new Channel("c" + i), "HELLO.");
    }
    table.service.clear(new Channel("c7"));
    table.service.requireRoom(new Channel("more"));

    table.service.send(new Channel("more"), "HELLO.");

    assertThat(table.conversations.known())
        .hasSize(ConversationStore.MAX_CHANNELS)
        .doesNotContain(new Channel("c7"))
        .endsWith(new Channel("more"));
    assertThat(table.repository.all()).hasSize(ConversationStore.MAX_CHANNELS);
  }

  @Test
  void ofManyApprovalsOneSucceeds() throws Exception {
    ConversationFixture table = new ConversationFixture();
    for (int round = 0; round < 50; round++) {
      var submitted =
          table.service.submit(Channel.STORY, "Course?", "192.168.1.20").toCompletableFuture();
      table.answer("AHEAD.");
      PendingId id = submitted.join().pendingId();
      AtomicInteger approved = new AtomicInteger();

      simultaneously(Collections.nCopies(WRITERS, () -> {
        try {
          table.service.approve(Channel.STORY, id, Optional.empty());
          approved.incrementAndGet();
        } catch (NotFoundException late) {
          assertThat(late).hasMessage("Pending response not found");
        }
        return null;
      }));

      assertThat(approved).hasValue(1);
      assertThat(table.service.messages(Channel.STORY)).hasSize(2 * round + 2);
    }
  }

  @Test
  void noQuestionAndNoAnswerIsLostAmongMany() throws Exception {
    ConversationFixture table = new ConversationFixture();
    ConversationService service =
        table.service(query -> CompletableFuture.supplyAsync(() -> "TO " + query.query()));
    int each = 5;

    simultaneously(Collections.nCopies(WRITERS, () -> {
      for (int i = 0; i < each; i++) {
        service.submit(Channel.STORY, "q", "phone " + i).toCompletableFuture().join();
        service
            .submit(new Channel("c" + i), "q", "phone " + i)
            .toCompletableFuture()
            .join();
        service.send(Channel.STORY, "SENT.");
      }
      return null;
    }));

    assertThat(service.messages(Channel.STORY))
        .hasSize(2 * WRITERS * each)
        .extracting(ConversationMessage::id)
        .doesNotHaveDuplicates();
    assertThat(service.pending(Channel.STORY)).hasSize(WRITERS * each);
    for (int i = 0; i < each; i++) {
      assertThat(service.pending(new Channel("c" + i))).hasSize(WRITERS);
    }
    for (StoredConversation stored : table.repository.all()) {
      assertThat(stored.conversation()).isEqualTo(table.conversations.on(stored.channel()));
    }
  }

  @Test
  void clearingAmongWritersLeavesDiskAndMemoryTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    ConversationFixture table = new ConversationFixture(threads);
    table.service.send(Channel.BRIDGE, "FIRST.");
    AtomicInteger turns = new AtomicInteger();

    simultaneously(Collections.nCopies(WRITERS, () -> {
      for (int i = 0; i < 50; i++) {
        if (turns.incrementAndGet() % 5 == 0) {
          table.conversations.clearAtOnce(Channel.BRIDGE);
        } else {
          table.service.send(Channel.BRIDGE, "AYE.");
        }
      }
      return null;
    }));
    threads.shutdown();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(stored(table, Channel.BRIDGE)).isEqualTo(table.conversations.on(Channel.BRIDGE));
  }

  private static Conversation stored(ConversationFixture table, Channel channel) {
    return table.repository.all().stream()
        .filter(stored -> stored.channel().equals(channel))
        .map(StoredConversation::conversation)
        .findFirst()
        .orElseThrow();
  }

  private static ConversationMessage message(String content) {
    return new ConversationMessage(
        "id of " + content, Speaker.CHARON, content, ConversationFixture.START);
  }

  private static void simultaneously(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Void>> results = tasks.stream()
          .map(task -> threads.submit(() -> {
            start.await();
            return task.call();
          }))
          .toList();
      start.countDown();
      for (Future<Void> result : results) {
        result.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
