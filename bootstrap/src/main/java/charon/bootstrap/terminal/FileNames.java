package charon.bootstrap.terminal;

import java.nio.charset.Charset;
import java.util.Optional;

/** Whether Java can read the names of all files; where it cannot, it says nothing and makes up others. */
public final class FileNames {

  private static final String BEYOND_LATIN = "\u0441\u4e2d";

  private FileNames() {}

  /** What to do about it, if not all names can be read. */
  public static Optional<String> warning() {
    return warning(
        System.getProperty("sun.jnu.encoding", "UTF-8"), System.getProperty("os.name", ""));
  }

  /**
   * The same for a platform.
   *
   * @param encoding what file names are taken to be written in
   * @param system name of the operating system
   */
  static Optional<String> warning(String encoding, String system) {
    if (system.startsWith("Windows") || holdsEverything(encoding)) {
      return Optional.empty();
    }
    return Optional.of("Names of files with other letters than English ones cannot be read, as the"
        + " locale's encoding is " + encoding + ": start with LC_ALL=C.UTF-8");
  }

  private static boolean holdsEverything(String encoding) {
    return Charset.isSupported(encoding)
        && Charset.forName(encoding).newEncoder().canEncode(BEYOND_LATIN);
  }
}
