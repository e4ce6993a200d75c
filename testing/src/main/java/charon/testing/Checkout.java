package charon.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that all modules lie in. */
public final class Checkout {

  private Checkout() {}

  /**
   * Where something is, whichever module's folder the test runs in.
   *
   * @param name path from the root, with slashes
   * @throws IllegalStateException if the test does not run inside a checkout
   */
  public static Path path(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside a checkout: " + Path.of("").toAbsolutePath());
      }
    }
    return folder.resolve(name);
  }
}
