package charon.application.fake;

import charon.application.port.out.TableArchive;
import charon.application.port.out.TableRepository;
import charon.domain.InvalidValueException;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tables as files of three lines, name, title and campaign, that have nothing else. Thread-safe. */
public final class InMemoryTableArchive implements TableArchive {

  private final TableRepository tables;

  /** Adds to a directory. */
  public InMemoryTableArchive(TableRepository tables) {
    this.tables = tables;
  }

  @Override
  public void export(Table table, OutputStream to) {
    try {
      to.write(String.join("\n", table.name().value(), table.about().title(), table.campaign(), "")
          .getBytes(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public Table importFrom(InputStream file, Optional<TableName> as, Consumer<Table> allowed) {
    List<String> lines = lines(file);
    if (lines.size() != 3) {
      throw new InvalidValueException("file: it is no table");
    }
    Table read = new Table(
        TableId.DEFAULT,
        as.orElseGet(() -> new TableName(lines.get(0))),
        new Table.About(lines.get(1), true),
        lines.get(2),
        Map.of(),
        Instant.EPOCH,
        Optional.empty());
    allowed.accept(read);
    return tables
        .add(read)
        .orElseThrow(() -> new InvalidValueException(
            "name: there is or was a table '" + read.name() + "' already"));
  }

  private static List<String> lines(InputStream file) {
    try {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
