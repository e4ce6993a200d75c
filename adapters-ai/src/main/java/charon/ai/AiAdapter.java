package charon.ai;

import charon.application.port.out.CharonResponder;

/**
 * A language model that speaks as the ship's computer. Thread-safe. Holds a few threads while it is
 * asked, and none after it was left alone for a while.
 */
public final class AiAdapter implements AutoCloseable {

  private final ChatResponder responder;

  private AiAdapter(ChatResponder responder) {
    this.responder = responder;
  }

  /**
   * Gets ready to ask; connects only when the first question comes.
   *
   * @throws IllegalArgumentException if the settings name no provider, or lack a key that is needed
   */
  public static AiAdapter open(AiSettings settings) {
    if (!settings.isOn() || settings.lacksKey()) {
      throw new IllegalArgumentException(
          "settings: " + settings + " (expected: a provider, and a key if it needs one)");
    }
    var reasons = new FailureReasons(settings);
    var speaker = new ModelSpeaker(ChatService.of(settings), reasons);
    return new AiAdapter(new ChatResponder(speaker::answer, settings.limits(), reasons));
  }

  /**
   * Asks the model. An answer completes within the time limit, or fails with the reason. Cancelling
   * it hangs up.
   */
  public CharonResponder responder() {
    return responder;
  }

  /** Hangs up on all that is being asked: it fails at once, as does what is asked afterwards. */
  @Override
  public void close() {
    responder.close();
  }
}
