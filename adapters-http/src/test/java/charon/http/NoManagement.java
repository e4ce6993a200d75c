package charon.http;

import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.TableStatus;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where nobody manages tables. */
final class NoManagement implements ManageTablesUseCase {

  @Override
  public Table create(NewTable wanted, List<String> gameMasters) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public Table change(TableName name, Change change) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public List<TableStatus> list() {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public void archive(TableName name) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public void restore(TableName name) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public List<Membership> members(TableName name) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public void setMember(TableName name, String userName, Optional<Role> role) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public Map<Table, Role> tablesOf(String userName) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public void export(TableName name, OutputStream to) {
    throw new AssertionError("nobody manages tables");
  }

  @Override
  public Table importFrom(InputStream file, Optional<TableName> as) {
    throw new AssertionError("nobody manages tables");
  }
}
