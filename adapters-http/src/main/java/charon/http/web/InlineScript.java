package charon.http.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script that stands in a page itself. The page's policy lets it run by its hash (Content Security
 * Policy Level 3, section 6.7.3.3), so nothing else that gets into the page can.
 *
 * @param text what stands in it, without {@code <}
 */
record InlineScript(String text) {

  InlineScript {
    if (text.indexOf('<') >= 0) {
      throw new IllegalArgumentException(
          "text: has a '<' (expected: none, it could end the script)");
    }
  }

  /** Sets what the client's script finds when it begins: JSON in which each {@code <} is escaped. */
  static InlineScript initialData(String json) {
    return new InlineScript("window.INITIAL_DATA = " + json + ";");
  }

  /** The element that carries it. */
  String element() {
    return "<script>" + text + "</script>";
  }

  /** How a policy names it. */
  String source() {
    return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text)) + "'";
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
