package charon.persistence.campaign;

import charon.application.port.out.CampaignImages;
import charon.domain.campaign.CampaignImage;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The images below a campaign folder. Thread-safe; reads the disk on every call. */
public final class CampaignImageFiles implements CampaignImages {

  /** A picture for a table, not a film. */
  static final int MAX_BYTES = 16 << 20;

  private static final Map<String, String> MEDIA_TYPES = Map.of(
      "png", "image/png",
      "jpg", "image/jpeg",
      "jpeg", "image/jpeg",
      "gif", "image/gif",
      "webp", "image/webp");

  private final CampaignRoot place;

  /** Images below that folder. */
  public CampaignImageFiles(CampaignRoot place) {
    this.place = place;
  }

  @Override
  public Optional<CampaignImage> find(String path) {
    try {
      return isPlain(path) && mediaType(path).isPresent() ? image(path) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // for whoever asks, an image that cannot be read is not there
    }
  }

  private Optional<CampaignImage> image(String path) throws IOException {
    Path root = place.real();
    Path real = root.resolve(path).toRealPath();
    Optional<String> type = mediaType(path);
    if (!real.equals(root.resolve(path)) || !isSpeltSo(root, path) || type.isEmpty()) {
      return Optional.empty();
    }
    BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class);
    return file.isRegularFile() && file.size() <= MAX_BYTES
        ? Optional.of(new CampaignImage(
            type.get(), file.lastModifiedTime().toInstant(), file.size(), () -> content(real)))
        : Optional.empty();
  }

  private static Optional<byte[]> content(Path real) {
    try {
      return Optional.of(FileText.bytes(real, MAX_BYTES))
          .filter(bytes -> bytes.length <= MAX_BYTES);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the folder itself spells a path so. Some file systems find a file by other names as well,
   * in capitals or with a dot at the end, and what is hidden is judged by its name.
   */
  private static boolean isSpeltSo(Path root, String path) throws IOException {
    Path place = root;
    for (String name : path.split("/", -1)) {
      try (Stream<Path> children = Files.list(place)) {
        if (children.noneMatch(child -> name.equals(String.valueOf(child.getFileName())))) {
          return false;
        }
      } catch (UncheckedIOException e) { // the folder cannot be read to its end
        throw e.getCause();
      }
      place = place.resolve(name);
    }
    return true;
  }

  /** Whether each part of the path is a name, and none a way up or around. */
  static boolean isPlain(String path) {
    return path.indexOf('\0') < 0
        && path.indexOf('\\') < 0
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private static Optional<String> mediaType(String path) {
    String suffix = path.substring(path.lastIndexOf('.') + 1);
    return Optional.ofNullable(MEDIA_TYPES.get(suffix.toLowerCase(Locale.ROOT)))
        .filter(type -> path.contains("."));
  }
}
