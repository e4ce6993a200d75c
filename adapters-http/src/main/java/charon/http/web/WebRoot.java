package charon.http.web;

import charon.domain.NotFoundException;
import charon.http.message.Request;
import charon.http.message.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/**
 * A folder of files that browsers may have. Whatever lies outside it, be it by a link, and whatever
 * has a name with a dot at its beginning is not there. Thread-safe; looks at the disk on every call.
 */
final class WebRoot {

  /** Larger files are not served. */
  static final int MAX_BYTES = 64 << 20;

  private final Path folder;
  private final FileReading reading;

  private record Found(Path file, String type, long size, String etag) {}

  WebRoot(Path folder, FileReading reading) {
    this.folder = folder;
    this.reading = reading;
  }

  /** A file of any type that front ends consist of. */
  CompletionStage<Response> file(Request request, String path) {
    return reading.answer(() -> serve(request, find(path)));
  }

  /** A picture. */
  CompletionStage<Response> image(Request request, String path) {
    return reading.answer(() ->
        serve(request, find(path).filter(found -> MediaTypes.isImage(found.type()))));
  }

  private CompletionStage<Response> serve(Request request, Optional<Found> sought) {
    Found found = sought.orElseThrow(WebRoot::notFound);
    Response head = Response.withoutContent(found.type(), found.size())
        .with("etag", found.etag())
        .with("cache-control", "no-cache");
    return reading.answer(
        request, head, found.etag(), found.file().toString(), () -> read(found.file()));
  }

  private Optional<Found> find(String path) {
    try {
      Path root = folder.toRealPath();
      return isPlain(path) ? found(root, root.resolve(path).toRealPath()) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // for whoever asks, what cannot be read is not there
    }
  }

  /** The file at the end of all links, which decides. */
  private static Optional<Found> found(Path root, Path real) throws IOException {
    if (!real.startsWith(root) || !isPlain(root.relativize(real).toString())) {
      return Optional.empty();
    }
    BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
    return attributes.isRegularFile() && attributes.size() <= MAX_BYTES
        ? MediaTypes.of(real.toString())
            .map(type -> new Found(real, type, attributes.size(), etag(attributes)))
        : Optional.empty();
  }

  private static byte[] read(Path file) {
    // no link by now either: what was looked at is what is read
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MAX_BYTES);
    } catch (IOException e) {
      throw notFound();
    }
  }

  private static boolean isPlain(String path) {
    return path.indexOf('\\') < 0
        && StreamSupport.stream(Path.of(path).spliterator(), false)
            .noneMatch(part -> part.toString().startsWith("."));
  }

  private static String etag(BasicFileAttributes attributes) {
    Instant written = attributes.lastModifiedTime().toInstant();
    return "\"" + Long.toHexString(written.getEpochSecond()) + "." + written.getNano() + "-"
        + attributes.size() + "\"";
  }

  private static NotFoundException notFound() {
    return new NotFoundException("Not found");
  }
}
