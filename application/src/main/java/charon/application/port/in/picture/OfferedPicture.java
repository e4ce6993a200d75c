package charon.application.port.in.picture;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A picture that can be had. Thread-safe.
 *
 * @param version what is shown now
 * @param due how long until it may be drawn; empty: it can be asked for now
 * @param made whether it has been drawn, or is about to be
 * @param content has it drawn, unless that is done
 */
public record OfferedPicture(
    PictureVersion version, Optional<Duration> due, boolean made, Content content) {

  /** Gives a picture. */
  @FunctionalInterface
  public interface Content {

    /**
     * The picture of what was shown when this was offered, or of something later. Never waits.
     *
     * @return fails with a {@link java.util.concurrent.RejectedExecutionException} if too many wait for
     *     theirs, and with a {@link charon.application.port.PicturesUnavailableException} if this server
     *     cannot draw
     */
    CompletionStage<DrawnPicture> drawn();
  }
}
