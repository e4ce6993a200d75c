package charon.http.sse;

import java.nio.charset.StandardCharsets;

/**
 * What a client can read, and wants to.
 *
 * @param chunked whether it reads chunks, as HTTP/1.1 clients do
 * @param gzip whether it reads gzip
 * @param heartbeat whether it wants an event that its script notices in place of comments
 */
public record StreamFormat(boolean chunked, boolean gzip, boolean heartbeat) {

  /** How a short text that is one display's own goes over the wire, but for the framing of chunks. */
  byte[] bytesOf(String piece) {
    byte[] text = piece.getBytes(StandardCharsets.US_ASCII);
    return gzip ? FrameCompressor.stored(text) : text;
  }
}
