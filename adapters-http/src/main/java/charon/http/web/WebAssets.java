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

/**
 * The files of the pages, from the jar. Each is read once. Below {@code /pages/} the version of all of
 * them is part of each address, so browsers keep them for ever; whatever leads to a file leads there.
 * Thread-safe.
 */
public final class WebAssets {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._/-]*\\.[a-z0-9]+");
  private static final int VERSION_LENGTH = 12;

  private static final String STATIC = "/web/static/";
  private static final String LIBRARIES = "/META-INF/resources/";
  private static final String LIBRARY = "webjars/";

  /** How files whose addresses are part of the wire contract name the others. See {@link #RULES}. */
  private static final Pattern OTHERS = Pattern.compile("(?<=[\"'])(?:\\.\\./)+(?=charon/)");

  /**
   * Number of the rules by which addresses are put into files, here and in {@link ModuleNames}: one
   * more with each change of them, as browsers that have a file would not ask for it again.
   */
  private static final int RULES = 1;

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private final String version =
      text("/web/version.txt").substring(0, VERSION_LENGTH) + "-" + RULES;
  private final String files = "/pages/" + version + "/";
  private final ModuleNames modules =
      ModuleNames.of(text("/web/libraries.properties"), files + LIBRARY);
  private final InlineScript tooOld = new InlineScript(text("/web/pages/too-old.js"));
  private final Map<Key, Asset> read = new ConcurrentHashMap<>();
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  private record Key(String path, String caching) {}

  private record Asset(Response response, String etag) {}

  /** The page template of that name. */
  String template(String name) {
    return templates.computeIfAbsent(name, unread -> text("/web/pages/" + unread));
  }

  /** Beginning of the addresses of our files as they are now. */
  String files() {
    return files;
  }

  /** Says in browsers that cannot show our pages what they are missing, and which ones can. */
  InlineScript tooOld() {
    return tooOld;
  }

  /** Answers {@code /static/{path...}}. */
  public Response serve(Request request) {
    return serve(request, new Key(request.parameter("path"), ASK_AGAIN));
  }

  /**
   * Answers {@code /webjars/{path...}}: libraries. The version in such an address is theirs, but they
   * lead to each other below that of the pages.
   */
  Response library(Request request) {
    return serve(request, new Key(LIBRARY + request.parameter("path"), ASK_AGAIN));
  }

  /** Answers {@code /pages/{version}/{path...}}; pages of another version get what there is now. */
  Response file(Request request) {
    boolean current = request.parameter("version").equals(version);
    return serve(request, new Key(request.parameter("path"), current ? FOR_EVER : ASK_AGAIN));
  }

  private Response serve(Request request, Key key) {
    Asset asset = asset(key).orElseThrow(() -> new NotFoundException("Not found"));
    return EntityTags.isKnown(request, asset.etag())
        ? asset.response().notModified()
        : asset.response();
  }

  private Optional<Asset> asset(Key key) {
    Asset cached = read.get(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    if (!NAME.matcher(key.path()).matches() || key.path().contains("..")) {
      return Optional.empty();
    }
    Optional<Asset> found = MediaTypes.of(key.path())
        .flatMap(type -> content(key.path()).map(bytes -> asset(type, bytes, key.caching())));
    found.ifPresent(asset -> read.put(key, asset)); // only files that exist: bounded
    return found;
  }

  private Optional<byte[]> content(String path) {
    Optional<byte[]> bytes = resource((path.startsWith(LIBRARY) ? LIBRARIES : STATIC) + path);
    return path.endsWith(".js") || path.endsWith(".css") ? bytes.map(this::led) : bytes;
  }

  /** A script or style sheet with the addresses of what it needs. */
  private byte[] led(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return modules.resolve(OTHERS.matcher(text).replaceAll(files)).getBytes(StandardCharsets.UTF_8);
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
