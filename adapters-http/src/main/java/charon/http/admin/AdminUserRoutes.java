package charon.http.admin;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.ManageAccountsUseCase.Seat;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.domain.InvalidValueException;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.http.api.JsonResponse;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Who can log in. Thread-safe. */
final class AdminUserRoutes {

  private static final String USERS = "/api/admin/users/";
  private static final String USER = USERS + "{name}/";
  private static final String NAME = "name";
  private static final String PASSWORD = "password";

  private final ManageAccountsUseCase accounts;
  private final ManageTablesUseCase tables;
  private final Executor hashing;
  private final Runnable accessEnded;

  /**
   * Manages users by the use case.
   *
   * @param tables knows what their tables are called
   * @param hashing where passwords are hashed, as that takes time and memory; refuses more than may
   *     wait
   * @param accessEnded to be told when sessions have ended
   */
  AdminUserRoutes(
      ManageAccountsUseCase accounts,
      ManageTablesUseCase tables,
      Executor hashing,
      Runnable accessEnded) {
    this.accounts = accounts;
    this.tables = tables;
    this.hashing = hashing;
    this.accessEnded = accessEnded;
  }

  /** The routes. */
  List<Route> routes() {
    return List.of(
        Route.get(USERS, Access.ADMIN, this::list),
        Route.postAsync(USERS, Access.ADMIN, this::add),
        Route.postAsync(USER + "password/", Access.ADMIN, this::changePassword),
        Route.post(USER + "admin/", Access.ADMIN, this::setAdmin));
  }

  private Response list(Request request) {
    Map<TableId, Table> known = Names.byId(tables);
    return JsonResponse.empty()
        .with("users", accounts.users().stream().map(user -> json(user, known)).toList())
        .response();
  }

  private Map<String, Object> json(User user, Map<TableId, Table> known) {
    List<Map<String, String>> seats = accounts.membershipsOf(user.name()).stream()
        .flatMap(seat -> Optional.ofNullable(known.get(seat.table())).stream()
            .map(table -> Map.of("table", table.name().value(), "role", Names.role(seat.role()))))
        .toList();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(NAME, user.name());
    members.put("admin", user.admin());
    members.put("tables", seats);
    return members;
  }

  private CompletionStage<Response> add(Request request) {
    Members body = request.json();
    body.require("name and password are required", NAME, PASSWORD);
    User user = new User(body.text(NAME, ""), body.flag("admin").orElse(false));
    Optional<Seat> seat = seat(body);
    String password = body.text(PASSWORD, "");
    return hashed(() -> {
      accounts.addUser(user, seat, password);
      return done(user.name());
    });
  }

  /** Either of table and role says that there is a seat. */
  private Optional<Seat> seat(Members body) {
    if (!body.has("table") && !body.has("role")) {
      return Optional.empty();
    }
    String table = body.text("table", TableName.DEFAULT.value());
    Role role = Words.lowerCase(Role.class, "role", body.text("role", "player"));
    return Optional.of(new Seat(Names.idOf(table, tables), role));
  }

  private CompletionStage<Response> changePassword(Request request) {
    String name = request.parameter(NAME);
    String password = request.json().required(PASSWORD, "password is required");
    return hashed(() -> {
      accounts.changePassword(name, password);
      accessEnded.run();
      return done(name);
    });
  }

  private Response setAdmin(Request request) {
    String name = request.parameter(NAME);
    boolean admin = request
        .json()
        .flag("admin")
        .orElseThrow(() -> new InvalidValueException("admin is required: true or false"));
    accounts.setAdmin(name, admin);
    return done(name);
  }

  private CompletionStage<Response> hashed(Supplier<Response> work) {
    try {
      return CompletableFuture.supplyAsync(work, hashing);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.completedStage(Response.busy());
    }
  }

  private static Response done(String name) {
    return JsonResponse.success().with(NAME, name).response();
  }
}
