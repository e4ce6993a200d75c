package charon.http.server.upload;

import java.time.Duration;

/**
 * What may be sent to files.
 *
 * @param maxBytes how long a body may be
 * @param idle a body of which nothing comes for this long is refused
 * @param slots how many may be on their way at a time
 */
public record UploadLimits(long maxBytes, Duration idle, UploadSlots slots) {}
