package charon.application.port.in.picture;

import charon.domain.disclosure.Audience;

/** What a table's displays show, as a picture. Thread-safe. */
public interface PictureUseCase {

  /** How narrow a picture may be, in pixels. */
  int MIN_WIDTH = 64;

  /** How wide. */
  int MAX_WIDTH = 1_920;

  /**
   * The picture of what an audience is shown: nothing is drawn before it is asked for. No one that is
   * given is of an earlier state: within a second of the last one of that size, whoever asks waits for
   * the next. May wait for storage.
   *
   * @param width in pixels
   * @throws charon.domain.InvalidValueException if it is narrower or wider than allowed
   */
  OfferedPicture offer(Audience audience, int width);
}
