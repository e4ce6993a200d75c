package charon.application.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an API token, {@code charon_<id>_<secret>}.
 *
 * @param id the public part, hexadecimal digits
 * @param secret the secret part, Base64 for URLs (RFC 4648, section 5)
 */
record TokenText(String id, String secret) {

  private static final Pattern FORM = Pattern.compile("charon_([0-9a-f]{8})_([A-Za-z0-9_-]{43})");

  static Optional<TokenText> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new TokenText(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "charon_" + id + "_" + secret;
  }
}
