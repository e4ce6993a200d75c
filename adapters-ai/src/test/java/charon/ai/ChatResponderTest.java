package charon.ai;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.conversation.CharonQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatResponderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AiLimits TWO_AND_ONE = new AiLimits(PATIENCE, 2, 1);

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final Semaphore allowed = new Semaphore(0);
  private final Semaphore started = new Semaphore(0);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable resource : opened) {
      resource.close();
    }
  }

  @Test
  void whoAsksDoesNotWait() {
    var answer = ask(responder(TWO_AND_ONE, this::waitForLeave), "a");

    assertThat(answer).isNotDone();

    allowed.release();
    assertThat(answer).succeedsWithin(PATIENCE).isEqualTo("re: a");
  }

  @Test
  void noMoreAreAskedAtOnceThanAllowedAndTooManyFailAtOnce() throws InterruptedException {
    var responder = responder(TWO_AND_ONE, this::waitForLeave);
    var first = ask(responder, "a");
    var second = ask(responder, "b");
    assertThat(started.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
    var waiting = ask(responder, "c");

    var tooMany = ask(responder, "d");

    assertThat(tooMany).isCompletedExceptionally();
    assertFails(tooMany, "is asked too much already: 2 questions at once and 1 more waiting");
    assertThat(started.availablePermits()).as("the third waits").isZero();
    allowed.release(3);
    for (var answer : List.of(first, second, waiting)) {
      assertThat(answer).succeedsWithin(PATIENCE);
    }
  }

  @Test
  void oneThatGivesUpWaitingLeavesItsPlace() throws InterruptedException {
    var responder = responder(TWO_AND_ONE, this::waitForLeave);
    ask(responder, "a");
    ask(responder, "b");
    assertThat(started.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
    var impatient = ask(responder, "c");

    impatient.cancel(true);

    assertThat(ask(responder, "d")).isNotDone();
  }

  @Test
  void waitingCountsTowardsTheTimeLimit() {
    var responder = responder(new AiLimits(Duration.ofMillis(300), 1, 1), this::waitForLeave);
    var asked = ask(responder, "a");
    var waiting = ask(responder, "b");

    assertFails(asked, "gave no answer within 0.3 s");
    assertFails(waiting, "gave no answer within 0.3 s");
  }

  @Test
  void theTimeLimitInterruptsTheWorkAndFreesItsThread() throws InterruptedException {
    var responder = responder(new AiLimits(Duration.ofMillis(300), 1, 1), this::waitForLeave);

    assertFails(ask(responder, "a"), "gave no answer within 0.3 s");

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    allowed.release();
    assertThat(ask(responder, "b")).succeedsWithin(PATIENCE);
  }

  @Test
  void cancellingInterruptsTheWork() throws InterruptedException {
    var answer = ask(responder(TWO_AND_ONE, this::waitForLeave), "a");
    assertThat(started.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

    answer.cancel(true);

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(answer).isCancelled();
  }

  @Test
  void closingFailsAllThatIsOpen() throws InterruptedException {
    var responder = responder(new AiLimits(PATIENCE, 1, 4), this::waitForLeave);
    var asked = ask(responder, "a");
    assertThat(started.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    var waiting = ask(responder, "b");

    responder.close();
    responder.close();

    assertFails(asked, "is not asked any more");
    assertFails(waiting, "is not asked any more");
    assertFails(ask(responder, "c"), "is not asked any more");
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFailureOfTheWorkIsTheFailureOfTheAnswer() {
    var responder = responder(TWO_AND_ONE, query -> {
      throw new NoAnswerException("mute");
    });

    assertFails(ask(responder, "a"), "mute");
  }

  @Test
  void itsThreadsDoNotKeepTheProgramAlive() {
    var responder = responder(
        TWO_AND_ONE,
        query -> Thread.currentThread().getName() + Thread.currentThread().isDaemon());

    assertThat(ask(responder, "a")).succeedsWithin(PATIENCE).isEqualTo("charon-aitrue");
  }

  private ChatResponder responder(AiLimits limits, Function<CharonQuery, String> speaker) {
    var settings = Wire.settings(AiProvider.OLLAMA, "http://127.0.0.1:1", limits);
    var responder = new ChatResponder(speaker, limits, new FailureReasons(settings));
    opened.add(responder);
    return responder;
  }

  private String waitForLeave(CharonQuery query) {
    started.release();
    try {
      allowed.acquire();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new CancellationException("interrupted");
    }
    return "re: " + query.query();
  }

  private static CompletableFuture<String> ask(ChatResponder responder, String question) {
    return responder.respond(Queries.asking(question)).toCompletableFuture();
  }

  private static void assertFails(CompletableFuture<String> answer, String reason) {
    assertThat(answer)
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(NoAnswerException.class)
        .withMessageContaining(reason);
  }
}
