package charon.application.port.out;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * An image of the campaign.
 *
 * @param mediaType such as {@code image/png}
 * @param content the file's bytes, read-only
 * @param lastModified when the file changed last
 */
public record CampaignImage(String mediaType, ByteBuffer content, Instant lastModified) {

  public CampaignImage {
    content = content.asReadOnlyBuffer();
  }

  /** The file's bytes, read-only, from the first to the last at each call. */
  @Override
  public ByteBuffer content() {
    return content.duplicate();
  }
}
