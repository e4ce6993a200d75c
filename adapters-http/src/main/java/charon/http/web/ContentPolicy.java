package charon.http.web;

import java.util.Optional;

/** What a page may load and run (Content Security Policy Level 3). */
enum ContentPolicy {
  /** Own files and nothing else: no inline style, no other host, no text made into elements. */
  STRICT(
      "",
      "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
          + " require-trusted-types-for 'script'; trusted-types 'none'"),
  /** What built front ends need: inline styles, workers, WebAssembly; still no other host. */
  BUILT_FRONT_END(
      " 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " connect-src 'self'; media-src 'self'; worker-src 'self' blob:");

  private static final String ALWAYS =
      "; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  private final String scripts;
  private final String others;

  ContentPolicy(String scripts, String others) {
    this.scripts = scripts;
    this.others = others;
  }

  /** The value of the header field, for a page that has this script of its own. */
  String header(Optional<InlineScript> script) {
    String inline = script.map(known -> " " + known.source()).orElse("");
    return "default-src 'none'; script-src 'self'" + inline + scripts + "; " + others + ALWAYS;
  }
}
