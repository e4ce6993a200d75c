package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.http.Call;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueRoutesTest {

  private static final String CUES = "/api/gm/cues/";
  private static final String COMMANDS = "[{\"command\": \"toggle-room\", \"room_id\": \"bar\"}]";
  private static final String BAR = "{\"commands\": " + COMMANDS + "}";

  private final TestCharon charon = new TestCharon(Campaigns.of(
      planned("lock-opens", "hall", "", Optional.of(new Cue.Follow(Duration.ofSeconds(8), "dark"))),
      planned("dark", "bar", "", Optional.empty()),
      planned("broken", "bar", "commands[0]: room_id required", Optional.empty())));

  @Test
  void theRunningOrderIsForGameMasters() {
    list().answers("""
        {"cues": [
          {"id": "lock-opens", "title": "Title of lock-opens", "note": "Only\\nif.",
           "source": "campaign", "commands": 1, "problem": null},
          {"id": "dark", "title": "Title of dark", "note": "Only\\nif.", "source": "campaign",
           "commands": 1, "problem": null},
          {"id": "broken", "title": "Title of broken", "note": "Only\\nif.", "source": "campaign",
           "commands": 1, "problem": "commands[0]: room_id required"}],
         "last": null, "next": "lock-opens", "following": null}""");
    charon.get(CUES).as(PLAYER).isRefusedNaming(403, "game master");
    charon.get(CUES).as(ANONYMOUS).isRefused(401, "Authentication required");
  }

  @Test
  void aCueIsToldAsData() {
    charon.get(CUES + "lock-opens/").as(READER).answers("""
        {"id": "lock-opens", "title": "Title of lock-opens", "note": "Only\\nif.",
         "source": "campaign",
         "commands": [{"command": "toggle-room", "room_id": "hall", "visible": true}],
         "follow": {"after": 8, "cue": "dark"}, "problem": null}""");
    charon.get(CUES + "unknown/").as(READER).isRefused(404, "Cue not found");
  }

  @Test
  void aCueIsDoneAsABatchIsAndWhatFollowsIsTold() {
    Call go = write("POST", "lock-opens/go/", "");

    go.announces("""
        {"success": true, "revision": 1, "results": [
          {"room_id": "hall", "visible": true, "room_visibility": {"hall": true}}]}""");

    assertThat(list().send().json().required("last").stringValue()).isEqualTo("lock-opens");
    assertThat(list().send().json().required("next").stringValue()).isEqualTo("dark");
    assertThat(list().send().json().required("following"))
        .isEqualTo(JsonText.parse("{\"cue\": \"dark\", \"at\": \"2201-03-09T18:00:08.000Z\"}"));
    write("POST", "stop/", "").answers("{\"success\": true}");
    assertThat(list().send().json().required("following").isNull()).isTrue();
  }

  @Test
  void whoDoesACueIsToldTheRevision() {
    assertThat(write("POST", "dark/go/", "").send().header("charon-revision")).isEqualTo("1");
    assertThat(write("POST", "stop/", "").send().header("charon-revision")).isEqualTo("1");
    assertThat(write("PUT", "mine/", BAR).send().header("charon-revision")).isEqualTo("1");
  }

  @Test
  void nextGoesThroughAllThatCanBePlayed() {
    assertThat(write("POST", "next/", "").send().status()).isEqualTo(200);
    assertThat(write("POST", "next/", "").send().status()).isEqualTo(200);
    write("POST", "next/", "").isRefused(404, "No next cue");
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    write("POST", "unknown/go/", "").isRefused(404, "Cue not found");
    write("POST", "broken/go/", "")
        .isRefused(409, "Cue 'broken' cannot be played: commands[0]: room_id required");
  }

  @Test
  void aCommandThatIsRefusedIsNamedAndNothingHappens() {
    write(
            "PUT",
            "mine/",
            "{\"commands\": [{\"command\": \"toggle-room\", \"room_id\": \"bar\"},"
                + " {\"command\": \"remove-token\", \"token_id\": \"none\"}]}")
        .send();

    int before = charon.announcements();

    Reply reply = write("POST", "mine/go/", "").send();

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json())
        .isEqualTo(JsonText.parse("{\"error\": \"commands[1]: Token not found\", \"index\": 1}"));
    assertThat(charon.announcements()).isEqualTo(before);
  }

  @Test
  void aCueIsSavedReplacedAndDeleted() {
    write("PUT", "mine/", BAR).answers("{\"success\": true, \"id\": \"mine\"}");
    write(
            "PUT",
            "mine/",
            "{\"id\": \"mine\", \"title\": \"Mine\", \"note\": \"a\\nb\"," + " \"commands\": "
                + COMMANDS + ", \"follow\": {\"after\": 1.5, \"cue\": \"dark\"}}")
        .answers("{\"success\": true, \"id\": \"mine\"}");

    charon.get(CUES + "mine/").as(READER).answers("""
        {"id": "mine", "title": "Mine", "note": "a\\nb", "source": "saved", "problem": null,
         "commands": [{"command": "toggle-room", "room_id": "bar"}],
         "follow": {"after": 1.5, "cue": "dark"}}""");

    write("DELETE", "mine/", "").answers("{\"success\": true, \"id\": \"mine\"}");
    write("DELETE", "mine/", "").isRefused(404, "Cue not found");
  }

  @Test
  void aCueWithoutATitleIsCalledByItsId() {
    write("PUT", "mine/", "{\"commands\": " + COMMANDS + ", \"follow\": null}").send();

    Reply reply = charon.get(CUES + "mine/").as(READER).send();
    assertThat(reply.json().required("title").stringValue()).isEqualTo("mine");
    assertThat(reply.json().required("note").stringValue()).isEmpty();
    assertThat(reply.json().has("follow")).isFalse();
  }

  @Test
  void cuesOfTheCampaignCannotBeReplacedOrDeleted() {
    write("PUT", "dark/", BAR).isRefused(409, "The campaign has the cue 'dark'");
    write("DELETE", "dark/", "").isRefusedNaming(409, "campaign");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          {}                                                   | commands required
          {"commands": {}}                                     | commands must be an array
          {"commands": []}                                     | commands must have 1 to 100 commands
          {"title": 1, "commands": []}                         | title must be text
          {"title": "a\\u0007", "commands": []}                | title must have no control
          {"note": null, "commands": []}                       | note must be text
          {"id": "other", "commands": []}                      | id must be that of the address
          {"id": 7, "commands": []}                            | id must be text
          {"commands": [7]}                                    | commands[0]: must be an object
          {"commands": [{"command": "toggle-room"}]}           | commands[0]: room_id required
          {"commands": [{"command": "dance"}]}                 | commands[0]: Unknown command
          {"follow": 8, "commands": []}                        | follow must be an object
          {"follow": {"after": 8}, "commands": []}             | follow.cue must be text
          {"follow": {"cue": "dark"}, "commands": []}          | follow.after must be a number
          {"follow": {"after": "8", "cue": "dark"}, "commands": []} | follow.after must be a number
          """)
  void whatIsWrongWithACueIsNamed(String body, String error) {
    write("PUT", "mine/", body).isRefusedNaming(400, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.4", "0", "-1", "86400.001", "1e300", "-1e300", "99999999999999999999"})
  void aCueFollowsNeitherTooSoonNorTooLate(String after) {
    write(
            "PUT",
            "mine/",
            "{\"commands\": " + COMMANDS + ", \"follow\": {\"cue\": \"dark\"," + " \"after\": "
                + after + "}}")
        .isRefused(400, "follow.after must be from 0.5 to 86400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mine", "a_b", "a%20b", "%C3%A9", "export-", "-"})
  void idsAreSmallLettersDigitsAndDashes(String id) {
    Reply reply = write("PUT", id + "/", BAR).send();

    boolean fits = id.matches("[a-z0-9-]+");
    assertThat(reply.status()).isEqualTo(fits ? 200 : 400);
    if (!fits) {
      assertThat(reply.error()).startsWith("id must be");
    }
  }

  @ParameterizedTest
  @CsvSource({"next,PUT", "next,DELETE", "stop,PUT", "stop,DELETE", "export,PUT", "export,DELETE"})
  void wordsThatStandInAddressesAreNoIds(String word, String method) {
    write(method, word + "/", BAR).isRefused(405, "Method not allowed");
  }

  @Test
  void aDraftCannotBeSavedUnderSuchAWord() {
    charon
        .post("/api/gm/encounter/toggle-room/?draft=true", "{\"room_id\": \"bar\"}")
        .as(GM)
        .send();

    charon
        .post("/api/gm/draft/save/", "{\"id\": \"next\", \"title\": \"N\"}")
        .as(GM)
        .isRefusedNaming(400, "id must be");
    charon
        .post("/api/gm/draft/save/", "{\"id\": \"mine\", \"title\": \"N\"}")
        .as(GM)
        .send();
    assertThat(charon
            .get(CUES + "mine/")
            .as(READER)
            .send()
            .json()
            .required("source")
            .stringValue())
        .isEqualTo("saved");
  }

  @Test
  void savedCuesAreExportedAsAFile() {
    write("PUT", "mine/", BAR).send();

    Reply file = charon.get(CUES + "export/").as(READER).send();

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("content-type")).isEqualTo("application/yaml");
    assertThat(file.header("content-disposition")).isEqualTo("attachment; filename=\"cues.yaml\"");
    assertThat(file.text()).contains("mine").doesNotContain("dark");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,dark/go/",
    "POST,next/",
    "POST,stop/",
    "PUT,mine/",
    "DELETE,mine/",
    "GET,export/",
    "GET,dark/"
  })
  void onlyGameMastersHaveToDoWithCues(String method, String path) {
    byte[] body = BAR.getBytes(StandardCharsets.UTF_8);
    charon.call(method, CUES + path, body).as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.call(method, CUES + path, body).as(PLAYER).isRefusedNaming(403, "game master");
    if (!method.equals("GET")) {
      charon.call(method, CUES + path, body).as(READER).isRefusedNaming(403, "scope");
    }
  }

  private Call list() {
    return charon.get(CUES).as(READER);
  }

  private Call write(String method, String path, String body) {
    return charon
        .call(method, CUES + path, body.getBytes(StandardCharsets.UTF_8))
        .as(SCRIPT);
  }

  private static PlannedCue planned(
      String id, String room, String problem, Optional<Cue.Follow> follow) {
    var command = JsonText.attributes(
        "{\"command\": \"toggle-room\", \"room_id\": \"" + room + "\", \"visible\": true}");
    return new PlannedCue(
        new Cue(id, "Title of " + id, "Only\nif.", List.of(command), follow),
        Optional.of(problem).filter(text -> !text.isEmpty()));
  }
}
