package charon.application.port.in.picture;

import charon.domain.disclosure.Audience;

/** What a table's displays show, as a picture. Thread-safe. */
public interface PictureUseCase {

  /** How narrow a picture may be, in pixels. */
  int MIN_WIDTH = 64;

  /** How wide. */
  int MAX_WIDTH = 1_920;

  /**
   * The picture that there is for an audience, or would be: nothing is drawn before its bytes are asked
   * for. While the last one of that size is less than a second old, it is that one. May wait for storage.
   *
   * @param width in pixels
   * @throws charon.domain.InvalidValueException if it is narrower or wider than allowed
   */
  OfferedPicture offer(Audience audience, int width);
}
