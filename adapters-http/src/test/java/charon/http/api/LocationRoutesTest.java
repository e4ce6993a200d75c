package charon.http.api;

import static charon.http.Campaigns.location;
import static charon.http.Campaigns.visited;
import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationRoutesTest {

  private static final String TREE = "/api/gm/locations/";
  private static final String WICK = "/api/encounter-map/wick/";
  private static final String DECK_1 =
      "{\"id\": \"d1\", \"file\": \"berths.yaml\", \"name\": \"Berths\", \"level\": 2}";
  private static final String DECK_2 = "{\"id\": \"d2\", \"file\": \"pumps.yaml\", \"default\": 1}";
  private static final String DECK_3 = "{\"id\": \"d3\", \"file\": \"none.yaml\"}";
  private static final String MANIFEST = "{\"name\": \"Wick\", \"total_decks\": null, \"decks\": ["
      + DECK_1 + ", " + DECK_2 + ", " + DECK_3 + "]}";
  private static final String PUMPS = "{\"name\": null, \"rooms\": [{\"id\": \"sump\"}]}";
  private static final String SHAFT =
      "{\"name\": \"Shaft\", \"deck_id\": \"s\", \"rooms\": [{\"id\": 4}], \"x\": [null, 0.5]}";

  private final TestCharon charon = new TestCharon(campaign());

  @Test
  void treeHasEveryLocationWithItsTerminals() {
    charon.get(TREE).as(GM).answers("""
        {"locations": [
          {"slug": "far", "name": null, "type": 7, "status": "", "description": [1],
           "has_map": false, "terminals": [], "children": [
             {"slug": "mine", "name": "", "type": "", "status": "", "description": "",
              "has_map": true, "terminals": [], "children": []}]},
          {"slug": "wick", "name": "Wick", "type": "", "status": "", "description": "",
           "has_map": true, "children": [], "terminals": [
             {"slug": "blank", "name": "", "owner": "", "description": ""},
             {"slug": "desk", "name": null, "owner": "The Keeper", "description": ""}]},
          {"slug": "ruin", "name": "", "type": "", "status": "", "description": "",
           "has_map": false, "terminals": [], "children": []}]}""");
  }

  @Test
  void campaignWithoutLocationsHasAnEmptyTree() {
    new TestCharon(Campaign.EMPTY).get(TREE).as(SCRIPT).answers("{\"locations\": []}");
  }

  @Test
  void treeIsForTheGameMaster() {
    assertThat(charon.get(TREE).as(ANONYMOUS).send().status()).isEqualTo(401);
    assertThat(charon.get(TREE).as(PLAYER).send().status()).isEqualTo(403);
  }

  @Test
  void mapOfSeveralDecksHasOneOfThemAndTheState() {
    state();

    charon
        .get(WICK)
        .answers("{\"is_multi_deck\": true, \"manifest\": " + MANIFEST + ", "
            + "\"current_deck\": {\"name\": null, \"rooms\": [{\"id\": \"sump\"}], \"slug\": \"pumps\","
            + " \"deck_id\": \"d2\", \"image_path\": \"galaxy/wick/map/pumps.png\"},"
            + " \"current_deck_id\": \"d2\", \"slug\": \"manifest\","
            + " \"room_visibility\": {\"sump\": true}, \"encounter_level\": 3,"
            + " \"encounter_deck_id\": \"unknown\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', d2",
    "'', d1, d1",
    "'', d3, d2",
    "?deck_id=, d1, d1",
    "?deck_id=d1, '', d1",
    "?deck_id=d2, d1, d2",
    "?deck_id=%64%31, '', d1",
    "?deck_id=d2&deck_id=d1, '', d1",
    "?deck_id=d3, d1, d2",
    "?deck_id=unknown, d1, d2",
    "?deck_id=../d1, d1, d2",
    "?deck=d2, d1, d1",
  })
  void deckIsTheAskedOneElseTheShownOneElseTheDefault(String query, String shown, String deck) {
    select(shown, 1);

    Reply reply = charon.get(WICK + query).send();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("current_deck_id").stringValue()).isEqualTo(deck);
    assertThat(reply.json().get("current_deck").get("deck_id").stringValue()).isEqualTo(deck);
    assertThat(reply.json().get("slug").stringValue()).isEqualTo("manifest");
    assertThat(reply.json().get("encounter_deck_id").stringValue()).isEqualTo(shown);
  }

  @Test
  void singleMapIsItsFileAndTheState() {
    state();

    charon
        .get("/api/encounter-map/mine/?deck_id=d1")
        .answers("{\"name\": \"Shaft\", \"deck_id\": \"s\", \"rooms\": [{\"id\": 4}],"
            + " \"x\": [null, 0.5], \"slug\": \"shaft\", \"room_visibility\": {\"sump\": true},"
            + " \"encounter_level\": 3, \"encounter_deck_id\": \"unknown\"}");
  }

  @Test
  void allDecksAreInOrderOfTheirLevels() {
    state();

    charon
        .get(WICK + "all-decks/")
        .answers("{\"is_multi_deck\": true, \"manifest\": " + MANIFEST
            + ", \"decks\": ["
            + "{\"id\": \"d2\", \"name\": \"d2\", \"level\": 1, \"rooms\": [{\"id\": \"sump\"}]},"
            + "{\"id\": \"d1\", \"name\": \"Berths\", \"level\": 2, \"rooms\": []}],"
            + " \"room_visibility\": {\"sump\": true}, \"current_deck_id\": \"unknown\"}");
  }

  @Test
  void singleMapIsOneDeck() {
    charon.get("/api/encounter-map/mine/all-decks/").answers("""
        {"is_multi_deck": false, "room_visibility": {},
         "decks": [{"id": "single", "name": "Shaft", "level": 1, "rooms": [{"id": 4}]}]}""");
  }

  @Test
  void defaultDeckWithoutAFileMeansTheSingleMap() {
    DeckManifest manifest =
        manifest(deck(DECK_3, Optional.empty()), deck(DECK_1, Optional.of(plan("berths", "{}"))));
    EncounterMap map =
        new EncounterMap(Optional.of(manifest), Optional.of(plan("berths", "{\"a\": 1}")));
    var other = new TestCharon(Campaigns.of(visited("wick", "{}", map)));

    other.get(WICK).answers("""
        {"a": 1, "slug": "berths", "room_visibility": {}, "encounter_level": 1,
         "encounter_deck_id": ""}""");
    other.get(WICK + "all-decks/").answers("""
        {"is_multi_deck": false, "room_visibility": {},
         "decks": [{"id": "single", "name": "Map", "level": 1, "rooms": []}]}""");
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, Location not found",
    "Wick, Location not found",
    "., Location not found",
    ".., Location not found",
    "..%5Cwick, Location not found",
    "far, No map data for location",
    "ruin, No map data for location",
    "wick%2Fdesk, Not found",
    "..%2fwick, Not found",
    "'', Not found"
  })
  void locationWithoutAMapIsNotFound(String slug, String error) {
    charon.get("/api/encounter-map/" + slug + "/").isRefused(404, error);
    charon.get("/api/encounter-map/" + slug + "/all-decks/").isRefused(404, error);
    charon.get("/api/encounter-map/" + slug + "/?deck_id=d1").isRefused(404, error);
  }

  @Test
  void terminalHasItsMessages() {
    charon.get("/api/terminal/wick/desk/").answers("""
        {"slug": "desk", "owner": "The Keeper", "terminal_id": 5, "access_level": null,
         "description": "", "location_name": "Wick",
         "inbox": [{"message_id": "m1", "subject": null, "timestamp": null},
                   {"message_id": "m2", "timestamp": "long ago"}],
         "sent": [{"message_id": 3, "to": ["a", "b"], "timestamp": "2201-03-01"}]}""");
  }

  @Test
  void terminalThatSaysNothingIsPublicAndEmpty() {
    charon.get("/api/terminal/wick/blank/").answers("""
        {"slug": "blank", "owner": "", "terminal_id": "", "access_level": "PUBLIC",
         "description": "", "location_name": "Wick", "inbox": [], "sent": []}""");
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere/desk, Location not found",
    "../desk, Location not found",
    "nowhere/nothing, Location not found",
    "wick/nothing, Terminal not found",
    "wick/.., Terminal not found",
    "far/desk, Terminal not found",
    "wick/Desk, Terminal not found",
    "wick/messages, Terminal not found",
    "wick/..%2Fdesk, Not found",
    "wick%2Fdesk, Not found",
    "wick/desk/more, Not found",
    "wick/, Not found"
  })
  void terminalThatIsNotThereIsNotFound(String path, String error) {
    charon.get("/api/terminal/" + path + "/").isRefused(404, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {TREE, WICK, WICK + "all-decks/", "/api/terminal/wick/desk/"})
  void locationsAreOnlyRead(String path) {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      Reply reply = charon.call(method, path).as(SCRIPT).send();

      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.error()).isEqualTo("Method not allowed");
      assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  private void state() {
    charon
        .post("/api/gm/encounter/room-visibility/", "{\"room_visibility\": {\"sump\": true}}")
        .as(SCRIPT)
        .send();
    select("unknown", 3);
  }

  private void select(String deckId, int level) {
    charon
        .post(
            "/api/gm/encounter/switch-level/",
            "{\"level\": " + level + ", \"deck_id\": \"" + deckId + "\"}")
        .as(SCRIPT)
        .send();
  }

  private static Campaign campaign() {
    DeckPlan pumps = new DeckPlan(
        "pumps",
        JsonText.attributes(PUMPS),
        Optional.of("galaxy/wick/map/pumps.png"),
        Optional.empty());
    DeckManifest manifest = manifest(
        deck(DECK_1, Optional.of(plan("berths", "{\"rooms\": null, \"deck_id\": \"?\"}"))),
        deck(DECK_2, Optional.of(pumps)),
        deck(DECK_3, Optional.empty()));
    EncounterMap shaft = new EncounterMap(Optional.empty(), Optional.of(plan("shaft", SHAFT)));
    Location far = location(
        "far",
        "{\"name\": null, \"type\": 7, \"description\": [1], \"secret\": 1}",
        visited("mine", "{}", shaft));
    return Campaigns.of(
        far,
        visited(
            "wick",
            "{\"name\": \"Wick\"}",
            new EncounterMap(Optional.of(manifest), Optional.empty()),
            new CommTerminal("blank", Attributes.EMPTY, List.of(), List.of()),
            desk()),
        visited(
            "ruin",
            "{}",
            new EncounterMap(
                Optional.of(manifest(deck(DECK_3, Optional.empty()))), Optional.empty())));
  }

  private static CommTerminal desk() {
    return new CommTerminal(
        "desk",
        JsonText.attributes("{\"owner\": \"The Keeper\", \"terminal_id\": 5, \"name\": null,"
            + " \"access_level\": null, \"inbox\": \"?\", \"secret\": 1}"),
        List.of(
            JsonText.attributes("{\"message_id\": \"m1\", \"subject\": null, \"timestamp\": null}"),
            JsonText.attributes("{\"message_id\": \"m2\", \"timestamp\": \"long ago\"}")),
        List.of(JsonText.attributes(
            "{\"message_id\": 3, \"to\": [\"a\", \"b\"], \"timestamp\": \"2201-03-01\"}")));
  }

  private static DeckManifest manifest(Deck... decks) {
    List<Attributes> entries = List.of(decks).stream().map(Deck::entry).toList();
    return new DeckManifest(
        JsonText.attributes("{\"name\": \"Wick\", \"total_decks\": null}").with("decks", entries),
        List.of(decks));
  }

  private static Deck deck(String entry, Optional<DeckPlan> plan) {
    Attributes members = JsonText.attributes(entry);
    return new Deck(members.text("id"), members, plan);
  }

  private static DeckPlan plan(String slug, String members) {
    return new DeckPlan(slug, JsonText.attributes(members), Optional.empty(), Optional.empty());
  }
}
