package charon.application.port.out;

import charon.domain.conversation.CharonQuery;
import java.util.concurrent.CompletionStage;

/** Speaks as the ship's computer. Thread-safe. */
public interface CharonResponder {

  /**
   * Thinks of an answer. Returns at once; the work is done elsewhere.
   *
   * @return the answer; it may fail, never end, be empty or be too long: whoever asks sees to that
   */
  CompletionStage<String> respond(CharonQuery query);
}
