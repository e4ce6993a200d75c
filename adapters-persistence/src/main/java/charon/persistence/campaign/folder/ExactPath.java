package charon.persistence.campaign.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files of a campaign folder by the one path that each has. */
public final class ExactPath {

  private ExactPath() {}

  /**
   * A regular file below a campaign folder, no link on the way to it. Looks at the disk.
   *
   * @param path relative to the folder, with {@code /}, spelt as the folder spells it
   * @return empty for anything else, also if it cannot be found out
   */
  public static Optional<Path> regularFile(CampaignRoot place, String path) {
    try {
      return isPlain(path) ? find(place.real(), path) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // for whoever asks, what cannot be looked at is not there
    }
  }

  private static Optional<Path> find(Path root, String path) throws IOException {
    Path real = root.resolve(path).toRealPath();
    return real.equals(root.resolve(path))
            && isSpeltSo(root, path)
            && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(real)
        : Optional.empty();
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
  public static boolean isPlain(String path) {
    return path.indexOf('\0') < 0
        && path.indexOf('\\') < 0
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }
}
