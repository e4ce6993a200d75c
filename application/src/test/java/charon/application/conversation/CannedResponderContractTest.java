package charon.application.conversation;

import charon.application.port.out.CharonResponder;
import charon.application.port.out.CharonResponderContractTest;
import charon.domain.campaign.Campaign;

final class CannedResponderContractTest extends CharonResponderContractTest {

  @Override
  protected CharonResponder responder() {
    return new CannedResponder(() -> Campaign.EMPTY, bound -> 0);
  }
}
