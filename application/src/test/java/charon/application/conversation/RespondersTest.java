package charon.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.CharonResponder;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.People;
import charon.domain.conversation.CharonQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RespondersTest {

  private static final CharonQuery QUERY =
      new CharonQuery("", List.of(), List.of(), "Course?", 12, 0.7);
  private static final CharonResponder CANNED =
      query -> CompletableFuture.completedStage("CANNED.");

  @Test
  void cannedAnswerIsOneOfTheCampaigns() {
    Campaign campaign = new Campaign(
        Galaxy.EMPTY,
        People.NOBODY,
        Optional.empty(),
        List.of(),
        Optional.of(
            new Attributes(Map.of("fallback_responses", List.of("ONE.", "TWO.", "THREE.")))),
        List.of(),
        List.of());

    assertThat(answer(new CannedResponder(() -> campaign, bound -> 0))).isEqualTo("ONE.");
    assertThat(answer(new CannedResponder(() -> campaign, bound -> bound - 1))).isEqualTo("THREE.");
  }

  @Test
  void campaignWithoutAnswersHasTheOneOfTheSystem() {
    assertThat(answer(new CannedResponder(() -> Campaign.EMPTY, bound -> 0)))
        .isEqualTo("[SYSTEM ERROR] Unable to process query at this time.");
  }

  @Test
  void serviceAnswersTrimmedAndNoLongerThanAskedFor() {
    assertThat(answer(falling(query -> CompletableFuture.completedStage("  AHEAD.\n"))))
        .isEqualTo("AHEAD.");
    assertThat(answer(falling(query -> CompletableFuture.completedStage("ALL WELL. TRULY."))))
        .isEqualTo("ALL WELL.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t"})
  void emptyAnswerIsNone(String text) {
    assertThat(answer(falling(query -> CompletableFuture.completedStage(text))))
        .isEqualTo("CANNED.");
  }

  @Test
  void serviceThatFailsIsReplaced() {
    assertThat(answer(falling(
            query -> CompletableFuture.failedStage(new IllegalStateException("on purpose")))))
        .isEqualTo("CANNED.");
    assertThat(answer(falling(query -> {
          throw new IllegalStateException("on purpose");
        })))
        .isEqualTo("CANNED.");
  }

  @Test
  void serviceThatTakesTooLongIsReplaced() throws Exception {
    CompletableFuture<String> never = new CompletableFuture<>();

    String answer = new FallingBackResponder(query -> never, CANNED, Duration.ofMillis(1))
        .respond(QUERY)
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);

    assertThat(answer).isEqualTo("CANNED.");
  }

  private static FallingBackResponder falling(CharonResponder service) {
    return new FallingBackResponder(service, CANNED, Duration.ofSeconds(20));
  }

  private static String answer(CharonResponder responder) {
    return responder.respond(QUERY).toCompletableFuture().join();
  }
}
