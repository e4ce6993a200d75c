package charon.domain.encounter;

/**
 * Names a token; made by the server, opaque to clients.
 *
 * @param value not empty
 */
public record TokenId(String value) {}
