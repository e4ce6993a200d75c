package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.CampaignSamples.rooms;
import static charon.domain.CampaignSamples.single;
import static charon.domain.disclosure.FogSamples.HALL;
import static charon.domain.disclosure.FogSamples.VAULT;
import static charon.domain.disclosure.FogSamples.hiding;
import static charon.domain.disclosure.FogSamples.onDeck;
import static charon.domain.disclosure.FogSamples.room;
import static charon.domain.disclosure.FogSamples.showing;
import static charon.domain.disclosure.FogSamples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.Attributes;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Room;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What players get of an encounter on a hall with a hidden vault beside it, while the campaign also
 * has a mine.
 */
class EncounterFogTest {

  private static final TokenId ID = new TokenId("t1");
  private static final List<Attributes> SHOWN = List.of(HALL, VAULT);
  private static final EncounterMap HUB = single(planOf(
      "hub",
      attributes(
          "rooms",
          SHOWN,
          "connections",
          List.of(door("c_in", "hall", "vault"), door("c_safe", "vault", "safe")))));
  private static final EncounterMap MINE = single(planOf(
      "mine",
      attributes(
          "rooms",
          List.of(room("shaft", 0, 0, 9, 9), attributes("id", "head")),
          "connections",
          List.of(door("c_mine", "shaft", "head")))));
  private static final MapIndex INDEX = MapIndex.of(
      campaign(location("wick", Attributes.EMPTY, HUB), location("ore", Attributes.EMPTY, MINE)));

  static Stream<Arguments> tokens() {
    return Stream.of(
        arguments("names the visible room", token("hall", 1, 1), true),
        arguments("names the hidden room", token("vault", 5, 1), false),
        arguments("names the hidden room, stands in the other", token("vault", 1, 1), false),
        arguments("names the visible room, stands in the other", token("hall", 5, 1), true),
        arguments("names a room of another place", token("shaft", 1, 1), false),
        arguments("names a room that does not exist", token("nowhere", 1, 1), false),
        arguments("stands in the visible room", token("", 1, 1), true),
        arguments("stands in the hidden room", token("", 5, 1), false),
        arguments("stands in no room", token("", 20, 1), true),
        arguments("is hidden, in the visible room", token("hall", 1, 1, TokenStatus.HIDDEN), false),
        arguments("is hidden, in no room", token("", 20, 1, TokenStatus.HIDDEN), false),
        arguments(
            "is hidden among else", token("", 1, 1, TokenStatus.DEAD, TokenStatus.HIDDEN), false),
        arguments("is dead", token("", 1, 1, TokenStatus.DEAD), true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void tokenIsSentIfItIsSeen(String where, Token token, boolean seen) {
    Encounter encounter = showing(Map.of(ID, token), "vault");

    assertThat(fog(encounter).tokens().containsKey(ID)).as(where).isEqualTo(seen);
  }

  @Test
  void tokenInARoomThatDoesNotExistIsSentOnceNothingIsHidden() {
    Encounter encounter = showing(Map.of(ID, token("nowhere", 1, 1)));

    assertThat(fog(encounter).tokens()).containsKey(ID);
  }

  @Test
  void tokenThatIsSentIsAsItWas() {
    Token rat = token("hall", 1, 1, TokenStatus.DEAD, TokenStatus.WOUNDED);

    assertThat(fog(showing(Map.of(ID, rat), "vault")).tokens()).containsExactly(Map.entry(ID, rat));
  }

  @Test
  void tokenStandsInTheRoomsOfTheDeckThatIsShownAndOfNoOther() {
    Encounter encounter = showing(Map.of(ID, token("", 5, 1)), "vault");

    assertThat(fog(encounter, Optional.of(List.of(HALL)), Set.of("hall"), INDEX).tokens())
        .containsKey(ID);
  }

  @Test
  void tokenStandsInAnyHiddenRoomWhileNoDeckIsShown() {
    Encounter encounter =
        showing(Map.of(ID, token("", 8, 8), new TokenId("t2"), token("", 5, 1)), "shaft");

    assertThat(fog(encounter, Optional.empty(), Set.of(), INDEX).tokens()).isEmpty();
    assertThat(
            fog(encounter, Optional.empty(), Set.of(), MapIndex.of(campaign())).tokens())
        .hasSize(2);
  }

  @Test
  void roomsThatAreNotVisibleAreAbsent() {
    Map<String, Boolean> visibility = new LinkedHashMap<>();
    visibility.put("hall", true);
    visibility.put("vault", false);

    assertThat(
            fog(new Encounter(1, "", visibility, Map.of(), Map.of(), List.of())).roomVisibility())
        .containsExactly(Map.entry("hall", true));
  }

  @Test
  void doorIsKnownByARoomInSight() {
    assertThat(doors("vault")).containsOnlyKeys("c_in", "c_other");
    assertThat(doors("vault", "hall")).containsOnlyKeys("c_other");
    assertThat(doors()).containsOnlyKeys("c_in", "c_safe", "c_other");
  }

  @Test
  void doorOfAnotherPlaceIsKnownOnceItsRoomsAreShown() {
    Encounter unseen = withDoors(hiding());
    Map<String, Boolean> visibility = Map.of("shaft", true);
    Encounter seen = withDoors(new Encounter(1, "", visibility, Map.of(), Map.of(), List.of()));

    assertThat(fog(unseen).doors()).doesNotContainKey("c_mine");
    assertThat(fog(seen).doors()).containsEntry("c_mine", DoorStatus.OPEN);
  }

  @Test
  void portraitsAreAllSentAsTheyAreShownToBeSeen() {
    Encounter encounter =
        new Encounter(1, "", Map.of("vault", false), Map.of(), Map.of(), List.of("keeper", "x"));

    assertThat(fog(encounter).portraits()).containsExactly("keeper", "x");
  }

  @Test
  void deckAndLevelAreThoseOfTheBeginningWhileTheDeckIsHidden() {
    MapIndex index = MapIndex.of(campaign(location(
        "wick",
        Attributes.EMPTY,
        decks(deck("d1", plan("berths", "mess")), deck("d2", plan("pumps", "tank", "sump"))))));
    Set<String> scene = Set.of("mess", "tank", "sump");

    Encounter hidden = fog(onDeck("d2", Map.of(), "tank", "sump"), Optional.empty(), scene, index);
    Encounter inPart = fog(onDeck("d2", Map.of(), "tank"), Optional.empty(), scene, index);

    assertThat(hidden.deckId()).isEmpty();
    assertThat(hidden.level()).isEqualTo(1);
    assertThat(inPart.deckId()).isEqualTo("d2");
    assertThat(inPart.level()).isEqualTo(7);
  }

  @Test
  void deckOfAnotherPlaceIsHiddenAlsoIfNothingIsSaidOfItsRooms() {
    MapIndex index = MapIndex.of(campaign(
        location("ore", Attributes.EMPTY, decks(deck("deep", plan("p", "pit"))))));

    assertThat(fog(onDeck("deep", Map.of()), Optional.empty(), Set.of("hall"), index)
            .deckId())
        .isEmpty();
  }

  @Test
  void deckIsKnownByItsVisibleRoomsAlsoIfDecksElsewhereHaveItsId() {
    MapIndex index = MapIndex.of(campaign(
        location("ore", Attributes.EMPTY, decks(deck("d2", plan("deep", "pit")))),
        location("wick", Attributes.EMPTY, decks(deck("d2", plan("pumps", "tank", "sump")))),
        location("ice", Attributes.EMPTY, decks(deck("d2", plan("core", "drill"))))));
    Set<String> scene = Set.of("tank", "sump");

    Encounter known = onDeck("d2", Map.of(), "sump");
    Encounter hidden = onDeck("d2", Map.of(), "sump", "tank");

    assertThat(fog(known, Optional.empty(), scene, index).deckId()).isEqualTo("d2");
    assertThat(fog(hidden, Optional.empty(), scene, index).deckId()).isEmpty();
  }

  @Test
  void doorIsKnownByARoomInSightAlsoIfDoorsElsewhereHaveItsId() {
    MapIndex index = MapIndex.of(campaign(
        location("ore", Attributes.EMPTY, single(planOf("mine", doorTo("head", "shaft")))),
        location("wick", Attributes.EMPTY, single(planOf("hub", doorTo("hall", "vault"))))));
    Set<String> scene = Set.of("hall", "vault");

    Encounter known = withDoors(hiding("vault"));
    Encounter hidden = withDoors(hiding("vault", "hall"));

    assertThat(fog(known, Optional.empty(), scene, index).doors()).containsKey("c_in");
    assertThat(fog(hidden, Optional.empty(), scene, index).doors()).doesNotContainKey("c_in");
  }

  private static Attributes doorTo(String from, String to) {
    return attributes("rooms", rooms(from, to), "connections", List.of(door("c_in", from, to)));
  }

  private static Map<String, DoorStatus> doors(String... hidden) {
    return fog(withDoors(hiding(hidden))).doors();
  }

  private static Encounter withDoors(Encounter encounter) {
    Map<String, DoorStatus> doors = new LinkedHashMap<>();
    Stream.of("c_in", "c_safe", "c_mine", "c_other").forEach(id -> doors.put(id, DoorStatus.OPEN));
    return new Encounter(1, "", encounter.roomVisibility(), doors, Map.of(), List.of());
  }

  private static Encounter fog(Encounter encounter) {
    return fog(encounter, Optional.of(SHOWN), Set.of("hall", "vault"), INDEX);
  }

  private static Encounter fog(
      Encounter encounter,
      Optional<List<Attributes>> shownRooms,
      Set<String> roomsOfScene,
      MapIndex index) {
    EncounterFog fog = EncounterFog.of(
        encounter.deckAndRooms(),
        shownRooms.map(rooms -> rooms.stream().map(Room::of).toList()),
        Map.of(),
        roomsOfScene,
        index);
    return new Encounter(
        fog.known().level(),
        fog.known().deckId(),
        fog.known().roomVisibility(),
        fog.knownDoors(encounter.doors()),
        fog.knownTokens(encounter.tokens()),
        encounter.portraits());
  }

  private static Attributes door(String id, String from, String to) {
    return attributes("id", id, "from", from, "to", to);
  }
}
