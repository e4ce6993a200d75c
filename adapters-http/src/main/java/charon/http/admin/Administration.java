package charon.http.admin;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.http.routing.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Managing the server over HTTP. Thread-safe.
 *
 * @param open the tables that can be opened
 * @param tables makes tables, and says who is what at them
 * @param accounts users and API tokens
 * @param hashing where passwords are hashed; refuses more than may wait
 * @param accessEnded to be told when somebody may have lost a right
 * @param hasRoom whether an answer with so many bytes could be sent now
 * @param clock tells the time
 */
public record Administration(
    FindTableUseCase open,
    ManageTablesUseCase tables,
    ManageAccountsUseCase accounts,
    Executor hashing,
    Runnable accessEnded,
    LongPredicate hasRoom,
    InstantSource clock) {

  /** The routes. */
  public List<Route> routes() {
    return Stream.of(
            new TableRoutes(open, tables).routes(),
            new AdminTableRoutes(tables, accessEnded, hasRoom).routes(),
            new AdminUserRoutes(accounts, tables, hashing, accessEnded).routes(),
            new AdminTokenRoutes(accounts, tables, clock, accessEnded).routes())
        .flatMap(List::stream)
        .toList();
  }
}
