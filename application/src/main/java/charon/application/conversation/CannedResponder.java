package charon.application.conversation;

import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CharonResponder;
import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.Persona;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntUnaryOperator;

/**
 * Answers with one of the campaign's fallback responses, whatever is asked. Thread-safe; never fails
 * and is done at once.
 */
public final class CannedResponder implements CharonResponder {

  private final CampaignCatalog catalog;
  private final IntUnaryOperator random;

  /**
   * Takes the responses from the campaign of the moment.
   *
   * @param random gives a number from 0 to below the one it is given
   */
  public CannedResponder(CampaignCatalog catalog, IntUnaryOperator random) {
    this.catalog = catalog;
    this.random = random;
  }

  @Override
  public CompletionStage<String> respond(CharonQuery query) {
    List<String> responses = Persona.of(catalog.current().assistant()).fallbacks();
    return CompletableFuture.completedStage(responses.get(random.applyAsInt(responses.size())));
  }
}
