package charon.http.api;

import static charon.http.Who.SCRIPT;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.JsonText;
import charon.http.TestCharon;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the body of every request that writes. */
class BodyRulesTest {

  /** The endpoints that read a body, each with one that is right. */
  private static final List<Endpoint> ENDPOINTS = List.of(
      new Endpoint("/api/gm/switch-view/", """
          {"view_type": "BRIDGE", "location_slug": "a", "view_slug": "b"}"""),
      new Endpoint("/api/gm/show-terminal/", """
          {"location_slug": "a", "terminal_slug": "b"}"""),
      new Endpoint("/api/gm/ship-status/toggle/", """
          {"system": "comms", "status": "ONLINE", "condition": 5, "info": "a"}"""),
      new Endpoint("/api/gm/broadcast/", """
          {"content": "a", "sender": "b", "priority": "LOW"}"""),
      new Endpoint("/api/gm/encounter/switch-level/", """
          {"level": 1, "deck_id": "a"}"""),
      new Endpoint("/api/gm/encounter/toggle-room/", """
          {"room_id": "a", "visible": true}"""),
      new Endpoint("/api/gm/encounter/room-visibility/", """
          {"room_visibility": {}}"""),
      new Endpoint("/api/gm/encounter/set-door-status/", """
          {"connection_id": "a", "door_status": "OPEN"}"""),
      new Endpoint("/api/gm/encounter/toggle-portrait/", """
          {"npc_id": "a"}"""),
      new Endpoint("/api/gm/encounter/place-token/", """
          {"type": "npc", "name": "a", "x": 1, "y": 2, "image_url": "b", "room_id": "c"}"""),
      new Endpoint("/api/gm/encounter/move-token/", """
          {"token_id": "a", "x": 1, "y": 2, "room_id": "b"}"""),
      new Endpoint("/api/gm/encounter/remove-token/", """
          {"token_id": "a"}"""),
      new Endpoint("/api/gm/encounter/update-token-status/", """
          {"token_id": "a", "status": []}"""),
      new Endpoint("/api/gm/charon/mode/", """
          {"mode": "QUERY"}"""),
      new Endpoint("/api/gm/charon/location/", """
          {"location_path": "a"}"""),
      new Endpoint("/api/charon/submit-query/", """
          {"query": "a"}"""),
      new Endpoint("/api/charon/a/submit/", """
          {"query": "a"}"""),
      new Endpoint("/api/gm/charon/send/", """
          {"content": "a"}"""),
      new Endpoint("/api/gm/charon/generate/", """
          {"prompt": "a"}"""),
      new Endpoint("/api/gm/charon/approve/", """
          {"pending_id": "a", "modified_content": "b"}"""),
      new Endpoint("/api/gm/charon/reject/", """
          {"pending_id": "a"}"""),
      new Endpoint("/api/gm/charon/a/send/", """
          {"content": "a"}"""),
      new Endpoint("/api/gm/charon/a/generate/", """
          {"prompt": "a", "context_override": "b"}"""),
      new Endpoint("/api/gm/charon/a/approve/", """
          {"pending_id": "a", "modified_content": "b"}"""),
      new Endpoint("/api/gm/charon/a/reject/", """
          {"pending_id": "a"}"""));

  private static final Set<String> NULLABLE = Set.of("info", "modified_content");

  private static final List<String> NO_JSON = List.of(
      "",
      " \n",
      "{",
      "}",
      "{\"a\": 1",
      "{\"a\": }",
      "{a: 1}",
      "{'a': 1}",
      "{\"a\": 1,}",
      "{} {}",
      "{} x",
      "{\"a\": NaN}",
      "{\"a\": Infinity}",
      "{\"a\": -Infinity}",
      "{\"a\": 01}",
      "{\"a\": \"\t\"}",
      "{\"a\": \"\\x\"}",
      "// a\n{}",
      "undefined",
      "{\"a\": " + "[".repeat(100_000),
      "{\"a\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}");

  private static final List<String> NO_OBJECT =
      List.of("[]", "[{}]", "\"text\"", "5", "1.5", "true", "false", "null");

  /** Bytes that are malformed as UTF-8: cut short, overlong, a surrogate, beyond Unicode. */
  private static final List<String> NO_UTF_8 =
      List.of("\u00ff", "\u00c3", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080");

  private final TestCharon charon = new TestCharon();

  @BeforeEach
  void letPlayersAsk() {
    Hand.on(charon.view()).execute(new SetCharonMode(CharonMode.QUERY));
  }

  private record Endpoint(String path, String body) {}

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void whatIsNoJsonIsRefused(Endpoint endpoint) {
    for (String body : NO_JSON) {
      charon.post(endpoint.path(), body).as(SCRIPT).isInvalidJson("");
    }
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void whatIsNoObjectIsRefused(Endpoint endpoint) {
    for (String body : NO_OBJECT) {
      charon
          .post(endpoint.path(), body)
          .as(SCRIPT)
          .isRefused(400, "The request body must be a JSON object");
    }
  }

  @ParameterizedTest
  @FieldSource("ENDPOINTS")
  void whatIsNoUtf8IsRefused(Endpoint endpoint) {
    for (String bytes : NO_UTF_8) {
      byte[] body = ("{\"a\": \"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);
      charon.post(endpoint.path(), body).as(SCRIPT).isInvalidJson("Byte 8 (");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\u00ef\u00bb\u00bf{} | Bytes 1 to 3 (EF BB BF) are a byte order mark",
        "\u00ff\u00fe{\u0000}\u0000 | UTF-16",
        "{\"content\":\"Gr\u00fc\u00dfe\"} | Byte 15 (FC) is no UTF-8",
        "{\"content\":\"x\",} | no JSON from byte",
        "{\"content\":\"\u00c3\u00bc\" | ends before its JSON does",
        "` ` | empty"
      })
  void whatIsWrongWithABodyIsSaid(String body, String detail) {
    charon
        .post("/api/gm/broadcast/", body.getBytes(StandardCharsets.ISO_8859_1))
        .as(SCRIPT)
        .isInvalidJson(detail);
  }

  @ParameterizedTest
  @MethodSource("wrongMembers")
  void memberOfAnotherTypeIsRefusedByName(Endpoint endpoint, String member, String value) {
    charon
        .post(endpoint.path(), JsonText.with(endpoint.body(), member, value))
        .as(SCRIPT)
        .isRefusedNaming(400, member);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"a": null}             | room_visibility.a
      {"a": true, "b": "yes"} | room_visibility.b
      {"a": 1}                | room_visibility.a
      {"a": {}}               | room_visibility.a
      """)
  void roomsOfAnotherTypeAreRefusedByName(String rooms, String member) {
    charon
        .post("/api/gm/encounter/room-visibility/", "{\"room_visibility\": " + rooms + "}")
        .as(SCRIPT)
        .isRefusedNaming(400, member);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textWithHalfACharacterIsRefused(Endpoint endpoint, String member) {
    String mark = "\"MARK\"";
    String body = JsonText.with(endpoint.body(), member, mark);

    for (String half : List.of("\\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\ud83db")) {
      charon
          .post(endpoint.path(), body.replace(mark, "\"" + half + "\""))
          .as(SCRIPT)
          .isRefusedNaming(400, member);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textThatIsTooLongIsRefused(Endpoint endpoint, String member) {
    String tooLong = "\"" + "x".repeat(65_537) + "\"";

    charon
        .post(endpoint.path(), JsonText.with(endpoint.body(), member, tooLong))
        .as(SCRIPT)
        .isRefusedNaming(400, member);
  }

  @Test
  void textAndRoomNameOf64KibAreTaken() {
    String room = "x".repeat(65_536);

    charon
        .post("/api/gm/encounter/toggle-room/", "{\"room_id\": \"" + room + "\"}")
        .as(SCRIPT)
        .announces("{\"success\": true, \"room_id\": \"" + room
            + "\", \"visible\": false, \"room_visibility\": {\"" + room + "\": false}}");
    charon
        .post(
            "/api/gm/encounter/room-visibility/", "{\"room_visibility\": {\"" + room + "\": true}}")
        .as(SCRIPT)
        .announces("{\"success\": true, \"room_visibility\": {\"" + room + "\": true}}");
    charon
        .post(
            "/api/gm/encounter/room-visibility/",
            "{\"room_visibility\": {\"x" + room + "\": true}}")
        .as(SCRIPT)
        .isRefusedNaming(400, "room_visibility");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"npc_id": "a", "more": {"npc_id": [1, 2.5, null]}} | ["a"]
      {"npc_id": 5, "npc_id": "b"}                        | ["b"]
      {"npc_id": "a", "huge": 1e999999999}                | ["a"]
      {"\\u006epc_id": "a"}                               | ["a"]
      {"npc_id": "\\ud83d\\ude00 é \\u0021\\/"}           | ["😀 é !/"]
      """)
  void unknownMembersAreIgnoredAndTheLastOfTwoCounts(String body, String portraits) {
    charon
        .post("/api/gm/encounter/toggle-portrait/", body)
        .as(SCRIPT)
        .announces("{\"success\": true, \"active_portraits\": " + portraits + "}");
  }

  @Test
  void lastOfTwoMembersCountsEvenIfItIsWrong() {
    charon
        .post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"a\", \"npc_id\": 5}")
        .as(SCRIPT)
        .isRefusedNaming(400, "npc_id");
  }

  @Test
  void contentTypeIsNotLookedAt() {
    charon
        .post("/api/gm/encounter/toggle-portrait/", "{\"npc_id\": \"a\"}")
        .as(SCRIPT)
        .with("content-type", "application/x-www-form-urlencoded")
        .announces("{\"success\": true, \"active_portraits\": [\"a\"]}");
  }

  /** Every member of every endpoint with every literal of another type than its own. */
  private static Stream<Object[]> wrongMembers() {
    List<Object[]> rows = new ArrayList<>();
    for (Endpoint endpoint : ENDPOINTS) {
      JsonText.parse(endpoint.body()).properties().forEach(member -> {
        String name = member.getKey();
        for (String literal : List.of("null", "5", "5.0", "\"5\"", "true", "[]", "{}")) {
          boolean sameType =
              JsonText.parse(literal).getNodeType().equals(member.getValue().getNodeType());
          boolean isRight = literal.equals("5.0") ? false : sameType;
          boolean mayBeNull = NULLABLE.contains(name) && literal.equals("null");
          if (!isRight && !mayBeNull) {
            rows.add(new Object[] {endpoint, name, literal});
          }
        }
      });
    }
    return rows.stream();
  }

  /** Every text of every endpoint. */
  private static Stream<Object[]> texts() {
    return ENDPOINTS.stream()
        .flatMap(endpoint -> JsonText.parse(endpoint.body()).properties().stream()
            .filter(member -> member.getValue().isString())
            .map(member -> new Object[] {endpoint, member.getKey()}));
  }
}
