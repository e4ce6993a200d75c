package charon.picture;

import charon.application.port.PicturesUnavailableException;
import charon.application.port.out.picture.PicturePainter;
import charon.application.port.out.picture.PictureSubject;
import charon.picture.view.Studio;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Draws pictures without a screen. Nothing that draws is loaded before the first one is asked for. For one thread at a
 * time.
 */
public final class PictureAdapter implements PicturePainter {

  private static final String HEADLESS = "java.awt.headless";

  private final ZoneId zone;
  private @Nullable Studio studio;

  /** Tells the time on pictures that people in a zone go by. */
  public PictureAdapter(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public byte[] paint(PictureSubject subject, int width) {
    try {
      return studio().png(subject, width);
    } catch (LinkageError missing) {
      throw new PicturesUnavailableException(
          "This server cannot draw pictures: its Java comes without java.desktop", missing);
    }
  }

  private Studio studio() {
    Studio made = studio;
    if (made == null) {
      System.setProperty(HEADLESS, "true"); // a server opens no window, whatever machine it is on
      made = new Studio(zone);
      studio = made;
    }
    return made;
  }
}
