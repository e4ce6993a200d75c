package charon.http.sse;

import charon.http.sse.frame.Compressors;
import charon.http.sse.frame.NoticeReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client can read, and wants to.
 *
 * @param chunked whether it reads chunks, as HTTP/1.1 clients do
 * @param gzip whether it reads gzip
 * @param heartbeat whether it wants an event that its script notices in place of comments
 * @param news whether it wants to know what is newest of all that is said
 * @param reader name of the player whose own messages are news, too; null: nobody's are
 * @param notices what else this one stream is told
 */
public record StreamFormat(
    boolean chunked,
    boolean gzip,
    boolean heartbeat,
    NewsWish news,
    @Nullable String reader,
    List<NoticeReader> notices) {

  private static final List<Boolean> BOTH = List.of(false, true);
  private static final Map<StreamFormat, StreamFormat> SHARED = new HashMap<>();

  static {
    for (NewsWish news : NewsWish.values()) {
      BOTH.forEach(chunked -> BOTH.forEach(gzip -> BOTH.forEach(heartbeat -> {
        StreamFormat format = new StreamFormat(chunked, gzip, heartbeat, news, null);
        SHARED.put(format, format);
      })));
    }
  }

  /** Of a stream that is told nothing else. */
  public StreamFormat(
      boolean chunked, boolean gzip, boolean heartbeat, NewsWish news, @Nullable String reader) {
    this(chunked, gzip, heartbeat, news, reader, List.of());
  }

  /** The same, in one object for all streams, unless it is for one reader or display. */
  public StreamFormat shared() {
    return SHARED.getOrDefault(this, this);
  }

  boolean wantsStates() {
    return news != NewsWish.ONLY;
  }

  boolean wantsNews() {
    return news != NewsWish.NONE;
  }

  /** How a short text that is one display's own goes over the wire, but for the framing of chunks. */
  byte[] bytesOf(String piece) {
    byte[] text = piece.getBytes(StandardCharsets.US_ASCII);
    return gzip ? Compressors.stored(text) : text;
  }
}
