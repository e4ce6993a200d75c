package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.campaignWithNpcs;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.deckWithoutFile;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.domain.disclosure.Disclosure;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.SelectDeck;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of section 4 of the HTTP interface, without the map object. */
class ActiveViewPayloadTest {

  private static final EncounterMap SHAFT = single(plan("shaft", "head"));
  private static final Location MINE =
      location("mine", attributes("name", "Ember Mine", "type", "base", "lore", 3), SHAFT);
  private static final Campaign LANTERN = campaign(location("lantern", location("tallow", MINE)));

  @Test
  void payloadCarriesTheViewItIsMadeOf() {
    ActiveView view = showing(ViewType.BRIDGE, "mine");

    assertThat(Projection.of(Disclosure.toGm(view, Campaign.EMPTY)).payload())
        .isEqualTo(new ActiveViewPayload(view, List.of(), Map.of(), Optional.empty()));
  }

  static Stream<Arguments> views() {
    return Stream.of(
        arguments(ViewType.ENCOUNTER, "mine", true),
        arguments(ViewType.ENCOUNTER, "lantern", true),
        arguments(ViewType.ENCOUNTER, "", false),
        arguments(ViewType.ENCOUNTER, "nowhere", false),
        arguments(ViewType.STANDBY, "mine", false),
        arguments(ViewType.BRIDGE, "mine", false),
        arguments(ViewType.COMM_TERMINAL, "mine", false),
        arguments(ViewType.MESSAGES, "mine", false),
        arguments(ViewType.SHIP_DASHBOARD, "mine", false),
        arguments(ViewType.CHARON_TERMINAL, "mine", false));
  }

  @ParameterizedTest(name = "{0} at \"{1}\": {2}")
  @MethodSource("views")
  void sceneIsPresentOnlyInAnEncounterAtALocationThatExists(
      ViewType type, String location, boolean present) {
    ActiveViewPayload payload =
        Projection.of(Disclosure.toGm(showing(type, location), LANTERN)).payload();

    assertThat(payload.scene().isPresent()).isEqualTo(present);
  }

  static Stream<Arguments> namesAndTypes() {
    return Stream.of(
        arguments(attributes("name", "Wick", "type", "station"), "Wick", "station"),
        arguments(attributes("type", "moon"), "", "moon"),
        arguments(attributes("name", "wick"), "wick", "unknown"),
        arguments(Attributes.EMPTY, "", "unknown"),
        arguments(attributes("name", 77, "type", true), 77L, true));
  }

  @ParameterizedTest
  @MethodSource("namesAndTypes")
  void nameAndTypeAreTheFilesOrTheirDefaults(Attributes members, Object name, Object type) {
    Scene scene = sceneAt(location("wick", members, EncounterMap.NONE), "");

    assertThat(scene.name()).isEqualTo(name);
    assertThat(scene.type()).isEqualTo(type);
  }

  @Test
  void pathLeadsFromTheSystemDownToTheLocation() {
    assertThat(sceneOf("mine").path()).containsExactly("lantern", "tallow", "mine");
    assertThat(sceneOf("lantern").path()).containsExactly("lantern");
  }

  @Test
  void dataIsTheFilePlusWhatTheServerKnows() {
    assertThat(sceneOf("mine").data())
        .isEqualTo(attributes(
            "name",
            "Ember Mine",
            "type",
            "base",
            "lore",
            3,
            "slug",
            "mine",
            "has_map",
            true,
            "map",
            attributes("rooms", List.of(attributes("id", "head")), "slug", "shaft"),
            "system_slug",
            "lantern",
            "parent_slug",
            "tallow"));
  }

  @Test
  void parentIsTheOneDirectlyAboveAndASystemHasNone() {
    assertThat(sceneOf("mine").data().get("parent_slug")).contains("tallow");
    assertThat(sceneOf("tallow").data().get("parent_slug")).contains("lantern");
    assertThat(sceneOf("lantern").data().has("parent_slug")).isFalse();
    assertThat(sceneOf("lantern").data().get("system_slug")).contains("lantern");
  }

  @Test
  void locationWithoutMapSaysSo() {
    Attributes data = sceneOf("tallow").data();

    assertThat(data.get("has_map")).contains(false);
    assertThat(data.has("map")).isTrue();
    assertThat(data.get("map")).isEmpty();
  }

  @Test
  void nothingElseOfTheLocationIsDisclosed() {
    assertThat(sceneOf("lantern").data().members())
        .containsOnlyKeys("name", "slug", "has_map", "map", "system_slug");
  }

  static Stream<Arguments> totals() {
    return Stream.of(
        arguments("no manifest", SHAFT, Optional.empty()),
        arguments("no map", EncounterMap.NONE, Optional.empty()),
        arguments("a number", decks(attributes("total_decks", 4)), Optional.of(4L)),
        arguments(
            "not the length of the list", decks(attributes("total_decks", 0)), Optional.of(0L)),
        arguments("missing", decks(Attributes.EMPTY), Optional.of(1L)),
        arguments("null", decks(attributes("total_decks", null)), Optional.of(1L)),
        arguments(
            "a manifest whose default deck has no file",
            fallback(attributes("total_decks", 4), deckWithoutFile("a")),
            Optional.of(4L)),
        arguments("an empty list", fallback(Attributes.EMPTY), Optional.of(1L)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("totals")
  void totalDecksAreThoseOfTheManifest(String rule, EncounterMap map, Optional<Object> total) {
    assertThat(sceneAt(location("wick", Attributes.EMPTY, map), "").totalDecks())
        .as(rule)
        .isEqualTo(total);
  }

  static Stream<Arguments> deckNames() {
    EncounterMap wick = fallback(
        Attributes.EMPTY,
        deck("a", plan("a"), "name", "Promenade"),
        deck("b", plan("b")),
        deckWithoutFile("c", "name", "Sealed"));
    EncounterMap broken = fallback(Attributes.EMPTY, deckWithoutFile("a", "name", "Promenade"));
    return Stream.of(
        arguments("listed", wick, "a", Optional.of("Promenade")),
        arguments("listed without name", wick, "b", Optional.of("")),
        arguments("listed without file", wick, "c", Optional.of("Sealed")),
        arguments("not listed", wick, "z", Optional.empty()),
        arguments("none selected: the default stands in", wick, "", Optional.of("Promenade")),
        arguments(
            "none selected, and no default that could be shown", broken, "", Optional.empty()),
        arguments("listed, but the map is the single one", broken, "a", Optional.of("Promenade")),
        arguments("no manifest", SHAFT, "a", Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deckNames")
  void deckNameIsThatOfTheSelectedDeckIfListedElseOfTheOneShown(
      String rule, EncounterMap map, String deckId, Optional<Object> name) {
    assertThat(sceneAt(location("wick", Attributes.EMPTY, map), deckId).deckName())
        .as(rule)
        .isEqualTo(name);
  }

  static Stream<Arguments> npcs() {
    return Stream.of(
        arguments(
            attributes(
                "id", "keeper", "name", "The Keeper", "portrait", "/data/k.png", "role", "x"),
            new NpcCard("keeper", "The Keeper", "/data/k.png", "")),
        arguments(attributes("id", "jon", "name", "Jon"), new NpcCard("jon", "Jon", "", "")),
        arguments(
            attributes("id", "jon", "name", "Jon", "portrait", null),
            new NpcCard("jon", "Jon", "", "")),
        arguments(
            attributes("id", "jon", "name", "Jon", "portrait", ""),
            new NpcCard("jon", "Jon", "", "")),
        arguments(attributes("id", 77, "name", 78), new NpcCard("77", "78", "", "")),
        arguments(attributes("id", 0, "name", "Zero"), new NpcCard("0", "Zero", "", "")),
        arguments(attributes("id", "jon"), new NpcCard("jon", "jon", "", "")),
        arguments(attributes("id", 77, "name", null), new NpcCard("77", "77", "", "")));
  }

  @ParameterizedTest
  @MethodSource("npcs")
  void cardHasTheIdNameAndPortraitAsText(Attributes npc, NpcCard card) {
    assertThat(cardsOf(npc)).containsExactly(card);
  }

  @Test
  void peopleWithoutIdHaveNoCard() {
    assertThat(cardsOf(
            attributes("name", "Nobody"),
            attributes("id", null, "name", "Nobody"),
            attributes("id", "", "name", "Nobody")))
        .isEmpty();
  }

  @Test
  void laterOfTwoEntriesWithOneIdWins() {
    List<NpcCard> cards = cardsOf(
        attributes("id", "77", "name", "First", "portrait", "/data/first.png"),
        attributes("id", "keeper", "name", "The Keeper"),
        attributes("id", 77, "name", "Second"));

    assertThat(cards)
        .containsExactlyInAnyOrder(
            new NpcCard("77", "Second", "", ""), new NpcCard("keeper", "The Keeper", "", ""));
  }

  private static List<NpcCard> cardsOf(Attributes... npcs) {
    return Projection.of(Disclosure.toGm(ActiveView.INITIAL, campaignWithNpcs(npcs)))
        .payload()
        .npcs();
  }

  private static Scene sceneOf(String slug) {
    return Projection.of(Disclosure.toGm(showing(ViewType.ENCOUNTER, slug), LANTERN))
        .payload()
        .scene()
        .orElseThrow();
  }

  private static Scene sceneAt(Location location, String deckId) {
    ActiveView view = new ChangeEncounter(new SelectDeck(1, deckId))
        .applyTo(showing(ViewType.ENCOUNTER, location.slug()));
    return Projection.of(Disclosure.toGm(view, campaign(location)))
        .payload()
        .scene()
        .orElseThrow();
  }

  private static ActiveView showing(ViewType type, String location) {
    return new SwitchView(type, location, "", Optional.of(EncounterSetup.NO_MAP))
        .applyTo(ActiveView.INITIAL);
  }

  private static EncounterMap decks(Attributes manifest) {
    return fallback(manifest, deck("a", plan("a")));
  }

  private static EncounterMap fallback(Attributes manifest, Deck... decks) {
    return new EncounterMap(
        Optional.of(new DeckManifest(manifest, List.of(decks))), Optional.empty());
  }
}
