package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.READER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.disclosure.Fog;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Places that are left and entered, over HTTP. */
class PlaceRoutesTest {

  private static final String PLACES = "/api/gm/places/";
  private static final String VIEW = "/api/active-view/";

  private final TestCharon charon = new TestCharon(
      Campaigns.of(
          Campaigns.visited("wick", "{\"name\": \"Wick\"}", decks()),
          Campaigns.visited("mine", "{}", single("shaft"))),
      Fog.ON);

  @Test
  void anEveningWithAPauseAndAnotherPlace() {
    enter("wick", true);
    give("encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
    give("encounter/set-door-status", "{\"connection_id\": \"gate\", \"door_status\": \"OPEN\"}");
    give("encounter/toggle-portrait", "{\"npc_id\": \"keeper\"}");
    give("encounter/switch-level", "{\"level\": 2, \"deck_id\": \"lower\"}");
    place("rat", "upper");
    place("cat", "lower");
    JsonNode left = encounter();

    give("switch-view", "{\"view_type\": \"STANDBY\"}");
    enter("wick", true);
    assertThat(encounter()).as("after a pause").isEqualTo(left);

    enter("mine", true);
    assertThat(view().path("encounter_tokens").isEmpty()).isTrue();
    assertThat(view().path("encounter_door_status").isEmpty()).isTrue();
    enter("wick", true);
    assertThat(encounter()).as("after another place").isEqualTo(left);
  }

  @Test
  void placesAreListedTheOneThatWasLeftLastFirst() {
    charon.get(PLACES).as(READER).answers("{\"places\": []}");
    enter("wick", true);
    give("encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
    place("rat", "upper");
    enter("mine", true);
    place("bat", "");
    place("owl", "");
    give("switch-view", "{\"view_type\": \"BRIDGE\"}");

    charon.get(PLACES).as(GM).answers("""
        {"places": [
          {"location_slug": "mine", "name": "mine", "left_at": "2201-03-09T18:00:00.000Z",
           "rooms_visible": 0, "rooms": 1, "tokens": 2},
          {"location_slug": "wick", "name": "Wick", "left_at": "2201-03-09T18:00:00.000Z",
           "rooms_visible": 1, "rooms": 2, "tokens": 1}]}""");
    charon.get(PLACES).as(ANONYMOUS).isRefused(401, "Authentication required");
  }

  @Test
  void aForgottenPlaceBeginsAsAlways() {
    enter("wick", true);
    give("encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
    enter("mine", true);

    charon
        .post("/api/gm/forget-place/", "{\"location_slug\": \"wick\"}")
        .as(SCRIPT)
        .announces("{\"success\": true, \"location_slug\": \"wick\"}");
    charon.get(PLACES).as(GM).answers("{\"places\": []}");
    give("forget-place", "{\"location_slug\": \"wick\"}");
    enter("wick", true);

    assertThat(view().path("encounter_room_visibility").toString())
        .isEqualTo("{\"hall\":false,\"pumps\":false}");
  }

  @Test
  void whatIsWrongIsNamed() {
    charon
        .post("/api/gm/forget-place/", "{\"location_slug\": \"nowhere\"}")
        .as(SCRIPT)
        .isRefused(404, "Location not found");
    charon.post("/api/gm/forget-place/", "{}").as(SCRIPT).isRefusedNaming(400, "location_slug");
    charon
        .post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\", \"remember\": 1}")
        .as(SCRIPT)
        .isRefusedNaming(400, "remember");
  }

  @Test
  void playersGetNothingOfWhatAPlaceRemembers() {
    enter("wick", true);
    give("encounter/toggle-room", "{\"room_id\": \"hall\", \"visible\": true}");
    place("rat", "upper");
    enter("mine", true);
    give("encounter/toggle-room", "{\"room_id\": \"shaft\", \"visible\": true}");
    String before = charon.get(VIEW).send().text();
    int announcements = charon.announcements();

    assertThat(before).doesNotContain("rat", "hall", "wick");
    charon
        .post("/api/gm/encounter/move-token/", "{\"token_id\": \"rat\", \"x\": 1, \"y\": 1}")
        .isRefused(404, "Token not found");
    long told = charon.view().current().players().revision();
    give("forget-place", "{\"location_slug\": \"wick\"}");

    assertThat(charon.view().current().players().revision())
        .as("nothing to see")
        .isEqualTo(told);
    assertThat(charon.announcements()).isEqualTo(announcements + 1);
    assertThat(charon.get(VIEW).send().text()).isEqualTo(before);
  }

  @Test
  void aTokenIsOnItsDeckUntilItIsMovedToAnother() {
    enter("wick", true);
    place("rat", "upper");
    place("cat", "");
    assertThat(token("rat").path("deck_id").stringValue()).isEqualTo("upper");
    assertThat(token("cat").has("deck_id")).as("only if it is set").isFalse();

    move("{\"token_id\": \"rat\", \"x\": 2, \"y\": 2}");
    assertThat(token("rat").path("deck_id").stringValue()).isEqualTo("upper");
    move("{\"token_id\": \"rat\", \"x\": 2, \"y\": 2, \"deck_id\": \"lower\"}");
    assertThat(token("rat").path("deck_id").stringValue()).isEqualTo("lower");
    move("{\"token_id\": \"rat\", \"x\": 2, \"y\": 2, \"deck_id\": \"\"}");
    assertThat(token("rat").has("deck_id")).isFalse();
  }

  @Test
  void anIdIsTakenWhereverItsTokenStands() {
    enter("wick", true);
    place("rat", "upper");
    enter("mine", true);

    charon
        .post(
            "/api/gm/encounter/place-token/",
            "{\"token_id\": \"rat\", \"type\": \"npc\", \"name\": \"Rat\", \"x\": 1, \"y\": 1}")
        .as(SCRIPT)
        .isRefusedNaming(409, "token_id");
  }

  private void enter(String place, boolean remember) {
    give(
        "switch-view",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"" + place + "\", \"remember\": "
            + remember + "}");
  }

  private void place(String id, String deck) {
    give(
        "encounter/place-token",
        "{\"token_id\": \"" + id + "\", \"type\": \"npc\", \"name\": \"" + id
            + "\", \"x\": 1, \"y\": 1, \"deck_id\": \"" + deck + "\"}");
  }

  private void move(String body) {
    give("encounter/move-token", body);
  }

  private void give(String command, String body) {
    Reply reply = charon.post("/api/gm/" + command + "/", body).as(SCRIPT).send();
    assertThat(reply.status()).as(command + " " + reply.text()).isEqualTo(200);
  }

  private JsonNode view() {
    return charon.get(VIEW).as(GM).send().json();
  }

  private JsonNode token(String id) {
    return view().path("encounter_tokens").path(id);
  }

  /** All that a place has, as it is on the wire. */
  private JsonNode encounter() {
    JsonNode view = view();
    String members = "{\"rooms\": " + view.path("encounter_room_visibility")
        + ", \"doors\": " + view.path("encounter_door_status")
        + ", \"tokens\": " + view.path("encounter_tokens")
        + ", \"portraits\": " + view.path("encounter_active_portraits")
        + ", \"deck\": [" + view.path("encounter_level") + ", " + view.path("encounter_deck_id")
        + "]}";
    return JsonText.parse(members);
  }

  private static EncounterMap decks() {
    Deck upper = new Deck(
        "upper",
        JsonText.attributes("{\"id\": \"upper\"}"),
        Optional.of(
            plan(
                "upper",
                "{\"rooms\": [{\"id\": \"hall\"}],"
                    + " \"connections\": [{\"id\": \"gate\", \"from\": \"hall\", \"to\": \"hall\"}]}")));
    Deck lower = new Deck(
        "lower",
        JsonText.attributes("{\"id\": \"lower\"}"),
        Optional.of(plan("lower", "{\"rooms\": [{\"id\": \"pumps\"}]}")));
    return new EncounterMap(
        Optional.of(new DeckManifest(JsonText.attributes("{}"), List.of(upper, lower))),
        Optional.empty());
  }

  private static EncounterMap single(String room) {
    return new EncounterMap(
        Optional.empty(), Optional.of(plan("plan", "{\"rooms\": [{\"id\": \"" + room + "\"}]}")));
  }

  private static DeckPlan plan(String slug, String members) {
    return new DeckPlan(slug, JsonText.attributes(members), Optional.empty(), Optional.empty());
  }
}
