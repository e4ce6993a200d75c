package charon.application.fake;

import charon.application.port.out.steering.HandoutStore;
import charon.domain.ConflictException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Pictures in a map. Thread-safe. */
public final class InMemoryHandoutStore implements HandoutStore {

  private final Map<String, byte[]> files = new HashMap<>();

  @Override
  public synchronized String keep(String name, InputStream content, boolean replace) {
    byte[] bytes = bytes(content);
    byte[] before = files.get(name);
    if (before != null && !replace && !Arrays.equals(before, bytes)) {
      throw new ConflictException("name: there is another picture of that name");
    }
    boolean isAnother = files.keySet().stream()
        .anyMatch(other -> other.equalsIgnoreCase(name) && !other.equals(name));
    if (isAnother || (before == null && files.size() >= MOST)) {
      throw new ConflictException("name: no room");
    }
    files.put(name, bytes);
    return FOLDER + name;
  }

  /** What a file holds, by its path below the campaign folder; empty if there is none. */
  public synchronized byte[] read(String path) {
    return files.getOrDefault(path.substring(FOLDER.length()), new byte[0]).clone();
  }

  private static byte[] bytes(InputStream content) {
    try {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
