package charon.http.web;

import charon.http.routing.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the pages' templates: each <code>{{name}}</code> is replaced by a value, escaped for HTML,
 * and <code>{{script}}</code> by the page's inline script, if it has one.
 */
public final class PageRenderer {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String SCRIPT = "script";

  /** Not {@code no-referrer}: under that, browsers send our own forms with {@code Origin: null}. */
  private static final String REFERRERS = "same-origin";

  private final WebAssets assets;

  /** Takes templates from the assets. */
  public PageRenderer(WebAssets assets) {
    this.assets = assets;
  }

  /** A page of ours with its values. */
  public Response page(int status, String template, Map<String, String> values) {
    return page(
        status, fill(template, values, Optional.empty()), ContentPolicy.STRICT, Optional.empty());
  }

  /** A page with its values and perhaps a script. */
  Response page(
      String template,
      Map<String, String> values,
      ContentPolicy policy,
      Optional<InlineScript> script) {
    return page(200, fill(template, values, script), policy, script);
  }

  private static Response page(
      int status, String html, ContentPolicy policy, Optional<InlineScript> script) {
    return Response.html(status, html)
        .with("content-security-policy", policy.header(script))
        .with("referrer-policy", REFERRERS)
        .with("cache-control", "no-store");
  }

  private String fill(String template, Map<String, String> values, Optional<InlineScript> script) {
    Matcher matcher = PLACE.matcher(assets.template(template));
    return matcher.replaceAll(place -> Matcher.quoteReplacement(
        place.group(1).equals(SCRIPT)
            ? script.map(InlineScript::element).orElse("")
            : escape(values.getOrDefault(place.group(1), ""))));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
