package charon.bootstrap.command;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.TableStatus;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.NearestName;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables that there are, archived ones too, by what people and storage call them.
 *
 * @param tables at least the default table
 */
record TableDirectory(List<Table> tables) {

  static TableDirectory of(ManageTablesUseCase manage) {
    return new TableDirectory(manage.list().stream().map(TableStatus::table).toList());
  }

  /**
   * The table of that name.
   *
   * @throws CommandException if there is none; tells which was probably meant
   */
  Table named(String name) {
    return tables.stream()
        .filter(table -> table.name().value().equals(name))
        .findAny()
        .orElseThrow(() -> CommandException.failure("There is no table '" + name
            + "'. Did you mean '" + NearestName.to(name, names()) + "'?"));
  }

  /**
   * Which table is meant.
   *
   * @param name null: the default table
   * @throws CommandException if there is none of that name
   */
  static TableId idOf(@Nullable String name, ManageTablesUseCase manage) {
    return name == null ? TableId.DEFAULT : of(manage).named(name).id();
  }

  /** Whether there is another than the default table. */
  boolean isMoreThanOne() {
    return tables.size() > 1;
  }

  /** What each table is called. */
  Map<TableId, String> namesById() {
    return tables.stream()
        .collect(Collectors.toMap(Table::id, table -> table.name().value()));
  }

  private List<String> names() {
    return tables.stream().map(table -> table.name().value()).toList();
  }
}
