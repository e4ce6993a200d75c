package charon.domain.campaign;

import java.time.Instant;

/**
 * A picture of the campaign folder.
 *
 * @param content the file; not copied, must not change any more
 * @param mediaType for example {@code image/png}
 * @param lastModified when the file was last written
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record CampaignImage(byte[] content, String mediaType, Instant lastModified) {}
