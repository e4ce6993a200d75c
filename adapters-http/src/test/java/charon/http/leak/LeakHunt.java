package charon.http.leak;

import charon.domain.account.TokenScope;
import charon.domain.disclosure.Fog;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.http.Call;
import charon.http.Reply;
import charon.http.TestCharon;
import charon.http.json.JsonCodec;
import charon.http.leak.Atlas.Room;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One random campaign, and what anonymous callers get of it while a game master plays. */
final class LeakHunt {

  private static final String MOVE = "/api/gm/encounter/move-token/";

  private static final List<String> LED_TO =
      List.of("system_slug", "body_slug", "selected", "person", "log", "message");

  private static final String TV = "dGhlIHR2IG9uIHRoZSB3YQ";
  private static final String TV_KEY = "1majzn4d641t";

  private static final int FIRST_MARKER = 100_000;
  private static final int OTHERS_MARKER = 500_000;

  private final Random random;
  private final RandomCampaign campaign;
  private final Oracle oracle;
  private final Atlas atlas;
  private final TestCharon charon;
  private final String base;
  private final String token;
  private TableState state = TableState.EMPTY;
  private String moved = "";
  private Set<String> leaks = Set.of();
  private Set<String> missing = Set.of();
  private long due;

  LeakHunt(long seed, Fog fog) {
    random = new Random(seed);
    campaign = new RandomCampaign(random, FIRST_MARKER);
    charon = new TestCharon(campaign.campaign(), fog);
    base = "";
    token = charon.addToken("hunter", TokenScope.CONTROL, TableId.DEFAULT);
    oracle = campaign.oracle();
    oracle.pictures().forEach(charon::addPicture);
    atlas = campaign.atlas();
  }

  /** At a table of its own, on the server of another hunt. */
  private LeakHunt(LeakHunt other, long seed) {
    random = new Random(seed);
    campaign = new RandomCampaign(random, OTHERS_MARKER);
    charon = other.charon;
    Table table = charon.addTable("other", campaign.campaign(), Map.of());
    base = "/t/other";
    token = charon.addToken("hunter", TokenScope.CONTROL, table.id());
    oracle = campaign.oracle();
    oracle.pictures().forEach(charon::addPicture);
    atlas = campaign.atlas();
  }

  /** Another hunt, at another table of the same server: what belongs to one table leaks at the other. */
  LeakHunt beside(long seed) {
    return new LeakHunt(this, seed);
  }

  /** Plays at both tables by turns until something is wrong, or for so many commands at each. */
  static void playBoth(LeakHunt one, LeakHunt other, int commands) {
    one.enter();
    other.enter();
    for (int i = 0; i < commands && one.isFine() && other.isFine(); i++) {
      one.act(i);
      other.act(i);
      one.check();
      other.check();
    }
  }

  /** A display comes to the table, which is told some things alone. */
  private void enter() {
    charon.post(base + "/api/displays/" + TV + "/seen/", "{\"revision\": 0}").send();
  }

  private boolean isFine() {
    return leaks.isEmpty() && missing.isEmpty();
  }

  /** Plays until something is wrong, or for so many commands. */
  LeakHunt play(int commands) {
    enter();
    check();
    for (int i = 0; i < commands && isFine(); i++) {
      act(i);
      check();
    }
    return this;
  }

  /** What was told though it is hidden, after the first command that made it so. */
  Set<String> leaks() {
    return leaks;
  }

  /** What was not told though it is visible, after the first command that made it so. */
  Set<String> missing() {
    return missing;
  }

  /** How many markers had to arrive. */
  long due() {
    return due;
  }

  private void check() {
    state = TableState.of(as(charon.get(base + Loot.DISPLAY)).send().json());
    Loot loot = Loot.of(charon, base, campaign.uris(), oracle.pictures());
    loot.add(MOVE, moved);
    TableState seen = state.ofPlayers();
    leaks = oracle.leaks(loot, seen);
    missing = oracle.missing(loot, seen);
    due += oracle.due(seen);
    moved = "";
  }

  private void act(int step) {
    if (state.isDark() && random.nextInt(3) == 0) {
      gm("set-blackout", Map.of("on", false));
      return;
    }
    switch (step == 0 ? 0 : random.nextInt(18)) {
      case 0 -> switchView(step == 0 || random.nextInt(4) > 0 ? "ENCOUNTER" : "BRIDGE");
      case 1, 2 ->
        gm("encounter/toggle-room", Map.of("room_id", any(atlas.rooms()).id()));
      case 3 ->
        gm(
            "encounter/set-door-status",
            Map.of("connection_id", any(campaign.doors()), "door_status", "OPEN"));
      case 4, 5 -> place();
      case 6 -> gm("encounter/toggle-portrait", Map.of("npc_id", any(campaign.people())));
      case 7 -> showTerminal();
      case 8 -> selectDeck();
      case 9 -> move();
      case 10 -> darken();
      case 11 -> gm("forget-place", Map.of("location_slug", any(campaign.places())));
      case 12, 13 -> handOut();
      case 14 -> gm("hide-handout", Map.of());
      case 15 -> lookAndNote();
      case 16 -> gm("encounter/room-visibility", Map.of("room_visibility", Map.of()));
      default -> hideToken();
    }
  }

  private void switchView(String type) {
    gm(
        "switch-view",
        Map.of(
            "view_type",
            type,
            "location_slug",
            any(campaign.places()),
            "remember",
            random.nextInt(3) > 0));
  }

  private void darken() {
    List<String> pictures = oracle.pictures();
    gm(
        "set-blackout",
        Map.of(
            "on",
            true,
            "style",
            any(List.of("card", "black")),
            "image",
            pictures.isEmpty() ? "" : any(pictures)));
  }

  private void handOut() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", oracle.handout());
    if (random.nextBoolean()) {
      body.put("image", any(oracle.pictures()));
    } else {
      body.put("markdown", oracle.handout() + " <!-- " + oracle.never() + " -->");
    }
    if (random.nextInt(3) == 0) {
      body.put("to", List.of(TV_KEY));
    }
    gm("show-handout", body);
  }

  private void lookAndNote() {
    gm("set-focus", Map.of("room_id", any(atlas.rooms()).id()));
    gm("set-lead", Map.of(any(LED_TO), oracle.never()));
    gm(
        "set-clock",
        Map.of(
            "id",
            "c",
            "kind",
            "segments",
            "segments",
            4,
            "label",
            oracle.never(),
            "visible",
            false));
    if (!state.tokens().isEmpty()) {
      String id = any(List.copyOf(state.tokens().keySet()));
      gm("set-token", Map.of("token_id", id, "size", 2, "note", oracle.never()));
    }
  }

  private void showTerminal() {
    String[] desk = any(campaign.desks());
    gm("show-terminal", Map.of("location_slug", desk[0], "terminal_slug", desk[1]));
  }

  private void place() {
    String marker = campaign.token();
    Room room = any(atlas.rooms());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "npc");
    body.put("name", marker);
    body.put("x", room.x() + random.nextInt(room.width() + 1));
    body.put("y", room.y() + random.nextInt(room.height() + 1));
    if (random.nextBoolean()) {
      body.put("room_id", room.id());
    }
    if (random.nextBoolean()) {
      body.put("deck_id", any(atlas.floors()).deck());
    }
    gm("encounter/place-token", body);
  }

  private void selectDeck() {
    atlas.floors().stream()
        .filter(floor -> floor.place().equals(state.location()))
        .skip(random.nextInt(2))
        .findFirst()
        .ifPresent(floor -> gm("encounter/switch-level", Map.of("deck_id", floor.deck())));
  }

  private void move() {
    if (!state.tokens().isEmpty()) {
      String id = any(List.copyOf(state.tokens().keySet()));
      Room to = any(atlas.rooms());
      Map<String, Object> body =
          new LinkedHashMap<>(Map.of("token_id", id, "x", 1, "y", 1, "room_id", to.id()));
      if (random.nextBoolean()) {
        body.put("deck_id", to.floor().deck());
      }
      Reply reply = charon.post(base + MOVE, json(body)).send();
      boolean hidden = state.isDark() || atlas.isHidden(state.token(id), state);
      if (hidden != (reply.status() == 404)) {
        throw new AssertionError(id + " hidden: " + hidden + " -> " + reply.text());
      }
      moved = reply.text();
    }
  }

  private void hideToken() {
    if (!state.tokens().isEmpty()) {
      String id = any(List.copyOf(state.tokens().keySet()));
      gm("encounter/update-token-status", Map.of("token_id", id, "status", List.of("hidden")));
    }
  }

  private void gm(String command, Map<String, Object> body) {
    Reply reply = as(charon.post(base + "/api/gm/" + command + "/", json(body))).send();
    if (reply.status() != 200) {
      throw new AssertionError(command + " " + body + " -> " + reply.text());
    }
  }

  private Call as(Call call) {
    return call.with("authorization", "Bearer " + token);
  }

  private static String json(Map<String, Object> body) {
    return new String(JsonCodec.write(body), StandardCharsets.UTF_8);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
