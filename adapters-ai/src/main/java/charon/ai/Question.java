package charon.ai;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A question that is being asked. Ends when the work is done, or before that when somebody else
 * completes or cancels the answer: then the work is interrupted. Thread-safe.
 */
final class Question extends FutureTask<String> {

  private final CompletableFuture<String> answer = new CompletableFuture<>();

  Question(Callable<String> work) {
    super(work);
    answer.whenComplete((text, failure) -> cancel(true)); // does nothing to work that is done
  }

  CompletableFuture<String> answer() {
    return answer;
  }

  /** Ends the question without an answer, unless it has one. */
  void fail(NoAnswerException reason) {
    answer.completeExceptionally(reason);
  }

  @Override
  protected void done() {
    if (isCancelled()) {
      answer.cancel(false);
      return;
    }
    try {
      answer.complete(get());
    } catch (ExecutionException e) {
      answer.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer.completeExceptionally(e);
    }
  }
}
