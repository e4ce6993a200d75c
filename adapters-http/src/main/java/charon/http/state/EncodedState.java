package charon.http.state;

import charon.http.message.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The active view as it was published. What it looks like compressed is made when it is first wanted,
 * and once. Thread-safe; who wants it as it is never waits for who compresses it.
 */
public final class EncodedState {

  private final byte[] json;
  private final String etag;
  private final Response plain;
  private volatile @Nullable Response gzip;

  /**
   * A state.
   *
   * @param json the payload, encoded; must not be changed
   * @param etag its entity tag, with quotes
   */
  public EncodedState(byte[] json, String etag) {
    this.json = json;
    this.etag = etag;
    this.plain = caching(Response.json(200, json).with("etag", etag)).repeated();
  }

  /** Whether the answer that carries it compressed has been made: then it costs nothing more. */
  public boolean isCompressed() {
    return gzip != null;
  }

  /** The payload; not copied, must not be changed. */
  public byte[] json() {
    return json;
  }

  /**
   * The entity tag, with quotes: other bytes have another one (RFC 9110, section 8.8.3).
   *
   * @param compressed of which form
   */
  public String etag(boolean compressed) {
    return compressed ? etag.substring(0, etag.length() - 1) + "-gzip\"" : etag;
  }

  /**
   * The answer that carries it; always the same one.
   *
   * @param compressed as gzip (RFC 1952)
   */
  public Response answer(boolean compressed) {
    if (!compressed) {
      return plain;
    }
    Response known = gzip;
    return known != null ? known : compress();
  }

  /** The answer to who has it already in that form. */
  public Response notModified(boolean compressed) {
    return caching(Response.notModified(etag(compressed)));
  }

  private synchronized Response compress() {
    Response made = gzip;
    if (made == null) {
      made = caching(Response.json(200, compressed(json))
              .with("etag", etag(true))
              .with("content-encoding", "gzip"))
          .repeated();
      gzip = made;
    }
    return made;
  }

  private static Response caching(Response response) {
    return response
        .with("cache-control", "private, no-cache") // what the game master gets is nobody else's
        .with("vary", "accept-encoding, authorization, cookie");
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream stream = new GZIPOutputStream(out)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory", e);
    }
    return out.toByteArray();
  }
}
