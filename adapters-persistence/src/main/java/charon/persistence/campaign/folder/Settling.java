package charon.persistence.campaign.folder;

import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files somebody writes slowly: those that shrank to less than half, and those that change look
 * after look. They are at rest after several looks that saw no change. Confined to one thread.
 */
public final class Settling {

  private static final int QUIET_LOOKS = 4;

  private final Map<String, Integer> quietLooks = new HashMap<>();
  private final Set<String> changedBefore = new HashSet<>();

  /**
   * Takes note of a look.
   *
   * @param read what was read last
   * @param seen what the look before has seen
   * @param now what this one has seen
   */
  public void look(FolderEntry read, FolderEntry seen, FolderEntry now) {
    Map<String, RegularFile> earlier = files(seen);
    Map<String, RegularFile> good = files(read);
    Map<String, RegularFile> present = files(now);
    quietLooks.keySet().retainAll(present.keySet());
    present.forEach((path, file) -> {
      if (file.equals(earlier.get(path))) {
        quietLooks.computeIfPresent(
            path, (name, looks) -> looks + 1 < QUIET_LOOKS ? looks + 1 : null);
        changedBefore.remove(path);
      } else if (!changedBefore.add(path)
          || quietLooks.containsKey(path)
          || isHalfGone(file, good.get(path))) {
        quietLooks.put(path, 0);
      }
    });
  }

  /** The files that are being written slowly. */
  public Set<String> unfinished() {
    return Set.copyOf(quietLooks.keySet());
  }

  private static boolean isHalfGone(RegularFile file, @Nullable RegularFile good) {
    return good != null && file.size() < good.size() / 2;
  }

  private static Map<String, RegularFile> files(FolderEntry root) {
    Map<String, RegularFile> files = new HashMap<>();
    collect(root, files);
    return files;
  }

  private static void collect(FolderEntry entry, Map<String, RegularFile> files) {
    if (entry instanceof Directory directory) {
      directory.entries().values().forEach(child -> collect(child, files));
    } else if (entry instanceof RegularFile file) {
      files.put(file.path(), file);
    }
  }
}
