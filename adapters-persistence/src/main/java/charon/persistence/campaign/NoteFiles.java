package charon.persistence.campaign;

import charon.application.port.out.NoteLibrary;
import charon.persistence.campaign.folder.ExactPath;
import charon.persistence.campaign.folder.FileText;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.folder.FolderWalk;
import charon.persistence.campaign.yaml.BrokenFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Markdown files below a folder of notes. Thread-safe; reads the disk on every call. */
public final class NoteFiles implements NoteLibrary {

  /** How far down a note is looked for by its name alone. */
  static final int MAX_DEPTH = 8;

  /** How many files and folders are looked at in search of a name. */
  static final int MAX_ENTRIES = 10_000;

  private static final String SUFFIX = ".md";

  private final Path folder;

  /** Notes below that folder. */
  public NoteFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The text of a note: of the file with that path in the folder, else, for a name alone, of the
   * nearest file of that name in a folder below, the first in order of names.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws BrokenFileException if it is longer than 1 MiB, or not UTF-8
   */
  @Override
  public Optional<String> note(String name) {
    String file = name.toLowerCase(Locale.ROOT).endsWith(SUFFIX) ? name : name + SUFFIX;
    if (!ExactPath.isPlain(file)) {
      return Optional.empty();
    }
    try {
      Path root = folder.toRealPath();
      Optional<RegularFile> exact = file(root, root.resolve(file));
      Optional<RegularFile> found =
          exact.isPresent() || file.contains("/") ? exact : search(root, file);
      return found.isPresent() ? Optional.of(FileText.read(found.get()).text()) : Optional.empty();
    } catch (NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<RegularFile> search(Path root, String name) throws IOException {
    Deque<Path> folders = new ArrayDeque<>(List.of(root));
    int entries = 0;
    while (!folders.isEmpty()) {
      Path next = folders.remove();
      boolean deepest = root.relativize(next).getNameCount() >= MAX_DEPTH - 1;
      for (Path child : children(next)) {
        if (++entries > MAX_ENTRIES) {
          return Optional.empty();
        }
        if (String.valueOf(child.getFileName()).equals(name)) {
          Optional<RegularFile> found = file(root, child);
          if (found.isPresent()) {
            return found;
          }
        } else if (!deepest && isFolderOfNotes(child)) {
          folders.add(child);
        }
      }
    }
    return Optional.empty();
  }

  /** Hidden folders are the note app's own, or hold what was deleted. */
  private static boolean isFolderOfNotes(Path place) {
    return !String.valueOf(place.getFileName()).startsWith(".")
        && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> children(Path directory) {
    try {
      return FolderWalk.children(directory);
    } catch (IOException e) {
      return List.of(); // the note may be elsewhere
    }
  }

  /** The file at a place, if it is a regular one and lies in the folder. */
  private static Optional<RegularFile> file(Path root, Path place) throws IOException {
    try {
      Path real = place.toRealPath();
      var attributes =
          Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return real.startsWith(root) && attributes.isRegularFile()
          ? Optional.of(new RegularFile(
              root.relativize(real).toString(),
              real,
              attributes.lastModifiedTime(),
              attributes.size(),
              attributes.fileKey()))
          : Optional.empty();
    } catch (FileSystemException e) { // not there, a link to itself, or out of reach
      return Optional.empty();
    }
  }
}
