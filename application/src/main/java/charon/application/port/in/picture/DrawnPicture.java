package charon.application.port.in.picture;

/** A picture, and what is on it. Immutable, as long as nobody changes its bytes. */
public final class DrawnPicture {

  private final PictureVersion version;
  private final byte[] png;

  /**
   * One that was drawn.
   *
   * @param png a file, that is not copied
   */
  public DrawnPicture(PictureVersion version, byte[] png) {
    this.version = version;
    this.png = png;
  }

  /** What is on it. */
  public PictureVersion version() {
    return version;
  }

  /** The file; not to be changed. */
  public byte[] png() {
    return png;
  }
}
