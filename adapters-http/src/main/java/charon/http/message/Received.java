package charon.http.message;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, and what has been read from it so far: each part is parsed when it is
 * first wanted, and once. For one thread at a time.
 */
final class Received {

  final String method;
  final Target target;
  final RequestHeaders headers;
  final byte[] body;
  final Peer peer;
  private @Nullable Credentials credentials;
  private @Nullable UrlEncoded form;

  Received(String method, Target target, RequestHeaders headers, byte[] body, Peer peer) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.peer = peer;
  }

  Credentials credentials() {
    Credentials known = credentials;
    if (known == null) {
      known = Credentials.of(headers);
      credentials = known;
    }
    return known;
  }

  UrlEncoded form() {
    UrlEncoded known = form;
    if (known == null) {
      known = UrlEncoded.form(body);
      form = known;
    }
    return known;
  }
}
