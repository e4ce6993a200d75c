package charon.http.admin;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.TableStatus;
import charon.domain.NotFoundException;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.http.message.Request;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tables and roles are called on the wire. */
final class Names {

  private Names() {}

  /** Where a table's pages begin, for who sent the request: hosts of tables know no other table. */
  static String path(Request request, Table table) {
    String plain = table.isDefault() ? "/" : "/t/" + table.name() + "/";
    return request.ownHost().map(host -> beside(host, request.table(), table)).orElse(plain);
  }

  private static String beside(String host, Table here, Table table) {
    String domain = host.substring(host.indexOf('.') + 1);
    String name = table.isDefault() ? domain : table.name() + "." + domain;
    return table.id().equals(here.id()) ? "/" : "//" + name + "/";
  }

  static String role(Role role) {
    return lowerCase(role);
  }

  static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A table's name in a path.
   *
   * @throws NotFoundException if no table can be called so
   */
  static TableName table(String text) {
    return TableName.parse(text).orElseThrow(() -> noTable(text));
  }

  static NotFoundException noTable(String name) {
    return new NotFoundException("There is no table '" + name + "'");
  }

  /**
   * What storage knows a table by, archived or not.
   *
   * @throws NotFoundException if there is no such table
   */
  static TableId idOf(String name, ManageTablesUseCase tables) {
    return byId(tables).values().stream()
        .filter(table -> table.name().value().equals(name))
        .map(Table::id)
        .findFirst()
        .orElseThrow(() -> noTable(name));
  }

  /** What a table is called that storage knows; null if it was made a moment ago. */
  static @Nullable String of(TableId id, Map<TableId, Table> known) {
    Table table = known.get(id);
    return table == null ? null : table.name().value();
  }

  /** All tables, archived ones too, by what storage knows them by. */
  static Map<TableId, Table> byId(ManageTablesUseCase tables) {
    return tables.list().stream()
        .map(TableStatus::table)
        .collect(Collectors.toUnmodifiableMap(Table::id, Function.identity()));
  }
}
