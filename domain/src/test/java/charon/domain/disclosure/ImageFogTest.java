package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.single;
import static charon.domain.disclosure.FogSamples.encounterAt;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures players may have. */
class ImageFogTest {

  private static final String FACES = "campaign/NPCs/images/";
  private static final String HUB = "galaxy/sol/wick/map/hub.png";
  private static final Campaign CAMPAIGN = new Campaign(
      Galaxy.of(
          Optional.empty(),
          List.of(
              place("wick", HUB, "hall", "vault"),
              place("ore", "galaxy/ore/map/mine.png", "head"))),
      new People(
          List.of(person("pilot", "pilot.png")),
          List.of(
              person("friend", "friend.png").with("met", true),
              person("stranger", "stranger.png").with("met", false),
              person("rumour", "rumour.png"),
              person("abroad", "j%C3%BCrgen%20x.png?v=2#face").with("met", true)),
          List.of("loose.png")),
      Optional.empty(),
      List.of(),
      Optional.empty(),
      List.of(),
      List.of());

  @Test
  void rosterNamesNoPortraitThatPlayersCannotHave() {
    List<Attributes> npcs = Disclosure.toPlayers(
            Sight.of(ActiveView.INITIAL, PublicCampaign.of(CAMPAIGN)))
        .npcs();

    assertThat(npcs)
        .extracting(npc -> npc.text("id"))
        .containsExactly("friend", "rumour", "abroad");
    assertThat(npcs)
        .extracting(npc -> npc.members().containsKey("portrait"))
        .containsExactly(true, false, true);
    assertThat(Disclosure.toGm(ActiveView.INITIAL, CAMPAIGN).npcs())
        .isEqualTo(CAMPAIGN.people().npcs());
  }

  @ParameterizedTest
  @CsvSource({
    "pilot.png,      true",
    "friend.png,     true",
    "stranger.png,   false",
    "rumour.png,     false",
    "loose.png,      false",
    "missing.png,    false",
    "jürgen x.png,   true",
    "jürgen.png,     false",
    "Friend.png,     false"
  })
  void facesAreThoseOfTheCrewAndOfWhomTheyHaveMet(String file, boolean allowed) {
    assertThat(known(Map.of(), List.of()).allowsImage(FACES + file)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "rumour"})
  void faceIsKnownWhileItsPortraitIsShown(String npc) {
    assertThat(known(Map.of(), List.of(npc)).allowsImage(FACES + npc + ".png")).isTrue();
    assertThat(known(Map.of(), List.of("pilot")).allowsImage(FACES + npc + ".png"))
        .isFalse();
  }

  @Test
  void faceIsKnownWhileATokenInSightBearsIt() {
    assertThat(withToken("hall").allowsImage(FACES + "stranger.png")).isTrue();
    assertThat(withToken("vault").allowsImage(FACES + "stranger.png")).isFalse();
    assertThat(withToken("hall").allowsImage(FACES + "rumour.png")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CAMPAIGN/npcs/images/stranger.png",
        "campaign/npcs/IMAGES/stranger.png",
        "campaign//NPCs/images/stranger.png",
        "./campaign/NPCs/images/stranger.png",
        "galaxy/../campaign/NPCs/images/stranger.png",
        "/campaign/NPCs/images/stranger.png",
        "campaign\\NPCs\\images\\stranger.png",
        "campaign/NPCs/stranger.png",
        "GALAXY/ore/MAP/mine.png",
        "galaxy\\ore\\map\\mine.png"
      })
  void noOtherWayToWriteAPathGetsMore(String path) {
    assertThat(known(Map.of(), List.of()).allowsImage(path)).isFalse();
  }

  @Test
  void mapIsKnownWhenEveryRoomOfTheDeckThatIsShownIsVisible() {
    assertThat(known(Map.of("vault", false), List.of()).allowsImage(HUB)).isFalse();
    assertThat(known(Map.of("vault", true), List.of()).allowsImage(HUB)).isTrue();
  }

  @Test
  void mapOfAnotherPlaceIsUnknownAsOneThatIsMissing() {
    assertThat(known(Map.of(), List.of()).allowsImage("galaxy/ore/map/mine.png"))
        .isFalse();
    assertThat(known(Map.of(), List.of()).allowsImage("galaxy/ore/map/missing.png"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign/ship.png",
        "campaign/crew/images/pilot.png",
        "galaxy/star_map.png",
        "galaxy/sol/wick/picture.png",
        "galaxy/sol/map.png",
        "map/atlas.png"
      })
  void allElseIsPublic(String path) {
    assertThat(known(Map.of("vault", false), List.of()).allowsImage(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {FACES + "stranger.png", "galaxy/ore/map/mine.png"})
  void gameMasterMayHaveEveryPicture(String path) {
    assertThat(Disclosure.toGm(ActiveView.INITIAL, CAMPAIGN).allowsImage(path)).isTrue();
  }

  private static Disclosure withToken(String room) {
    Token token = new Token(
        TokenType.NPC,
        "Cloaked figure",
        new GridPosition(0, 0),
        List.of(),
        "/data/campaign/NPCs/images/stranger.png",
        room);
    return players(new Encounter(
        1, "", Map.of("vault", false), Map.of(), Map.of(new TokenId("t1"), token), List.of()));
  }

  private static Disclosure known(Map<String, Boolean> rooms, List<String> portraits) {
    return players(new Encounter(1, "", rooms, Map.of(), Map.of(), portraits));
  }

  private static Disclosure players(Encounter encounter) {
    return Disclosure.toPlayers(
        Sight.of(encounterAt("wick", encounter), PublicCampaign.of(CAMPAIGN)));
  }

  private static Attributes person(String id, String file) {
    return attributes("id", id, "portrait", "/data/campaign/NPCs/images/" + file);
  }

  private static Location place(String slug, String picture, String... rooms) {
    DeckPlan plan =
        new DeckPlan("plan", plan("plan", rooms).members(), Optional.of(picture), Optional.empty());
    return location(slug, Attributes.EMPTY, single(plan));
  }
}
