package charon.http.web;

import charon.http.message.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the pages' templates: each <code>{{name}}</code> is replaced by a value, escaped for HTML,
 * <code>{{scripts}}</code> by the page's inline scripts, and <code>{{files}}</code> by the beginning of
 * the addresses of our files. Thread-safe.
 */
public final class PageRenderer {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String SCRIPTS = "scripts";
  private static final String FILES = "files";

  /** Not {@code no-referrer}: under that, browsers send our own forms with {@code Origin: null}. */
  private static final String REFERRERS = "same-origin";

  private final WebAssets assets;

  /** Takes templates from the assets. */
  public PageRenderer(WebAssets assets) {
    this.assets = assets;
  }

  /** A page of ours with its values; the only script in it is the one for browsers that are too old. */
  public Response page(int status, String template, Map<String, String> values) {
    List<InlineScript> scripts = List.of(assets.tooOld());
    return page(status, fill(template, values, Map.of(), scripts), ContentPolicy.STRICT, scripts);
  }

  /**
   * A page of ours that has a list: its place <code>{{place}}</code> gets one part after the other.
   *
   * @param part the template of each
   * @param parts the values of each
   */
  Response list(String template, String place, String part, List<Map<String, String>> parts) {
    List<InlineScript> scripts = List.of(assets.tooOld());
    String list = parts.stream()
        .map(values -> fill(part, values, Map.of(), scripts))
        .collect(Collectors.joining());
    String html = fill(template, Map.of(), Map.of(place, list), scripts);
    return page(200, html, ContentPolicy.STRICT, scripts);
  }

  /** A page with its values and scripts. */
  Response page(
      String template,
      Map<String, String> values,
      ContentPolicy policy,
      List<InlineScript> scripts) {
    return page(200, fill(template, values, Map.of(), scripts), policy, scripts);
  }

  private static Response page(
      int status, String html, ContentPolicy policy, List<InlineScript> scripts) {
    return Response.html(status, html)
        .with("content-security-policy", policy.header(scripts))
        .with("referrer-policy", REFERRERS)
        .with("cache-control", "no-store");
  }

  private String fill(
      String template,
      Map<String, String> values,
      Map<String, String> html,
      List<InlineScript> scripts) {
    Matcher matcher = PLACE.matcher(assets.template(template));
    return matcher.replaceAll(place -> Matcher.quoteReplacement(
        switch (place.group(1)) {
          case SCRIPTS ->
            scripts.stream().map(InlineScript::element).collect(Collectors.joining("\n"));
          case FILES -> assets.files();
          default ->
            html.getOrDefault(place.group(1), escape(values.getOrDefault(place.group(1), "")));
        }));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
