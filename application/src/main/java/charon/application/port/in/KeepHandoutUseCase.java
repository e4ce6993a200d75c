package charon.application.port.in;

import java.io.InputStream;

/** Pictures that are added to what the campaign has ready to hand out. Thread-safe; waits for the disk. */
@FunctionalInterface
public interface KeepHandoutUseCase {

  /** How long a picture may be: a longer one could not be shown. */
  int MAX_BYTES = 16 << 20;

  /**
   * Keeps a picture, whole or not at all.
   *
   * @param name of its file: 1 to 80 letters, digits, dots, underlines and hyphens, with the ending of
   *     what it is
   * @param content of its file; left open
   * @param replace whether it may take the place of another one
   * @return its path below the campaign folder
   * @throws charon.domain.RefusedException if that is no name, or no picture; if there is another one
   *     of that name, or no room for it in the campaign
   * @throws charon.application.port.StorageException if the disk is full, or cannot be used
   */
  String keep(String name, InputStream content, boolean replace);
}
