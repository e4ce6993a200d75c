package charon.persistence.campaign.map;

import charon.application.port.out.imports.ImportRefusedException;
import charon.persistence.files.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are written together: none takes its place before all are on disk, and what they replace
 * is kept. For one import, by one thread.
 */
final class FileBatch {

  private interface Draft {
    void write(Path draft) throws IOException;
  }

  private final Path root;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<String> leaving = new ArrayList<>();

  /** Files below a folder that has no links in its path. */
  FileBatch(Path root) {
    this.root = root;
  }

  void text(String path, byte[] content) {
    drafts.put(path, draft -> Files.write(draft, content));
  }

  void copy(String path, Path from) {
    drafts.put(path, draft -> Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING));
  }

  /** A file that goes away, because it would stand before a new one. */
  void remove(String path) {
    leaving.add(path);
  }

  List<String> written() {
    return List.copyOf(drafts.keySet());
  }

  /** The files that are there and would be replaced, or go away. */
  List<String> replaced() {
    List<String> replaced = new ArrayList<>(leaving);
    drafts.keySet().stream()
        .filter(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
        .forEach(replaced::add);
    return replaced;
  }

  /**
   * Writes all files.
   *
   * @param before the folder where those that are there are kept
   */
  void write(Path before) throws IOException {
    Map<Path, Path> finished = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
        Path file = root.resolve(entry.getKey());
        requireInside(file);
        Path draft = DurableFile.draftOf(file);
        finished.put(draft, file);
        entry.getValue().write(draft);
      }
      for (String path : replaced()) {
        keep(path, before);
      }
      for (Map.Entry<Path, Path> entry : finished.entrySet()) {
        DurableFile.publish(entry.getKey(), entry.getValue());
      }
      for (String path : leaving) {
        Files.deleteIfExists(root.resolve(path));
      }
    } finally {
      for (Path draft : finished.keySet()) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private void requireInside(Path file) throws IOException {
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder);
    if (!folder.toRealPath().startsWith(root)) {
      throw new ImportRefusedException(
          root.relativize(file) + " would lie outside of the campaign folder");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ImportRefusedException(root.relativize(file) + ": no file (expected: a file)");
    }
  }

  private void keep(String path, Path before) throws IOException {
    Path kept = before.resolve(path);
    Files.createDirectories(kept.resolveSibling(""));
    Files.copy(
        root.resolve(path),
        kept,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }
}
