package charon.http.web;

import charon.http.routing.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the pages' templates: each <code>{{name}}</code> is replaced by a value, escaped for HTML.
 */
public final class PageRenderer {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /** Own files and nothing else: no inline script, no style attribute, no other host. */
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
      + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
      + " form-action 'self'; frame-ancestors 'self'";

  /** Not {@code no-referrer}: under that, browsers send our own forms with {@code Origin: null}. */
  private static final String REFERRERS = "same-origin";

  private final WebAssets assets;

  /** Takes templates from the assets. */
  public PageRenderer(WebAssets assets) {
    this.assets = assets;
  }

  /** A page with its values. */
  public Response page(int status, String template, Map<String, String> values) {
    Matcher matcher = PLACE.matcher(assets.template(template));
    String html = matcher.replaceAll(
        place -> Matcher.quoteReplacement(escape(values.getOrDefault(place.group(1), ""))));
    return Response.html(status, html)
        .with("content-security-policy", POLICY)
        .with("referrer-policy", REFERRERS)
        .with("cache-control", "no-store");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
