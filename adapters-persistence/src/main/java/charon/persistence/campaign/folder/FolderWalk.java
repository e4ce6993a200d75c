package charon.persistence.campaign.folder;

import charon.persistence.campaign.check.FileNames;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.Reason;
import charon.persistence.campaign.folder.FolderEntry.Refused;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One look at the campaign folder: what is there, how long, how old. Opens no file, follows no link
 * that leaves the folder, and never fails. For one look, by one thread.
 */
public final class FolderWalk {

  /** Beyond this, a folder is a mistake, or links that multiply each other. */
  static final int MAX_ENTRIES = 50_000;

  /** So many files a table's campaign may have. */
  static final int MAX_FILES = 5_000;

  /** So many MiB the files of a table's campaign may have together. */
  static final int MAX_MEBIBYTES = 256;

  /** Locations nest to any sensible depth. */
  static final int MAX_DEPTH = 100;

  private final Path realRoot;
  private final boolean limited;
  private int entries;
  private int files;
  private long bytes;
  private boolean full;

  private FolderWalk(Path realRoot, boolean limited) {
    this.realRoot = realRoot;
    this.limited = limited;
  }

  /** Looks at a folder; refused if there is none. */
  public static FolderEntry look(CampaignRoot root) {
    try {
      Path real = root.real();
      return new FolderWalk(real, root.limited())
          .directory("", real, List.of())
          .orElseThrow(() -> new NoSuchFileException(root.folder().toString()));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return new Refused("", Reason.DANGLING);
    } catch (IOException e) {
      return new Refused("", Reason.UNREADABLE);
    }
  }

  /**
   * Whether a campaign may grow: nothing of it is left out now, nor would be then.
   *
   * @throws IOException if it cannot be found out
   */
  static boolean hasRoom(CampaignRoot root, int moreFiles, long moreBytes) throws IOException {
    if (!root.limited()) {
      return true;
    }
    Path real = root.real();
    FolderWalk walk = new FolderWalk(real, true);
    walk.directory("", real, List.of());
    return !walk.full
        && walk.files + moreFiles <= MAX_FILES
        && walk.bytes + moreBytes <= (long) MAX_MEBIBYTES << 20;
  }

  private Optional<FolderEntry> directory(String path, Path real, List<Path> above)
      throws IOException {
    if (above.contains(real)) {
      return Optional.of(new Refused(path, Reason.CIRCLE));
    }
    if (above.size() > MAX_DEPTH) {
      return Optional.of(new Refused(path, Reason.TOO_DEEP));
    }
    List<Path> chain = new ArrayList<>(above);
    chain.add(real);
    Map<String, FolderEntry> found = new LinkedHashMap<>();
    List<Path> children = children(real);
    Set<String> names = children.stream().map(FolderWalk::name).collect(Collectors.toSet());
    for (Path child : children) {
      String childPath = (path.isEmpty() ? "" : path + "/") + name(child);
      if (FolderScope.includes(childPath)) {
        (Leftovers.isCopy(name(child), names)
                ? Optional.of(new Refused(childPath, Reason.COPY))
                : look(childPath, child, chain))
            .ifPresent(entry -> found.put(name(child), entry));
      } else if (FileNames.meant(childPath).isPresent()) {
        found.put(name(child), new Refused(childPath, Reason.OTHER_NAME));
      }
    }
    return Optional.of(new Directory(path, found));
  }

  private Optional<FolderEntry> look(String path, Path place, List<Path> above) {
    if (full) {
      return Optional.empty();
    }
    if (++entries > MAX_ENTRIES) { // said once; what follows is left out
      full = true;
      return Optional.of(new Refused(path, Reason.TOO_MANY));
    }
    try {
      BasicFileAttributes attributes = attributes(place);
      return attributes.isSymbolicLink()
          ? link(path, place, above)
          : entry(path, place, attributes, above);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty(); // gone between listing and looking
    } catch (IOException e) {
      return Optional.of(new Refused(path, Reason.UNREADABLE));
    }
  }

  private Optional<FolderEntry> link(String path, Path place, List<Path> above) throws IOException {
    Path target;
    try {
      target = place.toRealPath();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.of(new Refused(path, Reason.DANGLING));
    } catch (FileSystemLoopException e) {
      return Optional.of(new Refused(path, Reason.CIRCLE));
    } catch (FileSystemException e) {
      return Optional.of(new Refused(path, isLoop(e) ? Reason.CIRCLE : Reason.UNREADABLE));
    }
    return target.startsWith(realRoot)
        ? entry(path, target, attributes(target), above)
        : Optional.of(new Refused(path, Reason.LEADS_OUT));
  }

  private Optional<FolderEntry> entry(
      String path, Path real, BasicFileAttributes attributes, List<Path> above) throws IOException {
    if (attributes.isDirectory()) {
      return directory(path, real, above);
    }
    return Optional.of(
        attributes.isRegularFile()
            ? file(path, real, attributes)
            : new Refused(path, Reason.SPECIAL));
  }

  private FolderEntry file(String path, Path real, BasicFileAttributes attributes) {
    files++;
    bytes += attributes.size();
    if (limited && (files > MAX_FILES || bytes > (long) MAX_MEBIBYTES << 20)) {
      full = true;
      return new Refused(path, files > MAX_FILES ? Reason.TOO_MANY_FILES : Reason.TOO_LARGE);
    }
    return new RegularFile(
        path, real, attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /**
   * What is in a directory, in order of names.
   *
   * @throws IOException if it cannot be read
   */
  public static List<Path> children(Path directory) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(directory)) {
      listing.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(FolderScope.BY_NAME);
    return children;
  }

  private static BasicFileAttributes attributes(Path place) throws IOException {
    return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** The JDK has no exception of its own for a link to itself, only the system's words. */
  private static boolean isLoop(FileSystemException e) {
    return String.valueOf(e.getReason()).contains("symbolic links");
  }
}
