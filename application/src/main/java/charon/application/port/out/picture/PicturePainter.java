package charon.application.port.out.picture;

/** Draws pictures. Called by one thread at a time; may take a while. */
@FunctionalInterface
public interface PicturePainter {

  /**
   * Draws what displays show: the same bytes for the same subject.
   *
   * @param width in pixels; it is nine sixteenths as high
   * @return a PNG file
   * @throws charon.application.port.PicturesUnavailableException if nothing can be drawn on this machine
   */
  byte[] paint(PictureSubject subject, int width);
}
