package charon.application.fake;

import charon.application.port.out.TableRepository;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The directory in a map. Thread-safe. */
public final class InMemoryTableRepository implements TableRepository {

  private final Map<String, Table> byName = new TreeMap<>();
  private final Map<TableId, Instant> changedAt = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();

  /** Has the default table. */
  public InMemoryTableRepository() {
    Table theDefault = new Table(
        TableId.DEFAULT,
        TableName.DEFAULT,
        new Table.About("", true),
        "",
        Map.of(),
        Instant.EPOCH,
        Optional.empty());
    byName.put(theDefault.name().value(), theDefault);
  }

  @Override
  public synchronized Optional<Table> add(Table table) {
    Table added = table.as(new TableId(byName.size() + deleted.size() + 1L));
    return !deleted.contains(table.name().value())
            && byName.putIfAbsent(table.name().value(), added) == null
        ? Optional.of(added)
        : Optional.empty();
  }

  @Override
  public synchronized boolean replace(Table table) {
    Optional<Table> before = find(table.id());
    before.ifPresent(old -> byName.put(
        old.name().value(),
        new Table(
            old.id(),
            old.name(),
            table.about(),
            table.campaign(),
            table.limits(),
            table.playerTokens(),
            table.createdAt(),
            table.archivedAt())));
    return before.isPresent();
  }

  @Override
  public synchronized Optional<Table> find(TableName name) {
    return Optional.ofNullable(byName.get(name.value()));
  }

  @Override
  public synchronized int countOpen() {
    return (int) byName.values().stream().filter(table -> !table.isArchived()).count();
  }

  @Override
  public synchronized List<Table> all() {
    return List.copyOf(byName.values());
  }

  @Override
  public synchronized int deleteArchived(Instant archivedBefore) {
    List<String> old = byName.values().stream()
        .filter(table -> table.archivedAt().filter(archivedBefore::isAfter).isPresent())
        .map(table -> table.name().value())
        .toList();
    old.forEach(byName::remove);
    deleted.addAll(old);
    return old.size();
  }

  @Override
  public synchronized Map<TableId, Instant> changedAt() {
    return Map.copyOf(changedAt);
  }

  /** What a table shows was kept. */
  public synchronized void change(TableId table, Instant at) {
    changedAt.put(table, at);
  }

  /** Whether there is a table of that id. */
  public synchronized boolean has(TableId table) {
    return find(table).isPresent();
  }

  private Optional<Table> find(TableId id) {
    return byName.values().stream().filter(table -> table.id().equals(id)).findFirst();
  }
}
