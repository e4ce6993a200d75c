package charon.domain.account;

import java.time.Instant;

/**
 * A login of a browser.
 *
 * @param tokenHash SHA-256 of the secret that the browser holds, in hexadecimal digits
 * @param userName who logged in
 * @param createdAt when
 * @param lastSeenAt when it was last used, to the hour
 */
public record Session(String tokenHash, String userName, Instant createdAt, Instant lastSeenAt) {}
