package charon.http.sse;

import java.time.Duration;

/**
 * How event streams are kept.
 *
 * @param keepalive a stream that was silent for this long gets a comment
 * @param heartbeat the same for a stream with heartbeats, which gets one
 * @param stalledWrite a display that takes nothing for this long is closed
 * @param inspection how often to look whether those who listen as game master still may
 */
public record StreamSettings(
    Duration keepalive, Duration heartbeat, Duration stalledWrite, Duration inspection) {

  /** The wire contract's keepalive and heartbeat; a minute for a display to come back. */
  public static final StreamSettings DEFAULTS = new StreamSettings(
      Duration.ofSeconds(30),
      Duration.ofSeconds(15),
      Duration.ofSeconds(60),
      Duration.ofSeconds(60));
}
