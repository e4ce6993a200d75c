package charon.picture.draw;

import charon.application.port.out.picture.PictureSubject.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The campaign's pictures that one picture needs, each read once. For one thread. */
public final class Album {

  private static final String PREFIX = "/data/";

  /** What is larger is taken for a mistake: its size would not fit the memory. */
  private static final long MAX_PIXELS = 100_000_000;

  /** No more is read of one than this, in pixels of its longer side. */
  private static final int ENOUGH = 2_000;

  private final Images images;
  private final Map<String, Optional<BufferedImage>> read = new HashMap<>();

  /** Reads pictures from there. */
  public Album(Images images) {
    this.images = images;
  }

  /** The picture at an address of the server; empty if there is none that can be drawn. */
  public Optional<BufferedImage> at(String address) {
    return address.startsWith(PREFIX) ? of(address.substring(PREFIX.length())) : Optional.empty();
  }

  /** The picture of a path in the campaign folder; empty if there is none that can be drawn. */
  public Optional<BufferedImage> of(String path) {
    return path.isEmpty()
        ? Optional.empty()
        : read.computeIfAbsent(path, unread -> images.read(unread).flatMap(Album::decoded));
  }

  private static Optional<BufferedImage> decoded(byte[] file) {
    // in memory, as it is there already: nothing of it goes to a temporary file
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty(); // of a format that Java does not know
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return decoded(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> decoded(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MAX_PIXELS) {
      return Optional.empty();
    }
    int step = (Math.max(width, height) + ENOUGH - 1) / ENOUGH;
    ImageReadParam some = reader.getDefaultReadParam();
    some.setSourceSubsampling(step, step, 0, 0);
    return Optional.of(reader.read(0, some));
  }
}
