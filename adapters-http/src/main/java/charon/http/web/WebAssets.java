package charon.http.web;

import charon.domain.NotFoundException;
import charon.http.routing.EntityTags;
import charon.http.routing.Request;
import charon.http.routing.Response;
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

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9./-]*\\.[a-z0-9]+");

  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  private record Asset(Response response, String etag) {}

  /** The page template of that name. */
  String template(String name) {
    return new String(
        resource("pages/" + name)
            .orElseThrow(() -> new IllegalArgumentException("no such page: " + name)),
        StandardCharsets.UTF_8);
  }

  /** Answers {@code /static/{path...}}. */
  public Response serve(Request request) {
    String path = request.parameter("path");
    Asset asset = asset(path).orElseThrow(() -> new NotFoundException("Not found"));
    return EntityTags.isKnown(request, asset.etag())
        ? Response.notModified(asset.etag())
        : asset.response();
  }

  private Optional<Asset> asset(String path) {
    Asset cached = read.get(path);
    if (cached != null) {
      return Optional.of(cached);
    }
    if (!NAME.matcher(path).matches() || path.contains("..")) {
      return Optional.empty();
    }
    Optional<Asset> found = MediaTypes.of(path)
        .flatMap(type -> resource("static/" + path).map(bytes -> asset(type, bytes)));
    found.ifPresent(asset -> read.put(path, asset)); // only files that exist: bounded
    return found;
  }

  private static Asset asset(String type, byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    String etag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    Response response =
        Response.of(200, type, bytes).with("etag", etag).with("cache-control", "no-cache");
    return new Asset(response, etag);
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = WebAssets.class.getResourceAsStream("/web/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the page file " + name, e);
    }
  }
}
