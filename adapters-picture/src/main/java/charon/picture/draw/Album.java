package charon.picture.draw;

import charon.application.port.out.picture.PictureSubject.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The campaign's pictures that one picture needs, each read once. For one thread. */
public final class Album {

  private static final String PREFIX = "/data/";

  /** What Java reads by itself, and reads a part of without having all of it in memory. */
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

  /** What is larger is taken for a mistake: reading it would take too long. */
  private static final long MAX_PIXELS = 64_000_000;

  /** The same of a JPEG in several scans, as a progressive one: all of it is in memory, three times two bytes a pixel. */
  private static final long MAX_PIXELS_IN_SCANS = 24_000_000;

  /** No more pixels are gone through for one picture, in all files together: reading them takes time. */
  private static final long MAX_GONE_THROUGH = 96_000_000;

  private static final int MAX_SIDE = 30_000;

  /** No more is read of a picture than this, in pixels of its longer side. */
  private static final int LARGE = 2_000;

  /** The same of one that is drawn small, as portraits are. */
  private static final int SMALL = 600;

  /** No more is read of all together. */
  private static final long MAX_KEPT = 24_000_000;

  private final Images images;
  private final Map<String, Optional<BufferedImage>> read = new HashMap<>();
  private long kept;
  private long goneThrough;

  /** Reads pictures from there. */
  public Album(Images images) {
    this.images = images;
  }

  /** The picture at an address of the server, to be drawn small; empty if there is none that can be drawn. */
  public Optional<BufferedImage> at(String address) {
    return address.startsWith(PREFIX)
        ? of(address.substring(PREFIX.length()), SMALL)
        : Optional.empty();
  }

  /** The picture of a path in the campaign folder; empty if there is none that can be drawn. */
  public Optional<BufferedImage> of(String path) {
    return of(path, LARGE);
  }

  private Optional<BufferedImage> of(String path, int enough) {
    return path.isEmpty()
        ? Optional.empty()
        : read.computeIfAbsent(
            enough + " " + path,
            unread -> images.read(path).flatMap(file -> decoded(file, enough)));
  }

  private Optional<BufferedImage> decoded(byte[] file, int enough) {
    // in memory, as it is there already: nothing of it goes to a temporary file
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty(); // of a format that Java does not know
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return decoded(
            reader, enough, JpegScans.areSeveral(file) ? MAX_PIXELS_IN_SCANS : MAX_PIXELS);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  /** Leaves out pixels while it reads, so that no more than enough is ever in memory. */
  private Optional<BufferedImage> decoded(ImageReader reader, int enough, long most)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int side = Math.max(width, height);
    int step = (side + enough - 1) / enough;
    long whole = (long) width * height;
    long pixels = (long) (width / step + 1) * (height / step + 1);
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
        || side > MAX_SIDE
        || whole > most
        || goneThrough + whole > MAX_GONE_THROUGH
        || kept + pixels > MAX_KEPT) {
      return Optional.empty();
    }
    ImageReadParam some = reader.getDefaultReadParam();
    some.setSourceSubsampling(step, step, 0, 0);
    kept += pixels;
    goneThrough += whole;
    return Optional.of(reader.read(0, some));
  }
}
