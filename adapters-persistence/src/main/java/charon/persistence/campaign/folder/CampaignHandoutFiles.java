package charon.persistence.campaign.folder;

import charon.application.port.StorageException;
import charon.application.port.out.steering.HandoutStore;
import charon.domain.ConflictException;
import charon.persistence.files.DurableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/**
 * The pictures to hand out of a campaign folder. Each is put in place whole, so that a look at the folder
 * sees one change. Thread-safe: writers take turns.
 */
public final class CampaignHandoutFiles implements HandoutStore {

  /** So many bytes the files may have together: as many as a whole campaign among many. */
  private static final long MOST_BYTES = (long) FolderWalk.MAX_MEBIBYTES << 20;

  private final CampaignRoot place;

  /** Pictures below that folder. */
  public CampaignHandoutFiles(CampaignRoot place) {
    this.place = place;
  }

  @Override
  public synchronized String keep(String name, InputStream content, boolean replace) {
    try {
      Path file = folder().resolve(name);
      Path draft = DurableFile.draftOf(file);
      try {
        Files.deleteIfExists(draft);
        Files.copy(content, draft);
        put(draft, file, replace);
      } finally {
        Files.deleteIfExists(draft);
      }
      return FOLDER + name;
    } catch (ReadOnlyFileSystemException e) {
      throw unwritable();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Made if it is not there; no link leads to it. */
  private Path folder() throws IOException {
    Path folder;
    try {
      folder = place.real();
    } catch (NoSuchFileException e) {
      throw new ConflictException("There is no campaign folder to keep a picture in");
    }
    for (Path part : Path.of(FOLDER)) {
      folder = Files.createDirectories(folder.resolve(part));
      if (!folder.toRealPath().equals(folder)) {
        throw new ConflictException(FOLDER + " leads to another place");
      }
    }
    return folder;
  }

  private void put(Path draft, Path file, boolean replace) throws IOException {
    boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (isThere && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ConflictException("name: there is something else of that name, which is no file");
    }
    if (isThere && Files.mismatch(draft, file) < 0) {
      return;
    }
    if (isThere && !replace) {
      throw new ConflictException(
          "name: there is another picture of that name; replace=true puts this one in its place");
    }
    requireRoom(draft, file);
    long growth = Files.size(draft) - (isThere ? Files.size(file) : 0);
    if (!FolderWalk.hasRoom(place, isThere ? 0 : 1, growth)) {
      throw new ConflictException("The campaign of a table holds at most " + FolderWalk.MAX_FILES
          + " files of " + FolderWalk.MAX_MEBIBYTES + " MiB together");
    }
    DurableFile.publish(draft, file);
  }

  private static void requireRoom(Path draft, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Path> others = FolderWalk.children(file.resolveSibling("")).stream()
        .filter(other -> !other.equals(draft) && !other.equals(file))
        .toList();
    long bytes = Files.size(draft);
    for (Path other : others) {
      String otherName = String.valueOf(other.getFileName());
      if (otherName.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        throw new ConflictException("name: there is " + otherName + " already");
      }
      bytes += Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS) ? Files.size(other) : 0;
    }
    if (others.size() >= MOST || bytes > MOST_BYTES) {
      throw new ConflictException(FOLDER + " holds at most " + MOST + " files of "
          + FolderWalk.MAX_MEBIBYTES + " MiB together");
    }
  }

  private static RuntimeException fault(IOException e) {
    String why = String.valueOf(e.getMessage()) + e.getClass().getSimpleName();
    if (e instanceof AccessDeniedException || why.contains("Read-only file system")) {
      return unwritable();
    }
    boolean full = why.contains("No space left") || why.contains("quota exceeded");
    return new StorageException(
        full ? StorageException.Reason.FULL : StorageException.Reason.OTHER,
        "Failed keeping a picture: " + e.getMessage(),
        e);
  }

  private static ConflictException unwritable() {
    return new ConflictException(
        "The campaign folder is read-only here: put pictures into " + FOLDER + " where it is kept");
  }
}
