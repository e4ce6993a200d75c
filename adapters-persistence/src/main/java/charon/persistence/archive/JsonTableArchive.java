package charon.persistence.archive;

import charon.application.port.out.TableArchive;
import charon.application.port.out.ViewSnapshot;
import charon.domain.InvalidValueException;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.persistence.sql.TableContents;
import charon.persistence.sql.WholeTable;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tables as JSON documents. Thread-safe. */
public final class JsonTableArchive implements TableArchive {

  private final TableContents contents;
  private final Function<TableId, Optional<ViewSnapshot>> views;

  /**
   * Reads and adds tables.
   *
   * @param contents what is kept of them
   * @param views what was shown last at one
   */
  public JsonTableArchive(TableContents contents, Function<TableId, Optional<ViewSnapshot>> views) {
    this.contents = contents;
    this.views = views;
  }

  /**
   * Messages that come while it writes are in it or not; each conversation is as it was at one
   * moment.
   *
   * @throws java.io.UncheckedIOException if the stream takes no more
   */
  @Override
  public void export(Table table, OutputStream to) {
    new TableWriter(contents, table).write(views.apply(table.id()), to);
  }

  @Override
  public Table importFrom(InputStream file, Optional<TableName> as, Consumer<Table> allowed) {
    WholeTable whole = new TableReader(as).read(file);
    allowed.accept(whole.table());
    return contents
        .add(whole)
        .orElseThrow(() -> new InvalidValueException(
            "name: there is or was a table '" + whole.table().name() + "' already"));
  }
}
