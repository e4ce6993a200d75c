package charon.http.web;

import charon.domain.NotFoundException;
import charon.http.message.EntityTags;
import charon.http.message.Request;
import charon.http.message.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The files of the pages, from the jar. Each is read once. Thread-safe. */
public final class WebAssets {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._/-]*\\.[a-z0-9]+");

  private static final String STATIC = "/web/static/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";

  private final InlineScript importMap = InlineScript.importMap(text("/web/import-map.json"));
  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  private record Asset(Response response, String etag) {}

  /** The page template of that name. */
  String template(String name) {
    return text("/web/pages/" + name);
  }

  /** Where the pages' scripts find what they import by a bare name. */
  InlineScript importMap() {
    return importMap;
  }

  /** Answers {@code /static/{path...}}. */
  public Response serve(Request request) {
    return serve(request, STATIC, "no-cache");
  }

  /** Answers {@code /webjars/{path...}}: libraries, whose version is part of their address. */
  Response library(Request request) {
    return serve(request, LIBRARIES, "public, max-age=31536000, immutable");
  }

  private Response serve(Request request, String folder, String caching) {
    Asset asset = asset(folder, request.parameter("path"), caching)
        .orElseThrow(() -> new NotFoundException("Not found"));
    return EntityTags.isKnown(request, asset.etag())
        ? Response.notModified(asset.etag())
        : asset.response();
  }

  private Optional<Asset> asset(String folder, String path, String caching) {
    Asset cached = read.get(folder + path);
    if (cached != null) {
      return Optional.of(cached);
    }
    if (!NAME.matcher(path).matches() || path.contains("..")) {
      return Optional.empty();
    }
    Optional<Asset> found = MediaTypes.of(path)
        .flatMap(type -> resource(folder + path).map(bytes -> asset(type, bytes, caching)));
    found.ifPresent(asset -> read.put(folder + path, asset)); // only files that exist: bounded
    return found;
  }

  private static Asset asset(String type, byte[] bytes, String caching) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    String etag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    Response response =
        Response.of(200, type, bytes).with("etag", etag).with("cache-control", caching);
    return new Asset(response, etag);
  }

  private static String text(String name) {
    return new String(
        resource(name).orElseThrow(() -> new IllegalArgumentException("no such file: " + name)),
        StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = WebAssets.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the page file " + name, e);
    }
  }
}
