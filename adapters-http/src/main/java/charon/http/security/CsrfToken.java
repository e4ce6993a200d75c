package charon.http.security;

import charon.domain.InvalidValueException;
import charon.http.message.Credentials;
import charon.http.message.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that shows that a request comes from a page of ours. With a session it is derived from
 * the session's secret (HMAC-SHA256), so it belongs to that session and need not be kept; without
 * one it is random. Thread-safe.
 */
public final class CsrfToken {

  /** The form field that carries it. */
  public static final String FIELD = "csrfmiddlewaretoken";

  private static final String HEADER = "x-csrftoken";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int RANDOM_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final IntFunction<byte[]> randomBytes;

  /** Takes random tokens from the source. */
  public CsrfToken(IntFunction<byte[]> randomBytes) {
    this.randomBytes = randomBytes;
  }

  /** The token that a page sent in answer to the request has to carry. */
  public String forPage(Request request) {
    return request
        .credentials()
        .session()
        .map(CsrfToken::ofSession)
        .or(() ->
            request.credentials().csrf().filter(known -> FORM.matcher(known).matches()))
        .orElseGet(() -> base64(randomBytes.apply(RANDOM_BYTES)));
  }

  /**
   * The token of a session.
   *
   * @throws IllegalStateException if the platform lacks what every Java platform has
   */
  public static String ofSession(String sessionSecret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(utf8(sessionSecret), ALGORITHM));
      return base64(mac.doFinal(utf8(Credentials.CSRF_COOKIE)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
    }
  }

  /**
   * Whether a form, or else a script's header field, carries the token of the browser's cookie,
   * which is that of the session if there is one.
   */
  public static boolean matchesForm(Request request) {
    Optional<String> cookie = request.credentials().csrf().filter(token -> !token.isEmpty());
    Optional<String> expected =
        request.credentials().session().map(CsrfToken::ofSession).or(() -> cookie);
    return !Origin.isForeign(request)
        && cookie.isPresent()
        && same(expected, cookie)
        && (same(expected, request.header(HEADER)) || same(expected, formField(request)));
  }

  /** Last of all, as it is the one thing that takes work: none if there is no form. */
  private static Optional<String> formField(Request request) {
    try {
      return request.form().get(FIELD);
    } catch (InvalidValueException tooLong) {
      return Optional.empty();
    }
  }

  /** Whether a request carries the token of the session in cookie and header. */
  static boolean matchesSession(Request request, String sessionSecret) {
    Optional<String> expected = Optional.of(ofSession(sessionSecret));
    return same(expected, request.credentials().csrf())
        && same(expected, request.header(HEADER))
        && !Origin.isForeign(request);
  }

  private static boolean same(Optional<String> left, Optional<String> right) {
    return MessageDigest.isEqual(utf8(left.orElse("")), utf8(right.orElse("")));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
