package charon.acceptance.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenes of an evening with the demo campaign, put on the table by the game master. */
final class DemoEvening {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String STATION = "lowtide-station";
  private static final List<String> SEEN = List.of(
      "docking_arm",
      "arm_lock",
      "west_walk",
      "dock_office",
      "mess",
      "roundel",
      "east_walk",
      "infirmary",
      "listening_room");

  private final Table table;

  DemoEvening(Table table) {
    this.table = table.with(Table.DEMO);
  }

  /** A view that is no place. */
  void view(String type) {
    table.show(type);
  }

  /** The station, as far as the crew has been, with everybody where they are. */
  void station() {
    table.enter(STATION);
    reveal(SEEN);
    post("encounter/clear-tokens/", Map.of());
    token("player", "Rook", 12, 6, "rook");
    token("player", "Tobit", 13, 7, "tobit");
    token("player", "Vasht", 16, 10, "vasht");
    String qualls = token("player", "Qualls", 20, 7, "qualls");
    post(
        "encounter/update-token-status/", Map.of("token_id", qualls, "status", List.of("wounded")));
    token("npc", "Sool", 22, 14, "sool");
    token("creature", "Rope eel", 3, 10, "rope-eel");
    door("c_infirmary_isolation", "OPEN");
    door("c_listening_archive", "DAMAGED");
  }

  /** A place of which everything has been seen. */
  void allOf(String place) {
    table.enter(place);
    JsonNode map = JSON.readTree(table.get("/api/active-view/")).at("/location_data/map/rooms");
    reveal(map.valueStream().map(room -> room.path("id").asString()).toList());
  }

  /** A place without rooms, such as a system. */
  void chart(String place) {
    table.enter(place);
  }

  /** Shows a face, or takes it away. */
  void portrait(String person) {
    post("encounter/toggle-portrait/", Map.of("npc_id", person));
  }

  /** Opens somebody's mail. */
  void commTerminal() {
    post("show-terminal/", Map.of("location_slug", STATION, "terminal_slug", "listening-room"));
  }

  /** Takes the mail away. */
  void noCommTerminal() {
    table.post("/api/terminal/hide/", "{}");
  }

  /** A question and what CHARON says to it, on the channel of the shown place. */
  void charonAnswers() {
    String channel = JSON.readTree(table.get("/api/active-view/"))
        .path("charon_active_channel")
        .asString();
    post("charon/mode/", Map.of("mode", "QUERY"));
    post(
        "charon/" + channel + "/send/",
        Map.of(
            "content", "Docking clamps hold. I count five aboard. I would like to count again."));
    table.post("/api/charon/" + channel + "/submit/", "{\"query\": \"Who is the fifth?\"}");
  }

  /** What CHARON says on the bridge. */
  void charonGreets() {
    post(
        "charon/bridge/send/",
        Map.of(
            "content",
            "Good evening, Captain. Forty lamps aboard, and one clamp too many on the arm. I have set"
                + " every clock to the station's. I would not trust them."));
  }

  /** Opens or closes the dialog. */
  void dialog(boolean open) {
    post("charon/toggle-dialog/", Map.of("open", open));
  }

  /** Sounds an alarm, or ends it. */
  void alarm(String level, String text) {
    post("set-alarm/", Map.of("level", level, "text", text));
  }

  /** A clock that counts down, and stands still. */
  void clock(String id, String label, int seconds) {
    post("set-clock/", Map.of("id", id, "label", label, "kind", "countdown", "seconds", seconds));
  }

  /** A clock of segments, some of them filled. */
  void segments(String id, String label, int segments, int filled) {
    post(
        "set-clock/",
        Map.of(
            "id", id, "label", label, "kind", "segments", "segments", segments, "filled", filled));
  }

  /** Whose turn it is, and who comes after them. */
  void turns(String... names) {
    post(
        "set-order/",
        Map.of("entries", Stream.of(names).map(name -> Map.of("name", name)).toList(), "now", 0));
  }

  /** Hands a text to everybody. */
  void handout(String title, String markdown) {
    post("show-handout/", Map.of("title", title, "markdown", markdown, "layout", "beside"));
  }

  /** Tells everybody something. */
  void broadcast(String sender, String priority, String content) {
    post("broadcast/", Map.of("sender", sender, "priority", priority, "content", content));
  }

  private void reveal(List<String> rooms) {
    JsonNode all = JSON.readTree(table.get("/api/active-view/")).path("encounter_room_visibility");
    Map<String, Boolean> visible =
        all.propertyNames().stream().collect(Collectors.toMap(room -> room, rooms::contains));
    rooms.forEach(room -> visible.put(room, true));
    post("encounter/room-visibility/", Map.of("room_visibility", visible));
  }

  private String token(String type, String name, int x, int y, String picture) {
    String image = "/data/campaign/NPCs/images/" + picture + ".png";
    String answer = post(
        "encounter/place-token/",
        Map.of("type", type, "name", name, "x", x, "y", y, "image_url", image));
    return JSON.readTree(answer).path("token_id").asString();
  }

  private void door(String door, String state) {
    post("encounter/set-door-status/", Map.of("connection_id", door, "door_status", state));
  }

  private String post(String path, Map<String, ?> body) {
    return table.post("/api/gm/" + path, JSON.writeValueAsString(body));
  }
}
