package charon.application.port.out;

import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Tables as files. Thread-safe; blocks on the disk. */
public interface TableArchive {

  /** Writes all that is kept of a table; no passwords and no tokens. */
  void export(Table table, OutputStream to);

  /**
   * Adds a table from such a file, wholly or not at all.
   *
   * @param as what to call it; empty: as the file says
   * @param allowed is given the table with any id before anything is made, and may refuse it with an
   *     {@link charon.domain.InvalidValueException}
   * @throws charon.domain.InvalidValueException if the file is none, names something that cannot be
   *     understood, or is of a newer version; or if the name was ever taken
   */
  Table importFrom(InputStream file, Optional<TableName> as, Consumer<Table> allowed);
}
