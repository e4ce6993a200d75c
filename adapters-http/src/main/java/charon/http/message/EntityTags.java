package charon.http.message;

/** Conditional requests (RFC 9110, section 13.1.2). */
public final class EntityTags {

  private EntityTags() {}

  /** Whether what has this tag need not be sent again. */
  public static boolean isKnown(Request request, String etag) {
    return request.header("if-none-match").filter(tags -> match(tags, etag)).isPresent();
  }

  /** Whether an {@code If-None-Match} names the tag, or any; weak tags compare as strong ones. */
  public static boolean match(String ifNoneMatch, String etag) {
    for (String sent : ifNoneMatch.split(",", -1)) {
      String tag = sent.strip();
      String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
      if (strong.equals("*") || strong.equals(etag)) {
        return true;
      }
    }
    return false;
  }
}
