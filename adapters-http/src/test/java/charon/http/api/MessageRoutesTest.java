package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.http.TestCharon;
import charon.http.Who;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRoutesTest {

  private static final String BROADCAST = "/api/gm/broadcast/";
  private static final String MESSAGES = "/api/messages/";

  private final TestCharon charon = new TestCharon();

  @Test
  void broadcastIsTrimmedKeptAndNotAnnounced() {
    charon.post(BROADCAST, """
        {"content": " \\nALL HULLS HOLD.\\t", "sender": "PORT OFFICE", "priority": "HIGH"}""").as(GM).answers("{\"success\": true, \"message_id\": 1}");

    charon.get(MESSAGES).answers("""
        {"messages": [{"id": 1, "sender": "PORT OFFICE", "content": "ALL HULLS HOLD.",
                       "priority": "HIGH", "created_at": "2201-03-09 18:00:00"}],
         "count": 1}""");
  }

  @Test
  void senderAndPriorityHaveDefaults() {
    charon.post(BROADCAST, "{\"content\": \"x\"}").as(GM).send();

    charon.get(MESSAGES).answers("""
        {"messages": [{"id": 1, "sender": "CHARON", "content": "x", "priority": "NORMAL",
                       "created_at": "2201-03-09 18:00:00"}],
         "count": 1}""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"content\": null}",
        "{\"content\": \"\"}",
        "{\"content\": \" \\r\\n\"}",
        "{\"priority\": \"WHATEVER\"}"
      })
  void contentIsRequired(String body) {
    charon.post(BROADCAST, body).as(GM).isRefused(400, "Message content is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urgent", "high", ""})
  void otherPrioritiesAreRefused(String priority) {
    charon
        .post(BROADCAST, "{\"content\": \"x\", \"priority\": \"" + priority + "\"}")
        .as(GM)
        .isRefused(400, "Invalid priority. Must be one of: LOW, NORMAL, HIGH, CRITICAL");
    charon.get(MESSAGES).answers("{\"messages\": [], \"count\": 0}");
  }

  @Test
  void aBroadcastThatIsSentAgainUnderItsKeyIsOneMessage() {
    charon
        .post(BROADCAST, "{\"content\": \"x\"}")
        .as(GM)
        .with("idempotency-key", "k-1")
        .answers("{\"success\": true, \"message_id\": 1}");
    charon
        .post(BROADCAST, "{\"content\": \"x, again\"}")
        .as(GM)
        .with("idempotency-key", "k-1")
        .answers("{\"success\": true, \"message_id\": 1}");
    charon
        .post(BROADCAST, "{\"content\": \"y\"}")
        .as(GM)
        .with("idempotency-key", "k-2")
        .answers("{\"success\": true, \"message_id\": 2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "schl\u00fcssel", "tab\t"})
  void aKeyThatIsNotVisibleAsciiIsRefused(String key) {
    charon
        .post(BROADCAST, "{\"content\": \"x\"}")
        .as(GM)
        .with("idempotency-key", key)
        .isRefusedNaming(400, "Idempotency-Key");
  }

  @Test
  void aKeyHas128CharactersAtMost() {
    charon
        .post(BROADCAST, "{\"content\": \"x\"}")
        .as(GM)
        .with("idempotency-key", "k".repeat(129))
        .isRefusedNaming(400, "128");
    charon
        .post(BROADCAST, "{\"content\": \"x\"}")
        .as(GM)
        .with("idempotency-key", "k".repeat(128))
        .answers("{\"success\": true, \"message_id\": 1}");
  }

  @Test
  void newestFiftyComeFirst() {
    for (int i = 0; i < 51; i++) {
      broadcast();
    }

    var answer = charon.get(MESSAGES).send().json();

    assertThat(answer.get("count").intValue()).isEqualTo(50);
    assertThat(answer.get("messages").get(0).get("id").intValue()).isEqualTo(51);
    assertThat(answer.get("messages").get(49).get("id").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ?since=0                    | 3
      ?since=1                    | 2
      ?since=3                    | 0
      ?since=%32                  | 1
      ?since=1&since=2            | 1
      ?since=+2                   | 1
      ?since=-1                   | 3
      ?since=9223372036854775807  | 0
      ?since=9223372036854775808  | 0
      ?since=-9223372036854775809 | 3
      ?since=                     | 3
      ?since                      | 3
      ?since=x                    | 3
      ?since=1.0                  | 3
      ?since=1e1                  | 3
      ?since=0x2                  | 3
      ?since=%zz                  | 3
      ?since=%                    | 3
      ?since=%ff                  | 3
      ?%=&since=2                 | 1
      ?other=1                    | 3
      """)
  void sinceLeavesOlderMessagesOutIfItIsAnInteger(String query, int count) {
    broadcast();
    broadcast();
    broadcast();

    assertThat(charon.get(MESSAGES + query).send().json().get("count").intValue())
        .isEqualTo(count);
  }

  @Test
  void sinceOfAnyLengthIsAnInteger() {
    broadcast();

    charon.get(MESSAGES + "?since=" + "9".repeat(4000)).answers("{\"messages\": [], \"count\": 0}");
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS,0", "PLAYER,1", "GM,0", "SCRIPT,0"})
  void addressedMessagesAreShownToTheirReadersOnly(Who who, int count) {
    charon
        .messages()
        .add(new NewMessage("a", "secret", Priority.LOW, Set.of("player")), TestCharon.NOW);

    assertThat(charon.get(MESSAGES).as(who).send().json().get("count").intValue())
        .isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS,0", "PLAYER,1", "GM,0", "SCRIPT,0"})
  void broadcastCanBeAddressed(Who who, int count) {
    charon
        .post(BROADCAST, "{\"content\": \"x\", \"recipients\": [\"player\"]}")
        .as(GM)
        .answers("{\"success\": true, \"message_id\": 1}");

    assertThat(charon.get(MESSAGES).as(who).send().json().get("count").intValue())
        .isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"content\": \"x\"}", "{\"content\": \"x\", \"recipients\": []}"})
  void broadcastWithoutRecipientsIsForEverybody(String body) {
    charon.post(BROADCAST, body).as(GM).send();

    assertThat(charon.get(MESSAGES).send().json().get("count").intValue()).isOne();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      null                  | recipients must be an array
      "player"              | recipients must be an array
      {}                    | recipients must be an array
      [null]                | recipients[0] must be text
      ["player", 5]         | recipients[1] must be text
      ["player", "player"]  | recipients[1] is there twice
      ["ghost"]             | recipients[0]: there is no user 'ghost'
      ["player", "Player"]  | recipients[1]: there is no user 'Player'
      [""]                  | recipients[0]: there is no user ''
      """)
  void recipientsThatAreNoUsersAreRefused(String recipients, String refusal) {
    charon
        .post(BROADCAST, "{\"content\": \"x\", \"recipients\": " + recipients + "}")
        .as(GM)
        .isRefused(400, refusal);
    charon.get(MESSAGES).as(PLAYER).answers("{\"messages\": [], \"count\": 0}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer nonsense", "Basic abc", "Bearer", ""})
  void unknownTokenIsIgnored(String authorization) {
    broadcast();

    for (Who who : new Who[] {ANONYMOUS, PLAYER}) {
      assertThat(charon
              .get(MESSAGES)
              .as(who)
              .with("authorization", authorization)
              .send()
              .status())
          .isEqualTo(200);
    }
  }

  private void broadcast() {
    charon.messages().add(new NewMessage("a", "b", Priority.LOW, Set.of()), TestCharon.NOW);
  }

  @Test
  void whatIsWithdrawnIsGoneAndWhoMayHaveReadItIsTold() {
    charon.post(BROADCAST, "{\"content\": \"stays\"}").as(GM).send();
    charon.post(BROADCAST, "{\"content\": \"goes\"}").as(GM).send();
    charon
        .post(BROADCAST, "{\"content\": \"psst\", \"recipients\": [\"player\"]}")
        .as(GM)
        .send();

    charon
        .post("/api/gm/withdraw-broadcast/", "{\"message_id\": 2}")
        .as(GM)
        .answers("{\"success\": true, \"message_id\": 2}");
    charon.post("/api/gm/withdraw-broadcast/", "{\"message_id\": 3}").as(GM).send();

    charon.get(MESSAGES).answers("""
        {"messages": [{"id": 1, "sender": "CHARON", "content": "stays", "priority": "NORMAL",
                       "created_at": "2201-03-09 18:00:00"}],
         "count": 1}""");
    charon.get(MESSAGES + "?since=1").answers("{\"messages\": [], \"count\": 0}");
    charon
        .get(MESSAGES + "?since=3")
        .answers("{\"messages\": [], \"count\": 0, \"withdrawn\": [2]}");
    charon
        .get(MESSAGES + "?since=3")
        .as(PLAYER)
        .answers("{\"messages\": [], \"count\": 0, \"withdrawn\": [3, 2]}");
    charon.get("/api/gm/messages/?since=2").as(GM).answers("""
        {"messages": [{"id": 3, "sender": "CHARON", "content": "psst", "priority": "NORMAL",
                       "created_at": "2201-03-09 18:00:00", "recipients": ["player"],
                       "withdrawn": true}],
         "count": 1, "withdrawn": [2]}""");
  }

  @Test
  void gameMasterReadsTheHistoryWithWhomEachMessageWasFor() {
    charon.post(BROADCAST, "{\"content\": \"for all\"}").as(GM).send();
    charon
        .messages()
        .add(new NewMessage("X", "for bo", Priority.LOW, Set.of("bo")), TestCharon.NOW);

    charon.get("/api/gm/messages/?since=1").as(GM).answers("""
        {"messages": [{"id": 2, "sender": "X", "content": "for bo", "priority": "LOW",
                       "created_at": "2201-03-09 18:00:00", "recipients": ["bo"]}],
         "count": 1}""");
    charon.get("/api/gm/messages/").as(PLAYER).isRefused(403, "Only the game master may do this");
  }
}
