package charon.domain.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * A picture of the campaign folder. What it is and how old it is are known; the file is read when its
 * content is asked for.
 *
 * @param mediaType for example {@code image/png}
 * @param lastModified when the file was last written
 * @param size of the file, in bytes
 * @param content reads the file
 */
public record CampaignImage(String mediaType, Instant lastModified, long size, Content content) {

  /** Reads a file. Thread-safe; may block on the disk. */
  @FunctionalInterface
  public interface Content {

    /** The file as it is now; not to be changed. Empty if it has gone or cannot be read. */
    Optional<byte[]> read();
  }
}
