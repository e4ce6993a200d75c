package charon.http.admin;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.domain.account.ApiToken;
import charon.domain.account.TokenExpiry;
import charon.domain.account.TokenScope;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.http.api.JsonResponse;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of scripts. Thread-safe. */
final class AdminTokenRoutes {

  private static final String TOKENS = "/api/admin/tokens/";

  private final ManageAccountsUseCase accounts;
  private final ManageTablesUseCase tables;
  private final InstantSource clock;
  private final Runnable accessEnded;

  /**
   * Manages tokens by the use case.
   *
   * @param tables knows what their tables are called
   * @param clock tells from when on a token's time counts
   * @param accessEnded to be told when a token has been revoked
   */
  AdminTokenRoutes(
      ManageAccountsUseCase accounts,
      ManageTablesUseCase tables,
      InstantSource clock,
      Runnable accessEnded) {
    this.accounts = accounts;
    this.tables = tables;
    this.clock = clock;
    this.accessEnded = accessEnded;
  }

  /** The routes. */
  List<Route> routes() {
    return List.of(
        Route.get(TOKENS, Access.ADMIN, this::list),
        Route.post(TOKENS, Access.ADMIN, this::create),
        Route.post(TOKENS + "{id}/revoke/", Access.ADMIN, this::revoke));
  }

  private Response list(Request request) {
    Map<TableId, Table> known = Names.byId(tables);
    return JsonResponse.empty()
        .with(
            "tokens",
            accounts.tokens().stream().map(token -> json(token, known)).toList())
        .response();
  }

  private static Map<String, @Nullable Object> json(ApiToken token, Map<TableId, Table> known) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", token.id());
    members.put("name", token.name());
    members.put("scope", token.scope().name().toLowerCase(Locale.ROOT));
    members.put("table", Names.of(token.table(), known));
    members.put("created_at", token.createdAt().toString());
    members.put("expires_at", token.expiresAt().map(Instant::toString).orElse(null));
    members.put("last_used_at", token.lastUsedAt().map(Instant::toString).orElse(null));
    return members;
  }

  private Response create(Request request) {
    Members body = request.json();
    String name = body.required("name", "name is required");
    TokenScope scope = Words.lowerCase(TokenScope.class, "scope", body.text("scope", "control"));
    TableId table = Names.idOf(body.text("table", TableName.DEFAULT.value()), tables);
    Optional<Instant> end = body.has("expires")
        ? Optional.of(TokenExpiry.of(body.text("expires", ""), clock.instant()))
        : Optional.empty();
    String token = accounts.createToken(name, scope, table, end);
    return JsonResponse.success().with("id", idOf(token)).with("token", token).response();
  }

  /** A token names its public part. */
  private String idOf(String token) {
    return accounts.tokens().stream()
        .map(ApiToken::id)
        .filter(id -> token.contains("_" + id + "_"))
        .findFirst()
        .orElse("");
  }

  private Response revoke(Request request) {
    String id = request.parameter("id");
    accounts.revokeToken(id);
    accessEnded.run();
    return JsonResponse.success().with("id", id).response();
  }
}
