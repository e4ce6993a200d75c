package charon.bootstrap.command;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.TableStatus;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tables that last as long as the test. */
final class InMemoryTables implements ManageTablesUseCase {

  private final Map<String, Table> tables = new TreeMap<>();
  private final Map<TableId, Instant> changed = new HashMap<>();
  private final InMemoryAccounts accounts;

  InMemoryTables(InMemoryAccounts accounts) {
    this.accounts = accounts;
    add("default");
  }

  /** Makes a table with nothing special about it. */
  Table add(String name) {
    return create(
        new NewTable(Optional.of(new TableName(name)), "", true, "", Map.of()), List.of());
  }

  /** What it shows was kept at that time. */
  void change(Table table, Instant at) {
    changed.put(table.id(), at);
  }

  @Override
  public Table create(NewTable wanted, List<String> gameMasters) {
    TableName name = wanted.name().orElseGet(() -> new TableName("unguessable"));
    if (tables.containsKey(name.value())) {
      throw new InvalidValueException("name: '" + name + "' was taken before");
    }
    Table table = new Table(
        new TableId(tables.size() + 1),
        name,
        new Table.About(wanted.title(), wanted.listed()),
        wanted.campaign(),
        wanted.limits(),
        wanted.playerTokens(),
        InMemoryAccounts.NOW,
        Optional.empty());
    gameMasters.forEach(user -> accounts.seat(table.id(), user, Optional.of(Role.GM)));
    tables.put(name.value(), table);
    return table;
  }

  @Override
  public Table change(TableName name, Change change) {
    Table changed = change.appliedTo(require(name));
    tables.put(name.value(), changed);
    return changed;
  }

  @Override
  public List<TableStatus> list() {
    return tables.values().stream()
        .map(table ->
            new TableStatus(table, 0, 0, Optional.ofNullable(changed.get(table.id())), false))
        .toList();
  }

  @Override
  public void archive(TableName name) {
    if (require(name).isDefault()) {
      throw new InvalidValueException("name: the default table cannot be archived");
    }
    replace(name, Optional.of(InMemoryAccounts.NOW));
  }

  @Override
  public void restore(TableName name) {
    replace(name, Optional.empty());
  }

  @Override
  public List<Membership> members(TableName name) {
    return accounts.at(require(name).id());
  }

  @Override
  public void setMember(TableName name, String userName, Optional<Role> role) {
    accounts.seat(require(name).id(), userName, role);
  }

  @Override
  public Map<Table, Role> tablesOf(String userName) {
    throw new UnsupportedOperationException("no command does this");
  }

  /** Its name, and a letter that the machine may not have. */
  @Override
  public void export(TableName name, OutputStream to) {
    try {
      to.write((require(name).name() + " \u2042").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Table importFrom(InputStream file, Optional<TableName> as) {
    try {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      if (!text.endsWith(" \u2042")) {
        throw new InvalidValueException("file: this is no table");
      }
      return add(as.map(TableName::value).orElse(text.replaceFirst(" .*", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replace(TableName name, Optional<Instant> archivedAt) {
    Table old = require(name);
    tables.put(name.value(), old.archived(archivedAt));
  }

  private Table require(TableName name) {
    return Optional.ofNullable(tables.get(name.value()))
        .orElseThrow(() -> new NotFoundException("There is no table '" + name + "'"));
  }
}
