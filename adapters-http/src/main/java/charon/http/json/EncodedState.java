package charon.http.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The active view as it was published. What it looks like compressed is made once. Thread-safe. */
public final class EncodedState {

  private final byte[] json;
  private final String etag;
  private volatile byte @Nullable [] gzip;

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

  /** The payload; not copied, must not be changed. */
  public byte[] json() {
    return json;
  }

  /** The entity tag, with quotes. */
  public String etag() {
    return etag;
  }

  /** The payload as gzip (RFC 1952); not copied, must not be changed. */
  public byte[] gzip() {
    byte[] known = gzip;
    return known != null ? known : makeGzip();
  }

  /** Its entity tag: other bytes need another one (RFC 9110, section 8.8.3). */
  public String gzipEtag() {
    return etag.substring(0, etag.length() - 1) + "-gzip\"";
  }

  private synchronized byte[] makeGzip() {
    byte[] known = gzip;
    if (known == null) {
      known = compressed(json);
      gzip = known;
    }
    return known;
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("compressing in memory", e);
    }
    return out.toByteArray();
  }
}
