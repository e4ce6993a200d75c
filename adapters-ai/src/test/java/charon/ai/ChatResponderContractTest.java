package charon.ai;

import charon.application.port.out.CharonResponder;
import charon.application.port.out.CharonResponderContractTest;
import org.junit.jupiter.api.AfterEach;

final class ChatResponderContractTest extends CharonResponderContractTest {

  private final ChatResponder responder = new ChatResponder(
      query -> "Course is set.",
      AiLimits.DEFAULTS,
      new FailureReasons(
          Wire.settings(AiProvider.OLLAMA, "http://127.0.0.1:1", AiLimits.DEFAULTS)));

  @AfterEach
  void close() {
    responder.close();
  }

  @Override
  protected CharonResponder responder() {
    return responder;
  }
}
