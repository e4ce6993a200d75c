package charon.http;

import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.application.port.in.command.CommandSpec;
import charon.domain.payload.ViewUpdate;
import charon.http.routing.Route;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever changes the view is a command, and every command has an endpoint. */
class VocabularyIsCompleteTest {

  /** What is made of commands, what takes them back, and what brings a whole view back. */
  private static final Set<String> OF_MANY =
      Set.of("/api/gm/batch/", "/api/gm/undo/", "/api/gm/redo/", "/api/gm/session/resume/");

  private static final Map<String, String> COMMANDS = new TreeMap<>(Map.ofEntries(
      Map.entry("/api/gm/switch-view/", "switch-view"),
      Map.entry("/api/gm/forget-place/", "forget-place"),
      Map.entry("/api/gm/set-blackout/", "set-blackout"),
      Map.entry("/api/gm/show-terminal/", "show-terminal"),
      Map.entry("/api/terminal/hide/", "hide-terminal"),
      Map.entry("/api/gm/encounter/switch-level/", "switch-level"),
      Map.entry("/api/gm/encounter/toggle-room/", "toggle-room"),
      Map.entry("/api/gm/encounter/room-visibility/", "room-visibility"),
      Map.entry("/api/gm/encounter/set-door-status/", "set-door-status"),
      Map.entry("/api/gm/encounter/toggle-portrait/", "toggle-portrait"),
      Map.entry("/api/gm/encounter/place-token/", "place-token"),
      Map.entry("/api/gm/encounter/move-token/", "move-token"),
      Map.entry("/api/gm/encounter/remove-token/", "remove-token"),
      Map.entry("/api/gm/encounter/update-token-status/", "update-token-status"),
      Map.entry("/api/gm/encounter/clear-tokens/", "clear-tokens"),
      Map.entry("/api/gm/ship-status/toggle/", "ship-status"),
      Map.entry("/api/gm/charon/mode/", "charon-mode"),
      Map.entry("/api/gm/charon/location/", "charon-location"),
      Map.entry("/api/gm/charon/toggle-dialog/", "charon-dialog"),
      Map.entry("/api/gm/charon/{channel}/send/", "charon-send"),
      Map.entry("/api/gm/set-clock/", "set-clock"),
      Map.entry("/api/gm/start-clock/", "start-clock"),
      Map.entry("/api/gm/pause-clock/", "pause-clock"),
      Map.entry("/api/gm/remove-clock/", "remove-clock"),
      Map.entry("/api/gm/fill-clock/", "fill-clock"),
      Map.entry("/api/gm/set-alarm/", "set-alarm"),
      Map.entry("/api/gm/set-order/", "set-order"),
      Map.entry("/api/gm/next-turn/", "next-turn"),
      Map.entry("/api/gm/set-token/", "set-token"),
      Map.entry("/api/gm/show-handout/", "show-handout"),
      Map.entry("/api/gm/hide-handout/", "hide-handout"),
      Map.entry("/api/gm/set-focus/", "set-focus"),
      Map.entry("/api/gm/set-lead/", "set-lead"),
      Map.entry("/api/gm/ping/", "ping"),
      Map.entry("/api/gm/set-crew/", "set-crew"),
      Map.entry("/api/gm/set-ship/", "set-ship"),
      Map.entry("/api/gm/broadcast/", "broadcast"),
      Map.entry("/api/gm/withdraw-broadcast/", "withdraw-broadcast"),
      Map.entry("/api/gm/repeat-broadcast/", "repeat-broadcast")));

  private static final Set<String> SAY =
      Set.of("broadcast", "withdraw-broadcast", "repeat-broadcast", "charon-send", "ping");

  /** Does for every command. */
  private static final String ANYTHING = """
      {"view_type": "ENCOUNTER", "location_slug": "wick", "terminal_slug": "t", "system": "comms",
       "status": %s, "mode": "QUERY", "location_path": "a", "open": true,
       "room_id": "hall", "visible": true, "room_visibility": {"hall": true},
       "connection_id": "c", "door_status": "OPEN", "npc_id": "keeper", "token_id": "%s",
       "type": "npc", "name": "A", "x": 3, "y": 4, "content": "AYE.", "prompt": "p", "query": "q",
       "pending_id": "p", "on": true, "markdown": "A", "id": "%s", "kind": "countup", "by": 1, "level": %s,
       "entries": [{"name": "Kim"}],
       "stress": 4, "hull": 22}""";

  @Test
  void everyCommandHasAnEndpointAndNoEndpointStandsForWhatIsNone() {
    assertThat(COMMANDS.values())
        .containsExactlyInAnyOrderElementsOf(
            CommandService.vocabulary().stream().map(CommandSpec::name).toList());
    assertThat(new TestCharon().routes())
        .filteredOn(route -> route.method().equals("POST"))
        .extracting(route -> route.path().text())
        .containsAll(COMMANDS.keySet());
  }

  @Test
  void whateverChangesTheViewIsACommandAndTheSameOneByEitherWay() {
    Set<String> changing = new TreeSet<>();
    for (Route route : new TestCharon().routes()) {
      if (route.method().equals("POST") && !OF_MANY.contains(route.path().text())) {
        TestCharon charon = atTheMine();
        ViewUpdate before = charon.view().current();
        String path = route.path().text();
        charon
            .post(path.replace("{channel}", "story"), bodyFor(path))
            .as(SCRIPT)
            .send();
        if (!charon.view().current().equals(before)) {
          changing.add(path);
          assertThat(inABatch(path))
              .as(path)
              .isEqualTo(charon.view().current().gm().payload());
        }
      }
    }

    assertThat(changing)
        .hasSize(COMMANDS.size() - SAY.size())
        .allMatch(COMMANDS::containsKey)
        .noneMatch(path -> SAY.contains(COMMANDS.get(path)));
  }

  private static Object inABatch(String path) {
    TestCharon charon = atTheMine();
    String command = JsonText.with(bodyFor(path), "command", "\"" + COMMANDS.get(path) + "\"");
    Reply reply = charon
        .post("/api/gm/batch/", "{\"commands\": [" + command + "]}")
        .as(SCRIPT)
        .send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return charon.view().current().gm().payload();
  }

  private static String bodyFor(String path) {
    if (path.endsWith("/set-focus/")) { // which is said in one way
      return "{\"room_id\": \"hall\"}";
    }
    if (path.endsWith("/set-lead/")) {
      return "{\"tab\": \"LOGS\"}";
    }
    String token = path.endsWith("/place-token/") ? "new" : "rat";
    String id = path.contains("crew") ? "marsh" : path.contains("fill") ? "pie" : "air";
    return ANYTHING.formatted(
        path.contains("ship") ? "\"ONLINE\"" : "[\"dead\"]",
        token,
        id,
        path.contains("alarm") ? "\"red\"" : "2");
  }

  private static TestCharon atTheMine() {
    TestCharon charon = new TestCharon();
    give(charon, "encounter/place-token", ANYTHING.formatted("[]", "rat", "air", 2));
    give(charon, "set-clock", "{\"id\": \"air\", \"kind\": \"countdown\", \"seconds\": 60}");
    give(charon, "set-clock", "{\"id\": \"pie\", \"kind\": \"segments\", \"segments\": 6}");
    give(charon, "show-handout", "{\"id\": \"air\", \"markdown\": \"B\"}");
    give(charon, "set-order", "{\"entries\": [{\"name\": \"Kim\"}, {\"name\": \"Lund\"}]}");
    return charon;
  }

  private static void give(TestCharon charon, String command, String body) {
    Reply reply = charon.post("/api/gm/" + command + "/", body).as(SCRIPT).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }
}
