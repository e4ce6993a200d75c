package charon.http.admin;

import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.domain.account.Role;
import charon.domain.table.Table;
import charon.http.api.JsonResponse;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables that somebody may know of: those for everybody, and their own. Thread-safe. */
final class TableRoutes {

  private final FindTableUseCase open;
  private final ManageTablesUseCase tables;

  /**
   * Lists tables.
   *
   * @param open the directory
   * @param tables knows whose they are
   */
  TableRoutes(FindTableUseCase open, ManageTablesUseCase tables) {
    this.open = open;
    this.tables = tables;
  }

  /** The route. */
  List<Route> routes() {
    return List.of(Route.get("/api/tables/", Access.PERSONAL, this::list));
  }

  private Response list(Request request) {
    Map<Table, Role> own = own(request);
    Map<String, Map<String, @Nullable Object>> found = new TreeMap<>();
    open.open().stream()
        .filter(table -> table.about().listed())
        .forEach(table -> found.put(table.name().value(), json(request, table, null)));
    own.forEach(
        (table, role) -> found.put(table.name().value(), json(request, table, Names.role(role))));
    JsonResponse answer = JsonResponse.empty().with("tables", List.copyOf(found.values()));
    return (request.caller().isAdmin() ? answer.with("admin", true) : answer).response();
  }

  /** A token is good for one table, and asks there. */
  private Map<Table, Role> own(Request request) {
    return request.caller().token().isPresent()
        ? Map.of(request.table(), Role.GM)
        : request.caller().user().map(user -> tables.tablesOf(user.name())).orElse(Map.of());
  }

  private static Map<String, @Nullable Object> json(
      Request request, Table table, @Nullable String role) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", table.name().value());
    members.put("title", table.title());
    members.put("path", Names.path(request, table));
    members.put("role", role);
    return members;
  }
}
