package charon.http;

import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.disclosure.Fog;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The default table and two others: what is at one of them bears its mark, from the campaign to the
 * names of its players.
 */
final class TwoTables {

  static final String DEFAULT = "zqdefault";
  static final String ALPHA = "zqalpha";
  static final String BETA = "zqbeta";

  /** Good for every command that a body with these members can be for. */
  static final String BODY =
      "{\"view_type\": \"STANDBY\", \"location_slug\": \"wick\", \"terminal_slug\": \"safe\","
          + " \"room_id\": \"vault\", \"connection_id\": \"c\", \"door_status\": \"OPEN\","
          + " \"npc_id\": \"keeper\", \"type\": \"npc\", \"name\": \"Rat\", \"x\": 1, \"y\": 1,"
          + " \"token_id\": \"00000000000000ff\", \"query\": \"Course?\", \"content\": \"Hear\","
          + " \"prompt\": \"Say\", \"mode\": \"QUERY\", \"open\": true, \"pending_id\": \"p\"}";

  final TestCharon charon;
  private final Map<String, TableId> tables = new LinkedHashMap<>();
  private final Map<String, String> tokens = new LinkedHashMap<>();

  /** Somebody of a table. */
  enum Caller {
    GM,
    PLAYER,
    READ,
    CONTROL,
    ADMIN
  }

  TwoTables() {
    this(new TestCharon(MarkedCampaign.of(DEFAULT), Fog.ON));
  }

  TwoTables(TestCharon charon) {
    this.charon = charon;
    tables.put(DEFAULT, TableId.DEFAULT);
    for (String name : List.of(ALPHA, BETA)) {
      Table made = charon.addTable(name, MarkedCampaign.of(name), Map.of());
      tables.put(name, made.id());
    }
    tables.forEach((name, id) -> {
      charon.addUser(name + "-gm", id, Role.GM);
      charon.addUser(name + "-player", id, Role.PLAYER);
      for (TokenScope scope : TokenScope.values()) {
        tokens.put(name + scope, charon.addToken(name + "-token", scope, id));
      }
      play(name);
    });
  }

  /** What the paths of a table begin with. */
  static String base(String table) {
    return table.equals(DEFAULT) ? "" : "/t/" + table;
  }

  /** Where a route is at a table. */
  static String path(String table, Route route) {
    String path = route.path().text();
    String rest = path.startsWith("/data/") ? SampleCampaign.IMAGE : "charon/css/base.css";
    return base(table)
        + path.replace("{path...}", rest)
            .replace("{terminal_slug}", "safe")
            .replaceAll("\\{(system|body|location)_slug}", "wick")
            .replace("{channel}", "bridge")
            .replaceAll("[{}]", "");
  }

  /** The header fields of somebody of a table. */
  Map<String, String> of(String table, Caller caller) {
    return switch (caller) {
      case GM -> TestCharon.session(charon.logIn(table + "-gm"));
      case PLAYER -> TestCharon.session(charon.logIn(table + "-player"));
      case READ, CONTROL, ADMIN ->
        Map.of("authorization", "Bearer " + tokens.get(table + TokenScope.valueOf(caller.name())));
    };
  }

  /** Calls a route at a table with these header fields. */
  Reply call(String table, Route route, Map<String, String> fields) {
    Call call = route.method().equals("POST")
        ? charon.post(path(table, route), BODY)
        : charon.call(route.method(), path(table, route));
    fields.forEach(call::with);
    return call.send();
  }

  /** The game master shows, says and hides something. */
  private void play(String name) {
    gm(name, "switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}");
    gm(name, "encounter/toggle-room/", "{\"room_id\": \"hall\", \"visible\": true}");
    gm(name, "encounter/toggle-portrait/", "{\"npc_id\": \"keeper\"}");
    for (String room : List.of("hall", "vault")) {
      gm(
          name,
          "encounter/place-token/",
          "{\"type\": \"npc\", \"x\": 1, \"y\": 1, \"name\": \"" + name + "-" + room
              + "\", \"room_id\": \"" + room + "\"}");
    }
    gm(name, "show-terminal/", "{\"location_slug\": \"wick\", \"terminal_slug\": \"safe\"}");
    gm(name, "broadcast/", "{\"content\": \"" + name + " to all\"}");
    gm(
        name,
        "broadcast/",
        "{\"content\": \"" + name + " to one\", \"recipients\": [\"" + name + "-player\"]}");
    gm(name, "charon/mode/", "{\"mode\": \"QUERY\"}");
    gm(name, "charon/send/", "{\"content\": \"" + name + " answers\"}");
    gm(name, "charon/bridge/send/", "{\"content\": \"" + name + " answers\"}");
    gm(name, "charon/generate/", "{\"prompt\": \"" + name + "\"}");
  }

  private void gm(String table, String command, String body) {
    Call call = charon.post(base(table) + "/api/gm/" + command, body);
    of(table, Caller.CONTROL).forEach(call::with);
    Reply reply = call.send();
    if (reply.status() != 200) {
      throw new AssertionError(command + " -> " + reply.text());
    }
  }
}
