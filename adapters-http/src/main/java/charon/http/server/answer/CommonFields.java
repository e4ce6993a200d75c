package charon.http.server.answer;

import charon.http.message.Header;
import charon.http.message.Response;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/** The header fields of an answer: its own, and those that keep browsers from mischief. */
public final class CommonFields {

  private static final String JSON = "application/json";

  /** Data is no page: nothing is to run in it, and no foreign page is to frame it. */
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'self'";

  private CommonFields() {}

  /** Adds the answer's fields, and what it does not say itself. */
  public static void add(HttpHeaders fields, Response response) {
    for (Header header : response.headers()) {
      fields.add(header.name(), header.value());
    }
    fields.set("x-content-type-options", "nosniff");
    addIfMissing(fields, "referrer-policy", "same-origin");
    if (JSON.equals(fields.get(HttpHeaderNames.CONTENT_TYPE))) {
      addIfMissing(fields, HttpHeaderNames.CONTENT_SECURITY_POLICY, NO_PAGE);
    }
    if (!fields.contains(HttpHeaderNames.ETAG)) { // what has no tag is to be asked for anew
      addIfMissing(fields, HttpHeaderNames.CACHE_CONTROL, "no-store");
    }
  }

  private static void addIfMissing(HttpHeaders fields, CharSequence name, String value) {
    if (!fields.contains(name)) {
      fields.set(name, value);
    }
  }
}
