package charon.ai;

import charon.application.port.out.CharonResponder;
import charon.domain.conversation.CharonQuery;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks on a few threads of its own, so that nobody who wants an answer has to wait for it. Too many
 * questions and those that take too long fail; what is no longer wanted is interrupted. Thread-safe.
 */
final class ChatResponder implements CharonResponder, AutoCloseable {

  private static final long IDLE_SECONDS = 60;

  private final Function<CharonQuery, String> speaker;
  private final AiLimits limits;
  private final FailureReasons reasons;
  private final ThreadPoolExecutor workers;
  private final ScheduledThreadPoolExecutor alarm;
  private final Set<Question> open = ConcurrentHashMap.newKeySet();

  /**
   * Starts no thread yet.
   *
   * @param speaker gives the answer on the thread that asks, and can be interrupted
   */
  ChatResponder(Function<CharonQuery, String> speaker, AiLimits limits, FailureReasons reasons) {
    this.speaker = speaker;
    this.limits = limits;
    this.reasons = reasons;
    this.workers = new ThreadPoolExecutor(
        limits.maxConcurrent(),
        limits.maxConcurrent(),
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(limits.maxWaiting()),
        daemons("charon-ai"));
    workers.allowCoreThreadTimeOut(true);
    this.alarm = new ScheduledThreadPoolExecutor(1, daemons("charon-ai-alarm"));
    alarm.setRemoveOnCancelPolicy(true);
    alarm.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    alarm.allowCoreThreadTimeOut(true);
  }

  @Override
  public CompletionStage<String> respond(CharonQuery query) {
    var question = new Question(() -> speaker.apply(query));
    open.add(question); // before it is handed over, so that close() sees all that it cuts off
    question.answer().whenComplete((text, failure) -> forget(question));
    try {
      ring(question);
      workers.execute(question);
    } catch (RejectedExecutionException e) {
      question.fail(workers.isShutdown() ? reasons.closed() : reasons.tooMany());
    }
    return question.answer();
  }

  @Override
  public void close() {
    workers.shutdown(); // first let nobody in, then tell the reason, then interrupt
    open.forEach(question -> question.fail(reasons.closed()));
    workers.shutdownNow();
    alarm.shutdownNow();
  }

  private void ring(Question question) {
    Future<?> ringing = alarm.schedule(
        () -> question.fail(reasons.tooSlow()), limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    question.answer().whenComplete((text, failure) -> ringing.cancel(false));
  }

  private void forget(Question question) {
    open.remove(question);
    workers.remove(question); // one that gave up waiting leaves its place to another
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
