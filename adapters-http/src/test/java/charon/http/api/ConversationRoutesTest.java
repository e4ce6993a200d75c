package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonLocation;
import charon.domain.view.SetCharonMode;
import charon.domain.view.ViewType;
import charon.http.Call;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConversationRoutesTest {

  private static final String WICK = "encounter-wick/";
  private static final String ERROR = "[SYSTEM ERROR] Unable to process query at this time.";
  private static final String NOT_FOUND = "Pending response not found";

  private final TestCharon charon = new TestCharon();

  @BeforeEach
  void letPlayersAsk() {
    Hand.on(charon.view()).execute(new SetCharonMode(CharonMode.QUERY));
  }

  @Test
  void questionAndItsEditedAnswer() {
    JsonNode asked = submit(WICK, " Is the bar open?\n");
    String said = approve(WICK, text(asked, "pending_id"), "\"THE STUB OPENS AT SIX.\"");

    assertThat(said).isEqualTo("{\"success\":true,\"channel\":\"encounter-wick\"}");
    JsonNode messages = conversation(WICK).get("messages");
    charon.get("/api/charon/encounter-wick/conversation/").answers("""
        {"channel": "encounter-wick", "mode": "QUERY", "messages": [
          {"message_id": "%s", "role": "user", "content": "Is the bar open?",
           "timestamp": "2201-03-09T18:00:00Z", "pending_approval": false},
          {"message_id": "%s", "role": "charon", "content": "THE STUB OPENS AT SIX.",
           "timestamp": "2201-03-09T18:00:00Z", "pending_approval": false}]}""".formatted(
            text(asked, "query_id"), text(messages.get(1), "message_id")));
    assertThat(text(messages.get(1), "message_id"))
        .isNotEmpty()
        .isNotEqualTo(text(asked, "query_id"));
  }

  @Test
  void queueOfAChannel() {
    JsonNode asked = submit(WICK, "Is the bar open?");

    charon.get("/api/gm/charon/encounter-wick/pending/").as(GM).answers("""
        {"channel": "encounter-wick", "count": 1, "pending": [
          {"pending_id": "%s", "query_id": "%s", "query": "Is the bar open?",
           "response": "%s", "timestamp": "2201-03-09T18:00:00Z"}]}""".formatted(
            text(asked, "pending_id"), text(asked, "query_id"), ERROR));
  }

  @Test
  void listOfChannels() {
    charon.get("/api/gm/charon/channels/").as(GM).answers("""
        {"channels": [
          {"channel": "default", "message_count": 0, "unread_count": 0, "last_message": null},
          {"channel": "bridge", "message_count": 0, "unread_count": 0, "last_message": null}]}""");

    approve(WICK, text(submit(WICK, "Open?"), "pending_id"), "null");
    JsonNode asked = submit("bridge/", "Course?");
    String last = text(conversation(WICK).get("messages").get(1), "message_id");

    charon.get("/api/gm/charon/channels/").as(GM).answers("""
        {"channels": [
          {"channel": "default", "message_count": 0, "unread_count": 0, "last_message": null},
          {"channel": "bridge", "message_count": 1, "unread_count": 1, "last_message":
            {"message_id": "%s", "role": "user", "content": "Course?",
             "timestamp": "2201-03-09T18:00:00Z", "pending_approval": false}},
          {"channel": "encounter-wick", "message_count": 2, "unread_count": 0, "last_message":
            {"message_id": "%s", "role": "charon", "content": "%s",
             "timestamp": "2201-03-09T18:00:00Z", "pending_approval": false}}]}""".formatted(
            text(asked, "query_id"), last, ERROR));
  }

  @Test
  void unknownChannelIsEmpty() {
    charon.get("/api/charon/no%20one%20%C3%A9%F0%9F%98%80/conversation/").answers("""
        {"channel": "no one é😀", "mode": "QUERY", "messages": []}""");
    charon.get("/api/gm/charon/nobody/pending/").as(GM).answers("""
        {"channel": "nobody", "pending": [], "count": 0}""");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      STANDBY   | wick    | ''
      ENCOUNTER | wick    | wick
      ENCOUNTER | nowhere | a/b
      BRIDGE    | wick    | a/b
      """)
  void encounterDecidesWhereCharonIs(ViewType view, String location, String active) {
    String path = active.equals("a/b") ? "a/b" : "";
    Hand.on(charon.view()).execute(new SetCharonLocation(path));
    Hand.on(charon.view()).switchView(view, location, "");

    charon.get("/api/charon/conversation/").answers("""
        {"mode": "QUERY", "charon_location_path": "%s", "active_location_path": "%s",
         "messages": []}""".formatted(path, active));
  }

  @Test
  void playersLearnThatAQuestionWillNotBeAnswered() {
    JsonNode asked = submit(WICK, "Is the bar open?");
    assertThat(conversation(WICK).has("unanswered")).isFalse();

    post(
        "/api/gm/charon/encounter-wick/reject/",
        "{\"pending_id\": \"%s\"}".formatted(text(asked, "pending_id")));

    assertThat(conversation(WICK).get("unanswered").booleanValue()).isTrue();
  }

  @Test
  void endpointsWithoutAChannelActOnTheDefaultOne() {
    JsonNode first = JsonText.parse(post("/api/charon/submit-query/", "{\"query\": \"One?\"}"));
    JsonNode second = submit("default/", "Two?");
    JsonNode pending = charon.get("/api/gm/charon/pending/").as(GM).send().json();
    assertThat(pending.size()).isOne();
    assertThat(texts(pending.get("pending"), "pending_id"))
        .containsExactly(text(first, "pending_id"), text(second, "pending_id"));

    approve("", text(first, "pending_id"), "\"ONE.\"");
    gm("reject/", "{\"pending_id\": \"" + text(second, "pending_id") + "\"}");
    JsonNode sent = JsonText.parse(gm("send/", "{\"content\": \" THREE. \"}"));
    JsonNode generated = JsonText.parse(gm("generate/", "{\"prompt\": \" Four \"}"));

    assertThat(contents("default/")).containsExactly("One?", "Two?", "ONE.", "THREE.");
    assertThat(sent.propertyNames()).containsExactlyInAnyOrder("success", "message_id");
    assertThat(generated)
        .isEqualTo(JsonText.parse("""
        {"success": true, "pending_id": "%s", "response": "%s"}""".formatted(text(generated, "pending_id"), ERROR)));
    assertThat(gm("clear/", "")).isEqualTo("{\"success\":true}");
    assertThat(contents("default/")).isEmpty();
    charon.get("/api/gm/charon/pending/").as(GM).answers("{\"pending\": []}");
  }

  @Test
  void sentAndGenerated() {
    JsonNode sent = JsonText.parse(gm("bridge/send/", "{\"content\": \" AYE. \"}"));
    JsonNode generated = JsonText.parse(gm(
        "bridge/generate/",
        "{\"prompt\": \" Warn them\\n\", \"context_override\": \"The hull is open\"}"));

    assertThat(sent.propertyNames()).containsExactlyInAnyOrder("success", "message_id", "channel");
    assertThat(generated)
        .isEqualTo(JsonText.parse("""
        {"success": true, "channel": "bridge", "pending_id": "%s", "response": "%s"}""".formatted(text(generated, "pending_id"), ERROR)));
    assertThat(contents("bridge/")).containsExactly("AYE.");
    assertThat(pending("bridge/").get(0).get("query").stringValue())
        .isEqualTo("[GM Prompt] Warn them");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "  as it is "  | '  as it is '
      ""             | ''
      null           | [SYSTEM ERROR] Unable to process query at this time.
      """)
  void modifiedContentGoesBeforeTheAnswer(String modified, String said) {
    approve(WICK, text(submit(WICK, "Open?"), "pending_id"), modified);

    assertThat(contents(WICK)).containsExactly("Open?", said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve/", "reject/"})
  void answerIsDecidedOnceAndInItsOwnChannel(String action) {
    String body = "{\"pending_id\": \"" + text(submit(WICK, "Open?"), "pending_id") + "\"}";

    for (String channel : List.of("", "bridge/", "default/")) {
      charon.post("/api/gm/charon/" + channel + action, body).as(GM).isRefused(404, NOT_FOUND);
    }
    gm(WICK + action, body);
    for (String again : List.of("approve/", "reject/")) {
      charon.post("/api/gm/charon/" + WICK + again, body).as(GM).isRefused(404, NOT_FOUND);
    }
  }

  @Test
  void membersAreCheckedBeforeWhatTheyName() {
    charon
        .post("/api/gm/charon/bridge/approve/", "{\"pending_id\": \"x\", \"modified_content\": 5}")
        .as(GM)
        .isRefusedNaming(400, "modified_content");
  }

  @Test
  void markAndClearTakeAnyBody() {
    submit("bridge/", "One?");
    submit("bridge/", "Two?");

    for (String body : List.of("", "{", "[]", "\u0000")) {
      assertThat(gm("bridge/mark-read/", body))
          .isEqualTo("{\"success\":true,\"channel\":\"bridge\"}");
    }
    assertThat(unread()).isZero();
    gm("bridge/send/", "{\"content\": \"AYE.\"}");
    assertThat(unread()).isOne();

    for (String body : List.of("", "{", "[]", "\u0000")) {
      assertThat(gm("bridge/clear/", body)).isEqualTo("{\"success\":true,\"channel\":\"bridge\"}");
    }
    submit("bridge/", "Three?");
    assertThat(unread()).isOne();
  }

  @Test
  void nothingHereIsAnnounced() {
    int before = charon.announcements();

    String id = text(submit(WICK, "Open?"), "pending_id");
    approve(WICK, id, "null");
    gm(WICK + "send/", "{\"content\": \"AYE.\"}");
    gm(WICK + "generate/", "{\"prompt\": \"x\"}");
    gm(WICK + "mark-read/", "");
    gm(WICK + "clear/", "");

    assertThat(charon.announcements()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /api/charon/submit-query/         | query      | Query required
      /api/charon/bridge/submit/        | query      | Query required
      /api/gm/charon/send/              | content    | Content required
      /api/gm/charon/bridge/send/       | content    | Content required
      /api/gm/charon/generate/          | prompt     | Prompt required
      /api/gm/charon/bridge/generate/   | prompt     | Prompt required
      /api/gm/charon/approve/           | pending_id | pending_id required
      /api/gm/charon/bridge/approve/    | pending_id | pending_id required
      /api/gm/charon/reject/            | pending_id | pending_id required
      /api/gm/charon/bridge/reject/     | pending_id | pending_id required
      """)
  void whatIsMissingIsToldExactly(String path, String member, String refusal) {
    List<String> bodies =
        new ArrayList<>(List.of("{}", "{\"" + member + "\": null}", "{\"" + member + "\": \"\"}"));
    if (!member.equals("pending_id")) {
      bodies.add("{\"" + member + "\": \" \\n\\t\"}");
    }

    for (String body : bodies) {
      charon.post(path, body).as(SCRIPT).isRefused(400, refusal);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/charon/submit-query/", "/api/charon/bridge/submit/"})
  void playersDoNotAskInDisplayModeWhateverTheySend(String path) {
    Hand.on(charon.view()).execute(new SetCharonMode(CharonMode.DISPLAY));

    for (String body : List.of("", "{", "{}", "{\"query\": 5}", "{\"query\": \"Course?\"}")) {
      charon.post(path, body).isRefused(403, "Terminal not in query mode");
    }
    charon.get(path).isRefused(405, "Method not allowed");
    assertThat(contents("bridge/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/charon/submit-query/", "/api/charon/bridge/submit/"})
  void everybodyMayAsk(String path) {
    for (var who : List.of(ANONYMOUS, PLAYER, GM, SCRIPT)) {
      Reply reply = charon
          .post(path, "{\"query\": \"Course?\"}")
          .as(who)
          .without("x-csrftoken")
          .send();
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().propertyNames())
          .containsExactlyInAnyOrder("success", "query_id", "pending_id");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send/", "generate/", "approve/", "reject/", "clear/",
        "bridge/send/", "bridge/generate/", "bridge/approve/", "bridge/reject/", "bridge/clear/",
        "bridge/mark-read/"
      })
  void moderationIsTheGameMasters(String action) {
    String path = "/api/gm/charon/" + action;

    charon.post(path, "{").as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.post(path, "{").as(PLAYER).isRefusedNaming(403, "game master");
    charon.post(path, "{").as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
    charon.get(path).as(GM).isRefused(405, "Method not allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channels/", "pending/", "bridge/pending/"})
  void queuesAndChannelsAreTheGameMasters(String what) {
    String path = "/api/gm/charon/" + what;

    charon.get(path).as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.get(path).as(PLAYER).isRefusedNaming(403, "game master");
    charon.post(path, "{}").as(GM).isRefused(405, "Method not allowed");
    assertThat(charon.get(path).as(SCRIPT).send().status()).isEqualTo(200);
  }

  @Test
  void channelNamesHaveUpTo200Characters() {
    String longest = "x".repeat(200) + "/";
    submit(longest, "Course?");
    assertThat(contents(longest)).containsExactly("Course?");

    String error = "channel must have 1 to 200 characters";
    charon.get("/api/charon/x" + longest + "conversation/").isRefused(400, error);
    charon.post("/api/charon/x" + longest + "submit/", "{}").isRefused(400, error);
    charon.post("/api/gm/charon/x" + longest + "clear/", "").as(GM).isRefused(400, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversation", "submit-query", "mode", "send", "channels", "clear"})
  void fixedWordsAreChannelsToo(String name) {
    submit(name + "/", "Course?");

    assertThat(contents(name + "/")).containsExactly("Course?");
    assertThat(gm(name + "/clear/", "")).contains("\"channel\":\"" + name + "\"");
  }

  @ParameterizedTest
  @CsvSource({"CHARON_TERMINAL,story", "BRIDGE,bridge"})
  void switchingTheViewBeginsItsConversationAnew(String view, String channel) {
    submit(channel + "/", "Course?");
    gm(channel + "/mark-read/", "");
    submit("crew/", "Still here?");

    charon
        .post("/api/gm/switch-view/", "{\"view_type\": \"" + view + "\"}")
        .as(GM)
        .announces("{\"success\": true, \"view_type\": \"" + view + "\", \"location_slug\": \"\"}");

    assertThat(contents(channel + "/")).isEmpty();
    assertThat(pending(channel + "/").isEmpty()).isTrue();
    assertThat(contents("crew/")).containsExactly("Still here?");
  }

  @Test
  void questionIsReadableWhileItsAnswerIsThoughtOf() {
    CompletableFuture<String> thought = new CompletableFuture<>();
    charon.answerWith(query -> thought);

    CompletableFuture<Reply> reply =
        charon.post("/api/charon/bridge/submit/", "{\"query\": \"Course?\"}").begin();

    assertThat(reply).isNotDone();
    assertThat(contents("bridge/")).containsExactly("Course?");
    assertThat(pending("bridge/").isEmpty()).isTrue();
    thought.complete("AHEAD.");
    assertThat(text(pending("bridge/").get(0), "pending_id"))
        .isEqualTo(text(reply.join().json(), "pending_id"));
  }

  @Test
  void fullQueueIsToldWithItsLimit() {
    for (int i = 0; i < 50; i++) {
      submit("bridge/", "Course?");
    }
    Call another = charon.post("/api/charon/bridge/submit/", "{\"query\": \"Course?\"}");
    another.isRefused(
        400,
        "At most 50 responses to questions from one address may wait for approval in a channel");

    for (int i = 0; i < 40; i++) {
      assertThat(another.from("192.168.1." + i).send().status()).isEqualTo(200);
    }
    another.isRefusedNaming(400, "game master");
    for (int i = 0; i < 10; i++) {
      gm("bridge/generate/", "{\"prompt\": \"x\"}");
    }
    charon
        .post("/api/gm/charon/bridge/generate/", "{\"prompt\": \"x\"}")
        .as(GM)
        .isRefused(400, "At most 100 responses may wait for approval in a channel");
    gm("bridge/send/", "{\"content\": \"AYE.\"}");
  }

  private JsonNode submit(String channel, String query) {
    String body = "{\"query\": \"" + query.replace("\n", "\\n") + "\"}";
    return JsonText.parse(post("/api/charon/" + channel + "submit/", body));
  }

  private String approve(String channel, String pendingId, String modified) {
    return gm(
        channel + "approve/",
        "{\"pending_id\": \"" + pendingId + "\", \"modified_content\": " + modified + "}");
  }

  private String gm(String action, String body) {
    return post("/api/gm/charon/" + action, body);
  }

  private String post(String path, String body) {
    Reply reply = charon.post(path, body).as(SCRIPT).send();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.text();
  }

  private JsonNode conversation(String channel) {
    return charon.get("/api/charon/" + channel + "conversation/").send().json();
  }

  private List<String> contents(String channel) {
    return texts(conversation(channel).get("messages"), "content");
  }

  private JsonNode pending(String channel) {
    return charon
        .get("/api/gm/charon/" + channel + "pending/")
        .as(SCRIPT)
        .send()
        .json()
        .get("pending");
  }

  private int unread() {
    JsonNode channels =
        charon.get("/api/gm/charon/channels/").as(SCRIPT).send().json().get("channels");
    return channels.get(1).get("unread_count").intValue();
  }

  private static String text(JsonNode object, String member) {
    return object.required(member).stringValue();
  }

  private static List<String> texts(JsonNode items, String member) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(text(item, member)));
    return texts;
  }
}
