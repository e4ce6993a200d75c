package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.CampaignSamples.single;
import static charon.domain.disclosure.FogSamples.HALL;
import static charon.domain.disclosure.FogSamples.VAULT;
import static charon.domain.disclosure.FogSamples.hiding;
import static charon.domain.disclosure.FogSamples.ids;
import static charon.domain.disclosure.FogSamples.room;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.CampaignSamples;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What players get of a deck. */
class DeckFogTest {

  private static final Attributes HATCH = attributes(
      "id",
      "c_1",
      "name",
      "To the secret vault",
      "from",
      "hall",
      "to",
      "vault",
      "door_type",
      "airlock",
      "door_status",
      "LOCKED");

  @Test
  void hiddenRoomIsAbsentAndTheOthersAreAsTheyWere() {
    Attributes seen = seen(deck("name", "Hub", "grid", attributes("width", 8)), hiding("vault"));

    assertThat(seen)
        .isEqualTo(
            attributes("rooms", List.of(HALL), "name", "Hub", "grid", attributes("width", 8)));
  }

  @Test
  void deckWithoutHiddenRoomsIsAsItWas() {
    DeckPlan plan = new DeckPlan(
        "hub",
        deck("connections", List.of(HATCH), "poi", List.of(attributes("id", "crate", "x", 5))),
        Optional.of("galaxy/wick/map/hub.png"),
        Optional.empty());

    assertThat(fog(plan, hiding("elsewhere"))).isEqualTo(plan);
  }

  @Test
  void pictureIsAbsentWhileAnyRoomIsHidden() {
    DeckPlan plan = new DeckPlan(
        "hub",
        deck("image_path", "hub.png"),
        Optional.of("galaxy/wick/map/hub.png"),
        Optional.empty());

    DeckPlan seen = fog(plan, hiding("vault"));

    assertThat(seen.imagePath()).isEmpty();
    assertThat(seen.members().has("image_path")).isFalse();
  }

  // ---- connections

  @Test
  void connectionOfVisibleRoomsIsAsItWas() {
    assertThat(connections(HATCH)).containsExactly(HATCH);
  }

  @Test
  void connectionOfHiddenRoomsIsAbsent() {
    assertThat(connections(HATCH, "hall", "vault")).isEmpty();
  }

  @Test
  void connectionFromAVisibleRoomKeepsThatEndAndTellsWhereTheDoorIs() {
    assertThat(connections(HATCH, "vault"))
        .containsExactly(attributes(
            "id",
            "c_1",
            "from",
            "hall",
            "door_type",
            "airlock",
            "door_status",
            "LOCKED",
            "doorway",
            attributes("x", 4.0, "y", 2.0, "side", "east")));
  }

  @Test
  void connectionToAVisibleRoomKeepsThatEndAndTellsWhereTheDoorIs() {
    assertThat(connections(HATCH, "hall"))
        .containsExactly(attributes(
            "id",
            "c_1",
            "to",
            "vault",
            "door_type",
            "airlock",
            "door_status",
            "LOCKED",
            "doorway",
            attributes("x", 4.0, "y", 2.0, "side", "west")));
  }

  @ParameterizedTest
  @CsvSource({"5, 0, 3, 4, east", "0, 4, 4, 4, south", "0, -4, 4, 4, north", "-4, 0, 4, 4, west"})
  void doorwayIsOnTheWallThatFacesTheHiddenRoom(int x, int y, int width, int height, String side) {
    Attributes file = attributes(
        "rooms", List.of(HALL, room("vault", x, y, width, height)), "connections", List.of(HATCH));

    assertThat(seen(file, hiding("vault")).objects("connections"))
        .extracting(door -> door.object("doorway").orElseThrow().text("side"))
        .containsExactly(side);
  }

  @Test
  void connectionHasNoDoorwayIfARoomDoesNotSayWhereItIs() {
    Attributes file = attributes(
        "rooms", List.of(HALL, attributes("id", "vault")), "connections", List.of(HATCH));

    assertThat(seen(file, hiding("vault")).objects("connections"))
        .containsExactly(HATCH.without(Set.of("name", "to")));
  }

  @Test
  void connectionOfAHiddenRoomWithOneThatDoesNotExistIsAbsent() {
    assertThat(connections(HATCH.with("to", "nowhere"), "hall")).isEmpty();
    assertThat(connections(HATCH.with("from", "nowhere"), "vault")).isEmpty();
    assertThat(connections(HATCH.without(Set.of("from")), "vault")).isEmpty();
  }

  // ---- things

  @ParameterizedTest
  @ValueSource(strings = {"poi", "terminals", "inter_deck_connections", "traps"})
  void thingsInAHiddenRoomAreAbsentFromWhateverListTheDeckHas(String list) {
    Attributes file = deck(
        list,
        List.of(
            attributes("id", "by room", "room", "vault"),
            attributes("id", "by room_id", "room_id", "vault"),
            attributes("id", "by from_room", "from_room", "vault"),
            attributes("id", "by place", "x", 5, "y", 2),
            attributes("id", "by position", "position", attributes("x", 5, "y", 2)),
            attributes("id", "named, seen", "room", "hall", "x", 5, "y", 2),
            attributes("id", "placed, seen", "x", 1.5, "y", 2),
            attributes("id", "on the wall", "x", 8, "y", 2),
            attributes("id", "anywhere")));

    assertThat(ids(seen(file, hiding("vault")), list))
        .containsExactly("named, seen", "placed, seen");
    assertThat(ids(seen(file, hiding("hall")), list)).contains("by room", "on the wall");
  }

  @Test
  void thingOnTheWallBetweenIsInTheRoomBehindIt() {
    Attributes file = deck("poi", List.of(attributes("id", "panel", "x", 4, "y", 2)));

    assertThat(ids(seen(file, hiding("vault")), "poi")).isEmpty();
    assertThat(ids(seen(file, hiding("hall")), "poi")).containsExactly("panel");
  }

  @Test
  void thingOnAnOuterWallIsSeenIfOneRoomAtItIs() {
    Attributes file = deck("poi", List.of(attributes("id", "panel", "x", 4, "y", 4)));

    assertThat(ids(seen(file, hiding("vault")), "poi")).containsExactly("panel");
    assertThat(ids(seen(file, hiding("vault", "hall")), "poi")).isEmpty();
  }

  @Test
  void thingWhereRoomsOverlapIsAbsentIfOneOfThemIsHidden() {
    Attributes file = attributes(
        "rooms",
        List.of(HALL, room("pit", 2, 2, 4, 4)),
        "poi",
        List.of(attributes("id", "lever", "x", 3, "y", 3)));

    assertThat(ids(seen(file, hiding("pit")), "poi")).isEmpty();
    assertThat(ids(seen(file, hiding("hall")), "poi")).isEmpty();
    assertThat(ids(seen(file, hiding()), "poi")).containsExactly("lever");
  }

  @Test
  void thingsThatAreNoObjectsAreAbsentUntilAllIsShown() {
    List<Object> tags = Arrays.asList("old", 3, null, List.of("SECRET", 14, 3));

    assertThat(seen(deck("tags", tags), hiding("vault")).get("tags")).contains(List.of());
    assertThat(seen(deck("tags", tags), hiding()).get("tags"))
        .isEqualTo(attributes("tags", tags).get("tags"));
  }

  @Test
  void membersThatAreNotAboutTheDeckAsAWholeAreAbsentUntilAllIsShown() {
    Attributes usual = deck(
        "name",
        "Hub",
        "deck_id",
        "d1",
        "level",
        2,
        "grid",
        attributes("width", 8),
        "metadata",
        attributes("gravity", "low"));
    Attributes all = usual
        .with("overlay", attributes("poi", List.of(attributes("id", "bomb"))))
        .with("grids", "14, 3")
        .with("image_path", "hub.png");

    assertThat(seen(all, hiding("vault"))).isEqualTo(usual.with("rooms", List.of(HALL)));
    assertThat(seen(all, hiding())).isEqualTo(all);
  }

  // ---- what cannot be placed

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "-1.7e308", "1e400"})
  void numbersThatAreNowhereOnAMapPlaceNothing(String number) {
    Attributes vault = VAULT.with("x", new BigDecimal(number));
    Attributes file = attributes(
        "rooms", List.of(HALL, vault, room("lab", 8, 0, 4, 4)),
        "connections", List.of(HATCH),
        "poi",
            List.of(attributes("id", "bomb", "x", 1, "y", new BigDecimal(number).toBigInteger())));

    Attributes seen = seen(file, hiding("vault"));

    assertThat(seen.objects("connections")).containsExactly(HATCH.without(Set.of("name", "to")));
    assertThat(seen.objects("poi")).isEmpty();
  }

  @Test
  void whatCannotBePlacedIsAbsentUntilAllIsShown() {
    Attributes file = deck(
        "poi",
        List.of(
            attributes("id", "capital letter", "room", "Vault", "x", 1, "y", 1),
            attributes("id", "typing error", "room", "valut"),
            attributes("id", "list of rooms", "room", List.of("hall"), "x", 1, "y", 1),
            attributes("id", "quoted", "x", "1", "y", "1"),
            attributes("id", "position as list", "position", List.of(1, 1)),
            attributes("id", "no position", "position", Attributes.EMPTY),
            attributes("id", "half a position", "x", 1)));

    assertThat(ids(seen(file, hiding("vault")), "poi")).isEmpty();
    assertThat(ids(seen(file, hiding()), "poi")).hasSize(7);
  }

  @Test
  void whatStandsInTheOpenMayBeInARoomThatDoesNotSayWhereItIs() {
    Attributes file = attributes(
        "rooms",
        List.of(HALL, attributes("id", "vault", "x", "4", "y", "0", "width", "4", "height", "4")),
        "poi",
        List.of(attributes("id", "bomb", "x", 5, "y", 2), attributes("id", "mug", "x", 1, "y", 1)));

    assertThat(ids(seen(file, hiding("vault")), "poi")).containsExactly("mug");
    assertThat(ids(seen(file, hiding()), "poi")).containsExactly("bomb", "mug");
  }

  @Test
  void aRoomWithoutAnIdIsAbsentUntilAllOthersAreShown() {
    Attributes nameless = VAULT.without(Set.of("id")).with("name", "Vault");
    Attributes file = attributes("rooms", List.of(HALL, nameless, room("lab", 8, 0, 4, 4)));

    assertThat(ids(seen(file, hiding("lab")), "rooms")).containsExactly("hall");
    assertThat(ids(seen(file, hiding()), "rooms")).containsExactly("hall", "", "lab");
    assertThat(DeckFog.isKnown(planOf("hub", attributes("rooms", List.of(nameless))), hiding()))
        .isFalse();
  }

  @Test
  void connectionToARoomThatDoesNotExistKeepsOneEndWhileARoomIsHidden() {
    Attributes file = deck("connections", List.of(HATCH.with("to", "valut")));

    assertThat(seen(file, hiding("vault")).objects("connections"))
        .containsExactly(HATCH.without(Set.of("name", "to")));
    assertThat(seen(file, hiding()).objects("connections")).hasSize(1);
  }

  // ---- ways to other decks

  @Test
  void wayToAHiddenRoomDoesNotTellWhereItLeads() {
    Attributes lift = attributes(
        "id", "lift", "from_room", "hall", "to_room", "lab", "to_deck", "deck_2", "type", "lift");

    assertThat(seen(deck("inter_deck_connections", List.of(lift)), hiding("lab"))
            .objects("inter_deck_connections"))
        .containsExactly(attributes("id", "lift", "from_room", "hall", "type", "lift"));
  }

  @Test
  void wayToAHiddenDeckDoesNotTellWhereItLeads() {
    Attributes lift =
        attributes("id", "lift", "from_room", "hall", "to_room", "bar", "to_deck", "deck_2");
    Attributes hub = deck("inter_deck_connections", List.of(lift));

    assertThat(ways(hub, hiding("vault"), Set.of("deck_2")))
        .containsExactly(attributes("id", "lift", "from_room", "hall"));
    assertThat(ways(hub, hiding("vault"), Set.of("deck_3"))).containsExactly(lift);
  }

  @ParameterizedTest
  @CsvSource({"Bar, deck_2", "bar, deck_9", "bar, Deck_2"})
  void wayToWhatIsNotOnTheMapDoesNotTellWhereItLeadsUntilAllIsShown(String room, String deck) {
    Attributes lift =
        attributes("id", "lift", "from_room", "hall", "to_room", room, "to_deck", deck);
    Attributes hub = deck("inter_deck_connections", List.of(lift));

    assertThat(ways(hub, hiding("vault"), Set.of()))
        .containsExactly(attributes("id", "lift", "from_room", "hall"));
    assertThat(ways(hub, hiding(), Set.of())).containsExactly(lift);
  }

  @Test
  void wayToWhatCanBeNoNameDoesNotTellWhereItLeads() {
    Attributes lift = attributes("id", "lift", "from_room", "hall", "to_room", List.of("vault"));

    assertThat(ways(deck("inter_deck_connections", List.of(lift)), hiding("vault"), Set.of()))
        .containsExactly(attributes("id", "lift", "from_room", "hall"));
  }

  // ---- for the game master alone

  @Test
  void membersForTheGameMasterAreAbsentAlsoFromVisibleThings() {
    Attributes file = attributes(
        "gm_notes",
        "ambush",
        "rooms",
        List.of(HALL.with("secret", "trapdoor")),
        "connections",
        List.of(attributes("id", "c_2", "gm_key", "7734")),
        "poi",
        List.of(attributes("id", "crate", "loot", attributes("secrets", List.of("gun")))));

    assertThat(seen(file, hiding()))
        .isEqualTo(attributes(
            "rooms",
            List.of(HALL),
            "connections",
            List.of(attributes("id", "c_2")),
            "poi",
            List.of(attributes("id", "crate", "loot", Attributes.EMPTY))));
  }

  @Test
  void deckIsKnownIfARoomIsVisibleOrIfItHasNone() {
    DeckPlan plan = planOf("hub", deck());

    assertThat(DeckFog.isKnown(plan, hiding("vault"))).isTrue();
    assertThat(DeckFog.isKnown(plan, hiding("vault", "hall"))).isFalse();
    assertThat(DeckFog.isKnown(planOf("void", Attributes.EMPTY), hiding("vault")))
        .isTrue();
    assertThat(DeckFog.isKnown(planOf("void", attributes("rooms", List.of())), hiding("vault")))
        .isTrue();
  }

  @Test
  void deckWhoseRoomsCannotBeReadIsNotKnown() {
    for (Object rooms : Arrays.asList(null, "hall", List.of("hall"), attributes("hall", HALL))) {
      assertThat(DeckFog.isKnown(planOf("hub", attributes("rooms", rooms)), hiding()))
          .isFalse();
    }
  }

  /** The hub: a hall with a vault beside it, and what else there is. */
  private static Attributes deck(Object... more) {
    return attributes("rooms", List.of(HALL, VAULT)).with(attributes(more).members());
  }

  private static List<Attributes> connections(Attributes connection, String... hidden) {
    return seen(deck("connections", List.of(connection)), hiding(hidden)).objects("connections");
  }

  /** The ways out of a deck of a map that has another, with a bar. */
  private static List<Attributes> ways(Attributes file, Encounter encounter, Set<String> hidden) {
    DeckPlan plan = planOf("hub", file);
    EncounterMap map = decks(
        CampaignSamples.deck("deck_1", plan), CampaignSamples.deck("deck_2", plan("low", "bar")));
    return DeckFog.of(plan, encounter, Ways.of(map, encounter, hidden))
        .forPlayers()
        .members()
        .objects("inter_deck_connections");
  }

  private static Attributes seen(Attributes file, Encounter encounter) {
    return fog(planOf("hub", file), encounter).members();
  }

  private static DeckPlan fog(DeckPlan plan, Encounter encounter) {
    return DeckFog.of(plan, encounter, Ways.of(single(plan), encounter, Set.of()))
        .forPlayers();
  }
}
