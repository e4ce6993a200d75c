package charon.http.sse;

/**
 * What a client can read, and wants to.
 *
 * @param chunked whether it reads chunks, as HTTP/1.1 clients do
 * @param heartbeat whether it wants an event that its script notices in place of comments
 */
public record StreamFormat(boolean chunked, boolean heartbeat) {}
