package charon.bootstrap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of the interface's description, asked of a fresh server each, after the commands
 * that lead to them. An example holds its request, so a line in {@link #EXAMPLES} is all it takes.
 */
class ContractExamplesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "contract-examples");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<Command> FRESH = List.of();

  private static final List<Command> MINE = List.of(
      command("/api/gm/switch-view/", "{'view_type': 'ENCOUNTER', 'location_slug': 'ember-mine'}"),
      command("/api/gm/encounter/toggle-room/", "{'room_id': 'head', 'visible': true}"),
      command(
          "/api/gm/encounter/set-door-status/",
          "{'connection_id': 'gate', 'door_status': 'DAMAGED'}"));

  private static final List<Command> STATION = then(
      MINE,
      command(
          "/api/gm/switch-view/", "{'view_type': 'ENCOUNTER', 'location_slug': 'wick-station'}"));

  private static final List<Command> TOKENS_PLACED = then(
      STATION,
      command("/api/gm/encounter/toggle-room/", "{'room_id': 'hall', 'visible': true}"),
      command("/api/gm/encounter/toggle-room/", "{'room_id': 'bar'}"),
      command(
          "/api/gm/encounter/place-token/",
          "{'type': 'player', 'name': 'Marsh', 'x': 3, 'y': 2, 'room_id': 'hall',"
              + " 'image_url': '/data/campaign/NPCs/images/marsh.png'}",
          Map.of("token_id", "1a2b3c4d")),
      command(
          "/api/gm/encounter/place-token/",
          "{'type': 'creature', 'name': 'Rat', 'x': 10, 'y': 2, 'room_id': 'bar'}",
          Map.of("token_id", "5e6f7a8b")));

  private static final List<Command> TOKENS = then(
      TOKENS_PLACED,
      command(
          "/api/gm/encounter/update-token-status/",
          "{'token_id': '5e6f7a8b', 'status': ['wounded', 'panicked']}"));

  private static final List<Command> PORTRAITS = then(
      TOKENS,
      command("/api/gm/encounter/switch-level/", "{'level': 2, 'deck_id': 'deck_2'}"),
      command("/api/gm/encounter/toggle-portrait/", "{'npc_id': 'pale_jon'}"),
      command("/api/gm/encounter/toggle-portrait/", "{'npc_id': 'keeper'}"));

  private static final List<Command> ENGINES_FAILED = then(
      PORTRAITS,
      command(
          "/api/gm/ship-status/toggle/",
          "{'system': 'engines', 'status': 'CRITICAL', 'condition': 12,"
              + " 'info': 'number two seized'}"));

  private static final List<Command> BROADCAST = List.of(command(
      "/api/gm/broadcast/",
      "{'content': ' ALL HULLS HOLD. ', 'sender': 'PORT OFFICE', 'priority': 'HIGH'}"));

  private static final List<Command> ASKED = List.of(
      command("/api/gm/charon/mode/", "{'mode': 'QUERY'}"),
      command(
          "/api/charon/encounter-wick-station/submit/",
          "{'query': ' Is the bar open? '}",
          Map.of(
              "query_id", "0f3f0c1e-0000-4000-8000-000000000001",
              "pending_id", "0f3f0c1e-0000-4000-8000-000000000002")));

  private static final List<Command> APPROVED = then(
      ASKED,
      command(
          "/api/gm/charon/encounter-wick-station/approve/",
          "{'pending_id': '0f3f0c1e-0000-4000-8000-000000000002',"
              + " 'modified_content': 'THE STUB OPENS AT SIX.'}"),
      command("/api/charon/bridge/submit/", "{'query': 'Course?'}"));

  private static final Map<String, List<Command>> EXAMPLES = Map.ofEntries(
      entry("active-view-standby.json", FRESH),
      entry("active-view-encounter-single.json", MINE),
      entry("active-view-encounter-multi.json", STATION),
      entry("active-view-encounter-tokens.json", TOKENS),
      entry("active-view-portraits.json", PORTRAITS),
      entry("switch-view.json", MINE),
      entry("token-answer.json", TOKENS_PLACED),
      entry("ship-status.json", ENGINES_FAILED),
      entry("messages.json", BROADCAST),
      entry("encounter-map-all-decks.json", PORTRAITS),
      entry("encounter-map-multi.json", PORTRAITS),
      entry("encounter-map-single.json", PORTRAITS),
      entry("channel-pending.json", ASKED),
      entry("channel-conversation.json", APPROVED),
      entry("channel-list.json", APPROVED),
      entry("error-404.json", FRESH),
      entry("locations.json", FRESH),
      entry("orbit-map.json", FRESH),
      entry("star-map.json", FRESH),
      entry("system-map.json", FRESH),
      entry("terminal-data.json", FRESH),
      entry("token-images.json", FRESH));

  /** What is no answer of its own: the page has {@link PageDataExampleTest}. */
  private static final String PAGE = "page-initial-data.json";

  private final Placeholders placeholders = new Placeholders();

  @TempDir
  private Path data;

  /**
   * A command of the game master.
   *
   * @param ids members of the answer that hold an id, with the placeholder it has in the examples
   */
  private record Command(String path, String body, Map<String, String> ids) {}

  static Stream<String> examples() {
    return EXAMPLES.keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void theAnswerIsTheExample(String file) throws IOException {
    JsonNode example = JSON.readTree(Files.readString(FOLDER.resolve(file)));
    String[] request = example.get("request").stringValue().split(" ", 3);

    try (var server = SampleServer.start(data)) {
      EXAMPLES.getOrDefault(file, FRESH).forEach(command -> carryOut(server, command));
      HttpResponse<String> answer = request.length == 2
          ? server.get(request[1])
          : server.post(request[1], placeholders.resolve(request[2]));

      JsonNode expected = example.get("response");
      JsonNode actual = placeholders.restore(JSON.readTree(answer.body()), expected);
      assertThat(withoutVersions(actual)).isEqualTo(expected);
      assertThat(answer.statusCode()).isEqualTo(example.get("status").intValue());
    }
  }

  /** Which version of a picture is shown is told besides, and differs with the file's age. */
  private static JsonNode withoutVersions(JsonNode answer) {
    for (String version : List.of("image_version", "portrait_version", "version")) {
      answer.findParents(version).forEach(picture -> ((ObjectNode) picture).remove(version));
    }
    return answer;
  }

  @Test
  void noExampleIsForgotten() throws IOException {
    Set<String> named = new TreeSet<>(EXAMPLES.keySet());
    named.add(PAGE);

    assertThat(named).isEqualTo(filesIn(FOLDER));
  }

  @Test
  void anEventIsTheAnswerOfItsRevision() throws IOException, InterruptedException {
    try (var server = SampleServer.start(data);
        var stream = ViewStream.of(server.url())) {
      assertSame(stream.next(PATIENCE), server.get("/api/active-view/"));

      for (Command command : ENGINES_FAILED) {
        carryOut(server, command);
        assertSame(stream.next(PATIENCE), server.get("/api/active-view/"));
      }
    }
  }

  private static void assertSame(ViewStream.Event event, HttpResponse<String> answer) {
    assertThat(event.name()).isEqualTo("activeview");
    assertThat(event.data()).isEqualTo(answer.body());
    assertThat(answer.headers().firstValue("etag"))
        .hasValueSatisfying(etag -> assertThat(etag).endsWith("-" + event.id() + "\""));
  }

  private void carryOut(SampleServer server, Command command) {
    HttpResponse<String> answer = server.post(command.path(), placeholders.resolve(command.body()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    command
        .ids()
        .forEach((member, placeholder) -> placeholders.remember(
            placeholder, JSON.readTree(answer.body()).get(member).stringValue()));
  }

  private static Command command(String path, String body) {
    return command(path, body, Map.of());
  }

  /** A command whose body has ' for ", to be read more easily. */
  private static Command command(String path, String body, Map<String, String> ids) {
    return new Command(path, body.replace('\'', '"'), ids);
  }

  private static List<Command> then(List<Command> before, Command... commands) {
    return Stream.concat(before.stream(), Stream.of(commands)).toList();
  }

  private static Set<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
