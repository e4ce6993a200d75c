package charon.http.sse;

import java.time.Duration;

/**
 * How event streams are kept.
 *
 * @param keepalive a stream that was silent for this long gets a comment
 * @param stalledWrite a display that takes nothing for this long is closed
 */
public record StreamSettings(Duration keepalive, Duration stalledWrite) {

  /** The wire contract's keepalive; a minute for a display to come back. */
  public static final StreamSettings DEFAULTS =
      new StreamSettings(Duration.ofSeconds(30), Duration.ofSeconds(60));
}
