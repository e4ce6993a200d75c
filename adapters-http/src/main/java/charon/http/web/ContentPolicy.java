package charon.http.web;

import java.util.List;
import java.util.stream.Collectors;

/** What a page may load and run (Content Security Policy Level 3). */
enum ContentPolicy {
  /** Own files and scripts and nothing else: no inline style, no other host, no text made into elements. */
  STRICT("", Parts.OWN_FILES + "; trusted-types 'none'"),
  /** The same for pages of components: one library makes elements, of the page's own templates. */
  COMPONENTS("", Parts.OWN_FILES + "; frame-src 'self'; trusted-types lit-html"),
  /** What built front ends need: inline styles, workers, WebAssembly; still no other host. */
  BUILT_FRONT_END(
      " 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " connect-src 'self'; media-src 'self'; worker-src 'self' blob:");

  private final String scripts;
  private final String others;

  ContentPolicy(String scripts, String others) {
    this.scripts = scripts;
    this.others = others;
  }

  /** The value of the header field, for a page that has these scripts of its own. */
  String header(List<InlineScript> inline) {
    String sources =
        inline.stream().map(script -> " " + script.source()).collect(Collectors.joining());
    return "default-src 'none'; script-src 'self'" + sources + scripts + "; " + others
        + Parts.ALWAYS;
  }

  /** What several policies say; a type of its own, as constants are made before static fields. */
  private static final class Parts {
    static final String OWN_FILES = "style-src 'self'; img-src 'self' data:; font-src 'self';"
        + " connect-src 'self'; require-trusted-types-for 'script'";
    static final String ALWAYS = "; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
  }
}
