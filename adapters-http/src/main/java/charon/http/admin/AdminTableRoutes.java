package charon.http.admin;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.domain.InvalidValueException;
import charon.domain.account.Role;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import charon.http.api.JsonResponse;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** The server's tables, and who is what at them. Thread-safe. */
final class AdminTableRoutes {

  private static final String TABLES = "/api/admin/tables/";
  private static final String TABLE = TABLES + "{table}/";
  private static final String PLAYER_TOKENS = "player_tokens";

  private final ManageTablesUseCase tables;
  private final Runnable accessEnded;
  private final LongPredicate hasRoom;

  /**
   * Manages tables by the use case.
   *
   * @param accessEnded to be told when somebody may have lost a role
   * @param hasRoom whether an answer with so many bytes could be sent now
   */
  AdminTableRoutes(ManageTablesUseCase tables, Runnable accessEnded, LongPredicate hasRoom) {
    this.tables = tables;
    this.accessEnded = accessEnded;
    this.hasRoom = hasRoom;
  }

  /** The routes. */
  List<Route> routes() {
    return List.of(
        Route.get(TABLES, Access.ADMIN, this::list),
        Route.post(TABLES, Access.ADMIN, this::create),
        Route.post(TABLES + "import/", Access.ADMIN, this::importFile),
        Route.post(TABLE, Access.ADMIN, this::change),
        Route.post(TABLE + "archive/", Access.ADMIN, this::archive),
        Route.post(TABLE + "restore/", Access.ADMIN, this::restore),
        Route.get(TABLE + "members/", Access.ADMIN, this::members),
        Route.post(TABLE + "members/", Access.ADMIN, this::setMember),
        Route.get(TABLE + "export/", Access.ADMIN, this::export));
  }

  private Response list(Request request) {
    List<Map<String, Object>> found = TableList.of(tables.list(), request);
    return JsonResponse.empty()
        .with("tables", found)
        .with("count", found.size())
        .response();
  }

  private Response create(Request request) {
    Members body = request.json();
    Optional<TableName> name =
        body.has("name") ? Optional.of(new TableName(body.text("name", ""))) : Optional.empty();
    NewTable wanted = new NewTable(
        name,
        body.has("title") ? body.trimmed("title") : "",
        body.flag("listed").orElse(name.isPresent()),
        body.text("campaign", ""),
        body.integers("limits"),
        playerTokens(body).flatMap(Function.identity()));
    return made(request, tables.create(wanted, List.copyOf(body.distinctTexts("gm"))));
  }

  private Response change(Request request) {
    Members body = request.json();
    TableName name = named(request);
    Optional<String> title =
        body.has("title") ? Optional.of(body.trimmed("title")) : Optional.empty();
    Optional<String> campaign =
        body.has("campaign") ? Optional.of(body.text("campaign", "")) : Optional.empty();
    tables.change(
        name,
        new Change(
            title,
            body.flag("listed"),
            campaign,
            body.nullableIntegers("limits"),
            playerTokens(body)));
    return JsonResponse.success().with("name", name.value()).response();
  }

  /** Which tokens players move; empty if that is not said, an empty one if the server is to say it. */
  private static Optional<Optional<PlayerTokens>> playerTokens(Members body) {
    return body.has(PLAYER_TOKENS)
        ? Optional.of(body.nullableText(PLAYER_TOKENS)
            .map(word -> Words.lowerCase(PlayerTokens.class, PLAYER_TOKENS, word)))
        : Optional.empty();
  }

  private Response importFile(Request request) {
    Optional<TableName> as = request.target().parameter("as").map(TableName::new);
    return made(request, tables.importFrom(request.content(), as));
  }

  private static Response made(Request request, Table table) {
    return JsonResponse.success()
        .with("name", table.name().value())
        .with("path", Names.path(request, table))
        .response();
  }

  private Response archive(Request request) {
    TableName name = named(request);
    tables.archive(name);
    return JsonResponse.success().with("name", name.value()).response();
  }

  private Response restore(Request request) {
    TableName name = named(request);
    tables.restore(name);
    return JsonResponse.success().with("name", name.value()).response();
  }

  private Response members(Request request) {
    return JsonResponse.empty()
        .with(
            "members",
            tables.members(named(request)).stream()
                .map(member -> Map.of("name", member.userName(), "role", Names.role(member.role())))
                .toList())
        .response();
  }

  private Response setMember(Request request) {
    Members body = request.json();
    String user = body.required("name", "name is required");
    if (!body.has("role")) {
      throw new InvalidValueException("role is required: gm, player or null");
    }
    Optional<Role> role =
        body.nullableText("role").map(word -> Words.lowerCase(Role.class, "role", word));
    tables.setMember(named(request), user, role);
    accessEnded.run();
    return JsonResponse.success().response();
  }

  private Response export(Request request) {
    TableName name = named(request);
    Optional<byte[]> file = BudgetedBytes.of(hasRoom, to -> tables.export(name, to));
    return file.map(bytes -> Response.json(200, bytes)
            .with("content-disposition", "attachment; filename=\"charon-table-" + name + ".json\"")
            .with("cache-control", "no-store"))
        .orElseGet(Response::busy);
  }

  private static TableName named(Request request) {
    return Names.table(request.parameter("table"));
  }
}
