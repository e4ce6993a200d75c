package charon.http.state;

import charon.http.message.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The active view as it was published. What it looks like compressed, and the answers that carry it,
 * are made when they are first wanted, and once. Thread-safe.
 */
public final class EncodedState {

  private final byte[] json;
  private final String etag;
  private volatile @Nullable Response plain;
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
    Response known = compressed ? gzip : plain;
    return known != null ? known : make(compressed);
  }

  /** The answer to who has it already in that form. */
  public Response notModified(boolean compressed) {
    return caching(Response.notModified(etag(compressed)));
  }

  private synchronized Response make(boolean compressed) {
    Response known = compressed ? gzip : plain;
    if (known != null) {
      return known;
    }
    Response made = caching(carrying(compressed)).repeated();
    if (compressed) {
      gzip = made;
    } else {
      plain = made;
    }
    return made;
  }

  private Response carrying(boolean compressed) {
    Response made =
        Response.json(200, compressed ? compressed(json) : json).with("etag", etag(compressed));
    return compressed ? made.with("content-encoding", "gzip") : made;
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
