package charon.application.conversation;

import charon.application.port.out.CharonResponder;
import charon.domain.conversation.CharonQuery;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a text-generation service, and another responder if the service fails, takes too long or
 * has nothing to say. Answers are trimmed and as short as was asked for. Thread-safe; never fails as
 * long as the other responder does not.
 */
public final class FallingBackResponder implements CharonResponder {

  private static final Logger LOG = LoggerFactory.getLogger(FallingBackResponder.class);

  private final CharonResponder service;
  private final CharonResponder fallback;
  private final Duration patience;

  /**
   * Puts the two together.
   *
   * @param patience how long the service may take
   */
  public FallingBackResponder(
      CharonResponder service, CharonResponder fallback, Duration patience) {
    this.service = service;
    this.fallback = fallback;
    this.patience = patience;
  }

  @Override
  public CompletionStage<String> respond(CharonQuery query) {
    return CompletableFuture.completedFuture(query)
        .thenCompose(service::respond) // what it throws is a failure like any other
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .handle((answer, fault) -> judged(query, answer, fault))
        .thenCompose(Function.identity());
  }

  private CompletionStage<String> judged(
      CharonQuery query, @Nullable String answer, @Nullable Throwable fault) {
    if (answer == null || answer.isBlank()) {
      LOG.warn(
          "No answer from the text-generation service, a fallback is used: {}",
          fault == null ? "it is empty" : fault.toString());
      return fallback.respond(query);
    }
    return CompletableFuture.completedStage(query.shortened(answer.strip()));
  }
}
