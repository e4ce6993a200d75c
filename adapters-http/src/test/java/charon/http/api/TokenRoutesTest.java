package charon.http.api;

import static charon.http.Who.GM;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.JsonText;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRoutesTest {

  private static final String PLACE = "/api/gm/encounter/place-token/";
  private static final String MOVE = "/api/gm/encounter/move-token/";
  private static final String REMOVE = "/api/gm/encounter/remove-token/";
  private static final String STATUS = "/api/gm/encounter/update-token-status/";
  private static final String CLEAR = "/api/gm/encounter/clear-tokens/";
  private static final String RAT = """
      {"type": "creature", "name": "Rat", "x": 0, "y": -2, "image_url": "/rat.png",
       "room_id": "bar"}""";
  /** The id that the first token of a test gets. */
  private static final String ID = "0000000000000001";

  private static final String NOT_THERE = "Token not found";

  private final TestCharon charon = new TestCharon();

  @Test
  void placedTokenHasAllItsMembers() {
    charon.post(PLACE, RAT).as(GM).announces(answer(token("0", "-2", "[]", "bar")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"player", "npc", "creature", "object"})
  void tokenNeedsOnlyTypeNameAndPosition(String type) {
    charon
        .post(PLACE, "{\"type\": \"" + type + "\", \"name\": \"A\", \"x\": 1, \"y\": 2}")
        .as(GM)
        .announces(answer("{\"type\": \"" + type + "\", \"name\": \"A\", \"x\": 1, \"y\": 2,"
            + " \"status\": [], \"image_url\": \"\", \"room_id\": \"\"}"));
  }

  @Test
  void severalTokensCanBeOnOneCell() {
    charon.post(PLACE, RAT).as(GM).send();
    charon.post(PLACE, RAT).as(GM).send();

    assertThat(charon.view().current().gm().payload().view().encounter().tokens())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"type", "name", "x", "y"})
  void typeNameAndPositionAreRequired(String member) {
    String missing = "type, name, x, and y are required";

    charon.post(PLACE, JsonText.without(RAT, member)).as(GM).isRefused(400, missing);
    charon.post(PLACE, JsonText.with(RAT, member, "null")).as(GM).isRefused(400, missing);
    charon.post(PLACE, JsonText.with(RAT, member, "\"\"")).as(GM).isRefused(400, missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Player\"", "\"monster\"", "\" npc\""})
  void otherTypesAreRefused(String type) {
    charon
        .post(PLACE, JsonText.with(RAT, "type", type))
        .as(GM)
        .isRefused(400, "Invalid type. Must be one of: player, npc, creature, object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "\"1\"", "1e2", "true", "[]", "9223372036854775808"})
  void positionsAreIntegers(String number) {
    charon
        .post(PLACE, JsonText.with(RAT, "x", number))
        .as(GM)
        .isRefused(400, "x and y must be integers");
    charon
        .post(PLACE, JsonText.with(RAT, "y", number))
        .as(GM)
        .isRefused(400, "x and y must be integers");
  }

  @Test
  void nameMustNotBeBlank() {
    charon.post(PLACE, JsonText.with(RAT, "name", "\" \\t\"")).as(GM).isRefusedNaming(400, "name");
  }

  @Test
  void tokensHaveALimit() {
    for (int i = 0; i < 500; i++) {
      charon.post(PLACE, RAT).as(SCRIPT).send();
    }

    charon.post(PLACE, RAT).as(SCRIPT).isRefusedNaming(400, "token");
  }

  @Test
  void anybodyMovesAToken() {
    place();

    charon
        .post(MOVE, "{\"token_id\": \"" + ID + "\", \"x\": 0, \"y\": 7, \"room_id\": \"hall\"}")
        .announces(answer(token("0", "7", "[]", "hall")));
  }

  @Test
  void moveWithoutARoomTakesTheTokenOutOfItsRoom() {
    place();

    charon
        .post(MOVE, "{\"token_id\": \"" + ID + "\", \"x\": 0, \"y\": -2}")
        .announces(answer(token("0", "-2", "[]", "")));
  }

  @ParameterizedTest
  @CsvSource({"token_id", "x", "y"})
  void moveNeedsTokenAndPosition(String member) {
    place();
    String move = "{\"token_id\": \"" + ID + "\", \"x\": 1, \"y\": 1}";
    String missing = "token_id, x, and y are required";

    charon.post(MOVE, JsonText.without(move, member)).isRefused(400, missing);
    charon.post(MOVE, JsonText.with(move, member, "null")).isRefused(400, missing);
    charon.post(MOVE, JsonText.with(move, member, "\"\"")).isRefused(400, missing);
  }

  @Test
  void moveIsCheckedMemberByMemberBeforeTheTokenIsLookedFor() {
    charon
        .post(MOVE, "{\"token_id\": \"gone\", \"x\": 1.0, \"y\": 1}")
        .isRefused(400, "x and y must be integers");
    charon
        .post(MOVE, "{\"token_id\": \"gone\", \"x\": 1, \"y\": 1, \"room_id\": 5}")
        .isRefusedNaming(400, "room_id");
    charon.post(MOVE, "{\"token_id\": \"gone\", \"x\": 1, \"y\": 1}").isRefused(404, NOT_THERE);
  }

  @Test
  void removedTokenIsGoneAndCannotBeRemovedAgain() {
    place();

    charon
        .post(REMOVE, "{\"token_id\": \"" + ID + "\"}")
        .as(GM)
        .announces("{\"success\": true, \"tokens\": {}}");
    charon.post(REMOVE, "{\"token_id\": \"" + ID + "\"}").as(GM).isRefused(404, NOT_THERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"token_id\": null}", "{\"token_id\": \"\"}"})
  void removeNeedsAToken(String body) {
    charon.post(REMOVE, body).as(GM).isRefused(400, "token_id is required");
  }

  @Test
  void statusIsReplacedAndEmptiedByAnEmptyList() {
    place();

    charon
        .post(STATUS, status("[\"wounded\", \"dead\", \"panicked\", \"stunned\", \"hidden\"]"))
        .as(GM)
        .announces(answer(token(
            "0", "-2", "[\"wounded\", \"dead\", \"panicked\", \"stunned\", \"hidden\"]", "bar")));
    charon
        .post(STATUS, status("[\"hidden\"]"))
        .as(GM)
        .announces(answer(token("0", "-2", "[\"hidden\"]", "bar")));
    charon.post(STATUS, status("[]")).as(GM).announces(answer(token("0", "-2", "[]", "bar")));
  }

  @Test
  void moveKeepsTheStatus() {
    place();
    charon.post(STATUS, status("[\"hidden\"]")).as(GM).send();

    charon
        .post(MOVE, "{\"token_id\": \"" + ID + "\", \"x\": 5, \"y\": 5}")
        .announces(answer(token("5", "5", "[\"hidden\"]", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"token_id\": \"a\"}",
        "{\"status\": []}",
        "{\"token_id\": null, \"status\": []}",
        "{\"token_id\": \"\", \"status\": []}",
        "{\"token_id\": \"a\", \"status\": null}"
      })
  void statusNeedsATokenAndAList(String body) {
    charon.post(STATUS, body).as(GM).isRefused(400, "token_id and status are required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"hidden\"", "\"\"", "{}", "5", "false"})
  void statusIsAList(String status) {
    charon.post(STATUS, status(status)).as(GM).isRefused(400, "status must be an array");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[5]", "[null]", "[\"hidden\", true]", "[[\"hidden\"]]", "[\"asleep\"]"})
  void statusItemsAreKnownWords(String status) {
    place();

    charon.post(STATUS, status(status)).as(GM).isRefusedNaming(400, "status");
  }

  @Test
  void unknownTokenHasNoStatus() {
    charon.post(STATUS, status("[]")).as(GM).isRefused(404, NOT_THERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[", "\u0000"})
  void tokensAreClearedWhateverIsSent(String body) {
    place();

    charon.post(CLEAR, body).as(GM).announces("{\"success\": true, \"tokens\": {}}");
    charon.post(CLEAR, body).as(GM).announces("{\"success\": true, \"tokens\": {}}");
  }

  private void place() {
    assertThat(charon.post(PLACE, RAT).as(GM).send().json().get("token_id").stringValue())
        .isEqualTo(ID);
  }

  private static String status(String list) {
    return "{\"token_id\": \"" + ID + "\", \"status\": " + list + "}";
  }

  private static String answer(String token) {
    return "{\"success\": true, \"token_id\": \"" + ID + "\", \"tokens\": {\"" + ID + "\": " + token
        + "}}";
  }

  private static String token(String x, String y, String status, String room) {
    return "{\"type\": \"creature\", \"name\": \"Rat\", \"x\": " + x + ", \"y\": " + y
        + ", \"status\": " + status + ", \"image_url\": \"/rat.png\", \"room_id\": \"" + room
        + "\"}";
  }
}
