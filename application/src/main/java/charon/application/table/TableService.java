package charon.application.table;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.TableStatus;
import charon.application.port.out.SecretGenerator;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables, and who is what at them. Thread-safe; changes of the directory take turns. */
public final class TableService implements ManageTablesUseCase {

  /** 32 that nobody takes for another: 5 bits each. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int RANDOM_NAME = 10; // 50 bits
  private static final int TRIES = 10;

  private final TableStores stores;
  private final TableRules rules;
  private final LiveTables live;
  private final SecretGenerator secrets;
  private final Clock clock;

  /**
   * Stamps tables with the clock's time.
   *
   * @param live the tables of the server that runs here
   * @param secrets names tables that nobody can guess
   */
  public TableService(
      TableStores stores, TableRules rules, LiveTables live, SecretGenerator secrets, Clock clock) {
    this.stores = stores;
    this.rules = rules;
    this.live = live;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public synchronized Table create(NewTable wanted, List<String> gameMasters) {
    rules.requireRoom(stores.tables().countOpen());
    stores.requireUsers("gm", gameMasters);
    Table made = add(wanted);
    gameMasters.forEach(name -> stores.memberships().put(new Membership(made.id(), name, Role.GM)));
    live.changed(made);
    return made;
  }

  private Table add(NewTable wanted) {
    if (wanted.name().isPresent()) {
      TableName name = wanted.name().get();
      return add(wanted, name)
          .orElseThrow(() ->
              new InvalidValueException("name: there is or was a table '" + name + "' already"));
    }
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Table> made = add(wanted, randomName());
      if (made.isPresent()) {
        return made.get();
      }
    }
    throw new IllegalStateException("name: none that is random is free");
  }

  private Optional<Table> add(NewTable wanted, TableName name) {
    Table table = new Table(
        TableId.DEFAULT, // storage gives it another
        name,
        new Table.About(wanted.title(), wanted.listed()),
        wanted.campaign(),
        wanted.limits(),
        wanted.playerTokens(),
        clock.instant(),
        Optional.empty());
    rules.require(table);
    return stores.tables().add(table);
  }

  private TableName randomName() {
    StringBuilder name = new StringBuilder(RANDOM_NAME);
    for (byte random : secrets.randomBytes(RANDOM_NAME)) {
      name.append(LETTERS.charAt(Math.floorMod(random, LETTERS.length())));
    }
    return new TableName(name.toString());
  }

  @Override
  public synchronized Table change(TableName name, Change change) {
    Table table = stores.require(name);
    Table changed = change.appliedTo(table);
    rules.requireChange(table, changed);
    if (!changed.equals(table)) {
      replace(changed);
    }
    return changed;
  }

  @Override
  public List<TableStatus> list() {
    Map<TableId, Instant> changed = stores.tables().changedAt();
    return stores.tables().all().stream()
        .map(table -> new TableStatus(
            table,
            live.displays(table.id(), Audience.PLAYERS),
            live.displays(table.id(), Audience.GM),
            Optional.ofNullable(changed.get(table.id())),
            live.isAwake(table.id())))
        .toList();
  }

  @Override
  public synchronized void archive(TableName name) {
    Table table = stores.require(name);
    if (table.isDefault()) {
      throw new InvalidValueException("name: the table '" + name + "' cannot be archived");
    }
    if (!table.isArchived()) {
      replace(table, Optional.of(clock.instant()));
    }
  }

  @Override
  public synchronized void restore(TableName name) {
    Table table = stores.require(name);
    if (table.isArchived()) {
      rules.requireRoom(stores.tables().countOpen());
      replace(table, Optional.empty());
    }
  }

  private void replace(Table table, Optional<Instant> archivedAt) {
    replace(table.archived(archivedAt));
  }

  private void replace(Table changed) {
    stores.replace(changed);
    live.changed(changed);
  }

  @Override
  public List<Membership> members(TableName name) {
    return stores.memberships().at(stores.require(name).id());
  }

  @Override
  public void setMember(TableName name, String userName, Optional<Role> role) {
    TableId table = stores.require(name).id();
    if (!stores.isUser(userName)) {
      throw new NotFoundException("There is no user '" + userName + "'");
    }
    role.ifPresentOrElse(
        given -> stores.memberships().put(new Membership(table, userName, given)),
        () -> stores.memberships().remove(table, userName));
  }

  @Override
  public Map<Table, Role> tablesOf(String userName) {
    Map<TableId, Role> roles = stores.memberships().of(userName).stream()
        .collect(Collectors.toUnmodifiableMap(Membership::table, Membership::role));
    Map<Table, Role> found = new LinkedHashMap<>();
    if (!roles.isEmpty()) {
      stores.tables().all().stream()
          .filter(table -> !table.isArchived() && roles.containsKey(table.id()))
          .forEach(table -> found.put(table, roles.get(table.id())));
    }
    return found;
  }

  @Override
  public void export(TableName name, OutputStream to) {
    Table table = stores.require(name);
    live.keep(table.id()); // storage may be behind by as much as a crash can take
    stores.archive().export(table, to);
  }

  @Override
  public synchronized Table importFrom(InputStream file, Optional<TableName> as) {
    rules.requireRoom(stores.tables().countOpen());
    Table made = stores.archive().importFrom(file, as, rules::require);
    live.changed(made);
    return made;
  }
}
