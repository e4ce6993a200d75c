package charon.application.campaign;

import charon.application.port.StorageException;
import charon.application.port.in.KeepHandoutUseCase;
import charon.application.port.out.steering.HandoutStore;
import charon.domain.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.regex.Pattern;

/** Adds pictures to what is ready to be handed out. What a file is, its content says. Thread-safe. */
public final class HandoutKeeper implements KeepHandoutUseCase {

  /** A file that begins with a dot is a program's own, and a campaign has none of those. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}");

  private final HandoutStore store;

  /** Keeps them there. */
  public HandoutKeeper(HandoutStore store) {
    this.store = store;
  }

  @Override
  public String keep(String name, InputStream content, boolean replace) {
    if (!NAME.matcher(name).matches() || !PictureFormat.fitsAny(name)) {
      throw new InvalidValueException(
          "name must have 1 to 80 letters, digits, dots, _ and -, no dot first, and end with one of "
              + PictureFormat.allEndings());
    }
    PushbackInputStream picture = new PushbackInputStream(content, PictureFormat.HEAD);
    PictureFormat format = PictureFormat.of(head(picture))
        .orElseThrow(
            () -> new InvalidValueException("The body must be a picture: PNG, JPEG, WebP or GIF"));
    if (!format.fits(name)) {
      throw new InvalidValueException(
          "name does not fit the picture, which is of the format " + format);
    }
    return store.keep(name, picture, replace);
  }

  private static byte[] head(PushbackInputStream picture) {
    try {
      byte[] head = picture.readNBytes(PictureFormat.HEAD);
      picture.unread(head);
      return head;
    } catch (IOException e) {
      throw new StorageException(
          StorageException.Reason.OTHER, "Failed reading a picture: " + e.getMessage(), e);
    }
  }
}
