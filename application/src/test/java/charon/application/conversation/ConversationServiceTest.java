package charon.application.conversation;

import static charon.application.conversation.ConversationFixture.contents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.StorageException;
import charon.application.port.in.ChannelSummary;
import charon.application.port.in.Submission;
import charon.application.view.Hand;
import charon.domain.ForbiddenException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.conversation.Channel;
import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonLocation;
import charon.domain.view.SetCharonMode;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConversationServiceTest {

  private static final Channel WICK = Channel.ofEncounter("wick");
  private static final String PHONE = "192.168.1.20";
  private static final String TABLET = "192.168.1.21";

  private final ConversationFixture table = new ConversationFixture();
  private final ConversationService service = table.service;

  @Test
  void questionIsThereBeforeItsAnswer() {
    CompletableFuture<Submission> submitted = submit(Channel.STORY, "Course?");

    assertThat(submitted).isNotDone();
    assertThat(service.messages(Channel.STORY)).singleElement().satisfies(message -> {
      assertThat(message.speaker()).isEqualTo(Speaker.USER);
      assertThat(message.content()).isEqualTo("Course?");
      assertThat(message.at()).isEqualTo(ConversationFixture.START);
    });
    assertThat(service.pending(Channel.STORY)).isEmpty();
  }

  @Test
  void answerWaitsForApprovalUnderTheIdsThatWereTold() {
    CompletableFuture<Submission> submitted = submit(Channel.STORY, "Course?");

    table.answer("AHEAD.");

    assertThat(service.pending(Channel.STORY))
        .containsExactly(new PendingResponse(
            submitted.join().pendingId(),
            service.messages(Channel.STORY).get(0).id(),
            "Course?",
            "AHEAD.",
            ConversationFixture.START));
    assertThat(submitted.join().queryId())
        .isEqualTo(service.messages(Channel.STORY).get(0).id());
  }

  @Test
  void playersOnlyAskInQueryMode() {
    Hand.on(table.view).execute(new SetCharonMode(CharonMode.DISPLAY));

    assertThatThrownBy(() -> service.submit(Channel.STORY, "Course?", PHONE))
        .isInstanceOf(ForbiddenException.class)
        .hasMessage("Terminal not in query mode");
    assertThat(service.messages(Channel.STORY)).isEmpty();
    assertThat(table.asked).isEmpty();
  }

  @Test
  void approvedAnswerIsSaidAsTheGameMasterWantsIt() {
    PendingId asIs = asked(Channel.STORY, "one", "ONE.");
    PendingId other = asked(Channel.STORY, "two", "TWO.");
    PendingId empty = asked(Channel.STORY, "three", "THREE.");

    service.approve(Channel.STORY, asIs, Optional.empty());
    service.approve(Channel.STORY, other, Optional.of(" Another. "));
    service.approve(Channel.STORY, empty, Optional.of(""));

    assertThat(contents(service.messages(Channel.STORY)))
        .containsExactly("one", "two", "three", "ONE.", " Another. ", "");
    assertThat(service.pending(Channel.STORY)).isEmpty();
  }

  @Test
  void decisionsLookIntoTheirOwnChannelOnly() {
    PendingId id = asked(Channel.STORY, "one", "ONE.");

    assertThatThrownBy(() -> service.approve(Channel.BRIDGE, id, Optional.empty()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> service.reject(Channel.BRIDGE, id))
        .isInstanceOf(NotFoundException.class);
    service.reject(Channel.STORY, id);

    assertThat(service.pending(Channel.STORY)).isEmpty();
    assertThat(service.channels())
        .extracting(summary -> summary.channel().name())
        .containsExactly("default", "bridge", "story");
  }

  @Test
  void generatedAnswerWaitsWithItsPrompt() {
    var generated =
        service.generate(Channel.STORY, "Warn them", Optional.empty()).toCompletableFuture();

    table.answer("BEWARE.");

    assertThat(generated.join().query()).isEqualTo("[GM Prompt] Warn them");
    assertThat(generated.join().response()).isEqualTo("BEWARE.");
    assertThat(service.pending(Channel.STORY)).containsExactly(generated.join());
    assertThat(service.messages(Channel.STORY)).isEmpty();
  }

  @Test
  void answerToWhatWasClearedMeanwhileIsDroppedAndStillTold() {
    var submitted = submit(Channel.STORY, "Course?");
    var generated =
        service.generate(Channel.STORY, "Warn them", Optional.empty()).toCompletableFuture();

    service.clear(Channel.STORY);
    table.answer("AHEAD.");
    table.answer("BEWARE.");

    assertThat(submitted.join().queryId()).isNotEmpty();
    assertThat(generated.join().response()).isEqualTo("BEWARE.");
    assertThat(service.pending(Channel.STORY)).isEmpty();
    assertThat(service.messages(Channel.STORY)).isEmpty();
  }

  @Test
  void answerThatFailsFreesItsPlace() {
    ask(PHONE, QuestionShares.OF_ONE);
    assertIsRefused(() -> submit(Channel.STORY, "one more"));

    table.thoughts.remove().completeExceptionally(new IllegalStateException("on purpose"));

    assertThat(submit(Channel.STORY, "one more")).isNotDone();
    assertThat(service.messages(Channel.STORY)).hasSize(QuestionShares.OF_ONE + 1);
  }

  @Test
  void oneAddressLeavesRoomForOthersOnEveryChannelForItself() {
    ask(PHONE, QuestionShares.OF_ONE);
    assertIsRefused(() -> submit(Channel.STORY, "one more"));

    assertThat(submit(Channel.BRIDGE, "elsewhere")).isNotDone();
    assertThat(submit(Channel.STORY, "another", TABLET)).isNotDone();
    table.answer("AHEAD.");
    service.reject(Channel.STORY, service.pending(Channel.STORY).get(0).id());
    assertThat(submit(Channel.STORY, "one more")).isNotDone();
    assertIsRefused(() -> submit(Channel.STORY, "and one more"));
  }

  @Test
  void playersLeaveTheLastPlacesToTheGameMaster() {
    int rest = Conversation.MAX_QUEUE - QuestionShares.OF_ONE - QuestionShares.OF_GAME_MASTER;
    ask(PHONE, QuestionShares.OF_ONE);
    ask(TABLET, rest);
    assertIsRefused(() -> submit(Channel.STORY, "one more", TABLET));

    for (int i = 0; i < QuestionShares.OF_GAME_MASTER; i++) {
      assertThat(service.generate(Channel.STORY, "Warn them", Optional.empty())).isNotNull();
    }
    assertIsRefused(() -> service.generate(Channel.STORY, "Warn them", Optional.empty()));
  }

  private void ask(String asker, int questions) {
    for (int i = 0; i < questions; i++) {
      submit(Channel.STORY, "Course?", asker);
    }
  }

  private static void assertIsRefused(ThrowingCallable question) {
    assertThatThrownBy(question).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void responderThatThrowsIsAFailureLikeAnyOther() {
    ConversationService broken = table.service(query -> {
      throw new IllegalStateException("on purpose");
    });

    assertThat(broken.submit(Channel.STORY, "Course?", PHONE).toCompletableFuture())
        .isCompletedExceptionally();
    assertThat(table.conversations.on(Channel.STORY).awaited()).isEmpty();
  }

  @Test
  void channelsAreListedInTheOrderInWhichSomethingWasSaid() {
    service.generate(new Channel("silent"), "Warn them", Optional.empty());
    service.markRead(new Channel("marked"));
    service.clear(new Channel("cleared"));
    service.send(WICK, "WELCOME.");
    service.send(Channel.STORY, "ONCE.");
    submit(Channel.BRIDGE, "Course?");
    service.clear(WICK);

    assertThat(service.channels())
        .containsExactly(
            new ChannelSummary(Channel.DEFAULT, 0, 0, Optional.empty()),
            new ChannelSummary(Channel.BRIDGE, 1, 1, last(Channel.BRIDGE)),
            new ChannelSummary(WICK, 0, 0, Optional.empty()),
            new ChannelSummary(Channel.STORY, 1, 0, last(Channel.STORY)));
  }

  @Test
  void unreadCountsAgainAfterClearing() {
    submit(Channel.STORY, "one");
    service.markRead(Channel.STORY);
    service.clear(Channel.STORY);
    submit(Channel.STORY, "two");

    assertThat(unread(Channel.STORY)).isOne();
  }

  @Test
  void playersQuestionComesWithAllThereIsToKnow() {
    for (int i = 0; i < 12; i++) {
      service.send(Channel.STORY, "m" + i);
    }
    Hand.on(table.view).execute(new SetCharonLocation("lantern"));

    submit(Channel.STORY, "Course?");

    CharonQuery query = table.asked.get(0);
    assertThat(query.query()).isEqualTo("Course?");
    assertThat(contents(query.history())).hasSize(10).startsWith("m2").endsWith("m11");
    assertThat(query.knowledge()).containsExactly("system Lantern");
    assertThat(query.maxLength()).isEqualTo(500);
    assertThat(query.systemPrompt()).contains("CHARON");
  }

  @Test
  void encounterGoesBeforeTheGameMastersLocation() {
    Hand.on(table.view).execute(new SetCharonLocation("lantern"));
    Hand.on(table.view).switchView(ViewType.ENCOUNTER, "wick", "");

    submit(Channel.STORY, "Where?");
    service.generate(Channel.DEFAULT, "Where?", Optional.empty());

    assertThat(table.asked)
        .extracting(CharonQuery::knowledge)
        .containsOnly(List.of("system Lantern", "station Wick"));
  }

  @Test
  void gameMastersPromptIsWrappedAndIsAboutTheChannelsPlace() {
    Hand.on(table.view).execute(new SetCharonLocation("lantern"));

    service.generate(WICK, "Warn them", Optional.of("The hull is open"));
    service.generate(Channel.STORY, "Warn them", Optional.empty());

    assertThat(table.asked.get(0).knowledge()).hasSize(2).endsWith("station Wick");
    assertThat(table.asked.get(0).query().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("[GM CONTEXT").endsWith("] Warn them"),
            second -> assertThat(second).isEqualTo("[CONTEXT OVERRIDE] The hull is open"));
    assertThat(table.asked.get(1).knowledge()).isEmpty();
    assertThat(table.asked.get(1).query().lines()).hasSize(1);
  }

  @Test
  void fullDiskIsToldAndNothingChanges() {
    PendingId id = asked(Channel.STORY, "one", "ONE.");
    Conversation before = table.conversations.on(Channel.STORY);
    table.repository.setFull(true);

    assertFull(() -> service.submit(Channel.STORY, "two", PHONE));
    assertFull(() -> service.send(Channel.STORY, "TWO."));
    assertFull(() -> service.approve(Channel.STORY, id, Optional.empty()));
    assertFull(() -> service.reject(Channel.STORY, id));
    assertFull(() -> service.markRead(Channel.STORY));
    assertFull(() -> service.clear(Channel.STORY));
    assertFull(() -> service.send(WICK, "NEW."));

    assertThat(table.conversations.on(Channel.STORY)).isEqualTo(before);
    assertThat(service.messages(WICK)).isEmpty();
    table.repository.setFull(false);
    service.approve(Channel.STORY, id, Optional.empty());
    assertThat(service.messages(Channel.STORY)).hasSize(2);
  }

  @Test
  void answerThatCannotBeStoredIsAFailureAndFreesItsPlace() {
    var submitted = submit(Channel.STORY, "one");
    table.repository.setFull(true);

    table.answer("ONE.");

    assertThat(submitted).isCompletedExceptionally();
    assertThat(table.conversations.on(Channel.STORY).awaited()).isEmpty();
    assertThat(service.pending(Channel.STORY)).isEmpty();
  }

  @Test
  void restartKeepsConversationQueueMarkerAndOrder() {
    asked(WICK, "one", "ONE.");
    service.markRead(WICK);
    service.send(Channel.STORY, "ONCE.");
    submit(WICK, "two");

    ConversationStore restarted = table.restarted();

    assertThat(restarted.on(WICK)).isEqualTo(table.conversations.on(WICK).settled());
    assertThat(restarted.on(WICK).readMarker()).isPresent();
    assertThat(restarted.known()).containsExactly(WICK, Channel.STORY);
    restarted.update(new Channel("third"), c -> c.send(service.messages(WICK).get(0)));
    assertThat(restarted.known()).containsExactly(WICK, Channel.STORY, new Channel("third"));
  }

  private CompletableFuture<Submission> submit(Channel channel, String query) {
    return submit(channel, query, PHONE);
  }

  private CompletableFuture<Submission> submit(Channel channel, String query, String asker) {
    return service.submit(channel, query, asker).toCompletableFuture();
  }

  private PendingId asked(Channel channel, String query, String response) {
    CompletableFuture<Submission> submitted = submit(channel, query);
    table.answer(response);
    return submitted.join().pendingId();
  }

  private Optional<ConversationMessage> last(Channel channel) {
    return table.conversations.on(channel).lastMessage();
  }

  private int unread(Channel channel) {
    return table.conversations.on(channel).unreadCount();
  }

  private static void assertFull(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StorageException.class,
            fault -> assertThat(fault.reason()).isEqualTo(StorageException.Reason.FULL));
  }
}
