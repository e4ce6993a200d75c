package charon.application.port.out.steering;

import java.io.InputStream;

/** Where a campaign's pictures to hand out are kept. Thread-safe; waits for the disk. */
@FunctionalInterface
public interface HandoutStore {

  /** Where they are below the campaign folder. */
  String FOLDER = "campaign/handouts/";

  /** How many files there may be. */
  int MOST = 500;

  /**
   * Keeps a file, whole or not at all. The same content again changes nothing.
   *
   * @param name of the file: letters, digits, dots, underlines and hyphens
   * @param content of the file; left open
   * @param replace whether it may take the place of another one
   * @return its path below the campaign folder
   * @throws charon.domain.ConflictException if there is another one of that name, or one that differs
   *     in capitals only; if there are too many, or the folder cannot be written to
   * @throws charon.application.port.StorageException if the disk is full, or cannot be used
   */
  String keep(String name, InputStream content, boolean replace);
}
