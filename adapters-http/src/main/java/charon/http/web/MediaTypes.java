package charon.http.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of the files that a front end may consist of. Pages are not among them. */
final class MediaTypes {

  private static final Map<String, String> BY_SUFFIX = Map.ofEntries(
      Map.entry("js", "text/javascript; charset=utf-8"),
      Map.entry("mjs", "text/javascript; charset=utf-8"),
      Map.entry("css", "text/css; charset=utf-8"),
      Map.entry("map", "application/json"),
      Map.entry("json", "application/json"),
      Map.entry("txt", "text/plain; charset=utf-8"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("png", "image/png"),
      Map.entry("jpg", "image/jpeg"),
      Map.entry("jpeg", "image/jpeg"),
      Map.entry("webp", "image/webp"),
      Map.entry("gif", "image/gif"),
      Map.entry("ico", "image/x-icon"),
      Map.entry("hdr", "image/vnd.radiance"),
      Map.entry("woff", "font/woff"),
      Map.entry("woff2", "font/woff2"),
      Map.entry("ttf", "font/ttf"),
      Map.entry("wasm", "application/wasm"),
      Map.entry("glb", "model/gltf-binary"),
      Map.entry("mp3", "audio/mpeg"),
      Map.entry("ogg", "audio/ogg"));

  private MediaTypes() {}

  /** The type of a file by its suffix, in any case; empty if such files are not served. */
  static Optional<String> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_SUFFIX.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  /** Whether this is the type of a picture. */
  static boolean isImage(String type) {
    return type.startsWith("image/");
  }
}
