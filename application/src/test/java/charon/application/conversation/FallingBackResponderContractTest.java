package charon.application.conversation;

import charon.application.port.out.CharonResponder;
import charon.application.port.out.CharonResponderContractTest;
import charon.domain.campaign.Campaign;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

final class FallingBackResponderContractTest extends CharonResponderContractTest {

  @Override
  protected CharonResponder responder() {
    CharonResponder broken =
        query -> CompletableFuture.failedStage(new IllegalStateException("broken on purpose"));
    var canned = new CannedResponder(() -> Campaign.EMPTY, bound -> 0);
    return new FallingBackResponder(broken, canned, Duration.ofSeconds(20));
  }
}
