package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.campaignWithNpcs;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static charon.domain.CampaignSamples.single;
import static charon.domain.disclosure.FogSamples.encounterAt;
import static charon.domain.disclosure.FogSamples.hiding;
import static charon.domain.disclosure.FogSamples.showing;
import static charon.domain.disclosure.FogSamples.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.Attributes;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.domain.conversation.Channel;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.TokenId;
import charon.domain.view.ActiveView;
import charon.domain.view.CharonMode;
import charon.domain.view.CharonPanel;
import charon.domain.view.Overlay;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an audience may know and do, with a hub that is shown and a mine that is not. */
class DisclosureTest {

  private static final Campaign CAMPAIGN = campaign(
      location(
          "wick",
          attributes("name", "Wick", "gm_notes", "x"),
          single(plan("hub", "hall", "vault"))),
      location("ore", Attributes.EMPTY, single(plan("mine", "shaft"))));
  private static final TokenId RAT = new TokenId("rat");
  private static final TokenId LURKER = new TokenId("lurker");
  private static final GridPosition THERE = new GridPosition(3, 4);

  @ParameterizedTest
  @CsvSource({"hall, hall", "'', ''", "vault, ''", "shaft, ''", "nowhere, ''"})
  void playersMoveIntoRoomsTheySeeAndIntoNoneByAnyOtherName(String named, String taken) {
    assertThat(moved(players("vault"), named)).isEqualTo(new MoveToken(RAT, THERE, taken));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shaft", "nowhere"})
  void roomsElsewhereAreAsUnknownAsThoseThatAreNotThereAlsoWhenNothingIsHidden(String named) {
    assertThat(moved(players(), named)).isEqualTo(new MoveToken(RAT, THERE, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall", "vault", "nowhere", ""})
  void playersMoveIntoAnyRoomIfThereIsNoneThatTheyMustNotKnow(String named) {
    Location all = CAMPAIGN.galaxy().place("wick").orElseThrow().location();

    assertThat(moved(toPlayers(view(), campaign(all)), named))
        .isEqualTo(new MoveToken(RAT, THERE, named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall", "vault", "shaft", "nowhere", ""})
  void gameMasterMovesIntoAnyRoom(String named) {
    Disclosure gm = Disclosure.toGm(view("vault"), CAMPAIGN);

    assertThat(moved(gm, named)).isEqualTo(new MoveToken(RAT, THERE, named));
    assertThat(gm.limited(new MoveToken(LURKER, THERE, named)))
        .isEqualTo(new MoveToken(LURKER, THERE, named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lurker", "nobody"})
  void tokenThatIsHiddenIsAsUnknownAsOneThatIsNotThere(String id) {
    assertThatThrownBy(
            () -> players("vault").limited(new MoveToken(new TokenId(id), THERE, "hall")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");
  }

  @Test
  void playersKnowThePlaceThatIsShownAndNoOther() {
    Disclosure players = players("vault");

    assertThat(players.scene()).isEqualTo(players.place("wick")).isPresent();
    assertThat(players.place("wick").orElseThrow().location())
        .isEqualTo(location("wick", attributes("name", "Wick"), single(plan("hub", "hall"))));
    assertThat(players.place("ore")).isEmpty();
    assertThat(players.place("nowhere")).isEmpty();
  }

  @Test
  void gameMasterKnowsEveryPlaceAsItIs() {
    Disclosure gm = Disclosure.toGm(view("vault"), CAMPAIGN);

    assertThat(gm.place("wick")).isEqualTo(CAMPAIGN.galaxy().place("wick")).isPresent();
    assertThat(gm.place("ore")).isPresent();
    assertThat(gm.place("nowhere")).isEmpty();
  }

  @Test
  void mapIsKnownOnlyWhileAnEncounterIsShown() {
    ActiveView bridge = view(ViewType.BRIDGE, Overlay.NONE, Channel.STORY);

    assertThat(toPlayers(bridge, CAMPAIGN).scene()).isEmpty();
    assertThat(toPlayers(bridge, CAMPAIGN).place("wick")).isEmpty();
  }

  @Test
  void terminalOnTopIsKnownAndNoOtherNorTheMapOfItsPlace() {
    Campaign campaign = campaign(new Location(
        "dock",
        Attributes.EMPTY,
        single(plan("quay", "pier")),
        Charts.NONE,
        List.of(terminal("office"), terminal("safe")),
        List.of(location("cellar")),
        Optional.of(attributes("model", "x"))));

    Location seen = toPlayers(
            view(ViewType.BRIDGE, new Overlay("dock", "office"), Channel.STORY), campaign)
        .place("dock")
        .orElseThrow()
        .location();

    assertThat(seen.terminals())
        .containsExactly(new CommTerminal(
            "office",
            attributes("owner", "office"),
            List.of(attributes("subject", "in")),
            List.of(attributes("subject", "out"))));
    assertThat(seen.map()).isEqualTo(EncounterMap.NONE);
    assertThat(seen.children()).isEmpty();
    assertThat(seen.instance()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "default, true, true",
    "story,   true, true",
    "bridge,  true, true",
    "dock,    true, true",
    "private, false, true"
  })
  void playersReadWhatDisplaysShow(String channel, boolean players, boolean gm) {
    ActiveView view = view(ViewType.CHARON_TERMINAL, Overlay.NONE, new Channel("dock"));

    assertThat(toPlayers(view, CAMPAIGN).allowsConversation(new Channel(channel)))
        .isEqualTo(players);
    assertThat(Disclosure.toGm(view, CAMPAIGN).allowsConversation(new Channel(channel)))
        .isEqualTo(gm);
  }

  @Test
  void castOfPlayersIsWhoseTheirPortraitIsShownWithoutWhatIsForTheGameMaster() {
    Campaign people = campaignWithNpcs(
        attributes("id", "keeper", "met", false, "secret", "is the thief"),
        attributes("id", "smith"));
    Encounter encounter = new Encounter(1, "", Map.of(), Map.of(), Map.of(), List.of("keeper"));

    assertThat(toPlayers(encounterAt("", encounter), people).cast())
        .containsExactly(attributes("id", "keeper", "met", false));
    assertThat(Disclosure.toGm(encounterAt("", encounter), people).cast())
        .isEqualTo(people.people().npcs());
  }

  @Test
  void withoutFogPlayersKnowWhatTheGameMasterKnows() {
    Sight sight = Sight.of(view("vault"), PublicCampaign.of(CAMPAIGN));

    Disclosures off = Disclosures.of(sight, Fog.OFF);
    Disclosures on = Disclosures.of(sight, Fog.ON);

    assertThat(off.areTheSame()).isTrue();
    assertThat(off.to(Audience.PLAYERS)).isEqualTo(off.to(Audience.GM));
    assertThat(on.areTheSame()).isFalse();
    assertThat(on.to(Audience.GM)).isEqualTo(off.to(Audience.GM));
    assertThat(on.to(Audience.PLAYERS)).isEqualTo(players("vault"));
  }

  private static MoveToken moved(Disclosure known, String room) {
    return known.limited(new MoveToken(RAT, THERE, room));
  }

  private static Disclosure players(String... hidden) {
    return toPlayers(view(hidden), CAMPAIGN);
  }

  private static Disclosure toPlayers(ActiveView view, Campaign campaign) {
    return Fog.ON.toPlayers(Sight.of(view, PublicCampaign.of(campaign)));
  }

  private static ActiveView view(String... hidden) {
    return encounterAt(
        "wick", showing(Map.of(RAT, token("", 1, 1), LURKER, token("vault", 1, 1)), hidden));
  }

  private static CommTerminal terminal(String slug) {
    return new CommTerminal(
        slug,
        attributes("owner", slug, "gm_notes", "x"),
        List.of(attributes("subject", "in", "secret", "x")),
        List.of(attributes("subject", "out", "gm_true_sender", "x")));
  }

  private static ActiveView view(ViewType type, Overlay overlay, Channel channel) {
    CharonPanel panel = new CharonPanel(CharonMode.DISPLAY, "", false, channel);
    return new ActiveView(type, "wick", "", overlay, panel, hiding(), Map.of());
  }
}
