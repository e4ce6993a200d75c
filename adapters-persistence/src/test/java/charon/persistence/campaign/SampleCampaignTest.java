package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.command.CommandService;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Deck;
import charon.domain.campaign.Location;
import charon.persistence.campaign.folder.CampaignRoot;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample campaign as a whole. */
class SampleCampaignTest {

  private static Campaign campaign = Campaign.EMPTY;

  @BeforeAll
  static void readTheCampaign() {
    campaign = YamlCampaignCatalog.readOnce(
        CampaignRoot.of(Path.of("src/test/resources/sample-campaign")), CommandService::problem);
  }

  @Test
  void hasNoProblems() {
    assertThat(campaign.problems()).isEmpty();
  }

  @Test
  void hasItsLocations() {
    assertThat(campaign.galaxy().systems())
        .extracting(Location::slug)
        .containsExactly("far-shore", "lantern");
    assertThat(campaign.galaxy().place("wick-station").orElseThrow().path())
        .containsExactly("lantern", "tallow", "wick-station");
    assertThat(location("tallow").children())
        .extracting(Location::slug)
        .containsExactly("ember-mine", "soot", "wick-station");
    assertThat(location("wick-station").members().text("established")).isEqualTo("2150-06-01");
    assertThat(location("wick-station").members().isSet("is_orbital")).isTrue();
  }

  @Test
  void hasItsCharts() {
    var starMap = campaign.galaxy().starMap().orElseThrow();
    assertThat(starMap.objects("systems").get(0).integer("color")).hasValue(0xFFDD88);
    assertThat(starMap.objects("systems").get(0).get("size")).hasValue(2.0);
    assertThat(location("lantern").charts().systemMap()).isPresent();
    assertThat(location("lantern").charts().orbitMap()).isEmpty();
    assertThat(location("tallow").charts().orbitMap().orElseThrow().objects("surface_markers"))
        .hasSize(1);
    assertThat(location("far-shore").charts().systemMap()).isEmpty();
  }

  @Test
  void hasItsEncounterMaps() {
    var station = location("wick-station").map();
    assertThat(station.manifest().orElseThrow().decks())
        .extracting(Deck::id)
        .containsExactly("deck_1", "deck_2");
    assertThat(station.setup().roomIds()).containsExactly("hall", "bar", "pumps");
    assertThat(station.single()).isEmpty();

    var mine = location("ember-mine").map();
    assertThat(mine.manifest()).isEmpty();
    assertThat(mine.single().orElseThrow().slug()).isEqualTo("shaft");
    assertThat(mine.single().orElseThrow().imagePath())
        .hasValue("galaxy/lantern/tallow/ember-mine/map/shaft.png");
    assertThat(location("soot").map().exists()).isFalse();
  }

  @Test
  void hasItsCentralMessageStore() {
    CommTerminal office = location("wick-station").terminal("harbourmaster").orElseThrow();

    assertThat(office.inbox().toString())
        .isEqualTo("[Attributes[members={message_id=wick-2, subject=RE: Quarantine form,"
            + " from=Dr. Oduya, to=The Keeper,"
            + " content=Signed. You will not like page three., timestamp=2201-03-01T10:30:00,"
            + " priority=HIGH, read=true, folder=inbox, contact=Dr. Oduya, conversation_id=c-1,"
            + " in_reply_to=wick-1}]]");
    assertThat(office.sent().toString())
        .isEqualTo("[Attributes[members={message_id=wick-1, subject=Quarantine form,"
            + " from=The Keeper, to=Dr. Oduya, content=Please sign page two.,"
            + " timestamp=2201-03-01T09:00:00, priority=NORMAL, read=false, folder=sent,"
            + " contact=Dr. Oduya, conversation_id=c-1, in_reply_to=}]]");
  }

  @Test
  void hasItsOwnMessageFolders() {
    CommTerminal office = location("ember-mine").terminal("office").orElseThrow();

    assertThat(CampaignOnDisk.all(office.inbox(), "message_id")).containsExactly("em-1");
    assertThat(CampaignOnDisk.all(office.sent(), "contact")).containsExactly("harbourmaster");
  }

  @Test
  void hasItsPeopleAndShip() {
    assertThat(CampaignOnDisk.all(campaign.people().crew(), "id"))
        .containsExactly("marsh", "oduya");
    assertThat(CampaignOnDisk.all(campaign.people().npcs(), "name"))
        .containsExactly("The Keeper", "Pale Jon", "A dock hand");
    assertThat(campaign.people().looseImages())
        .containsExactly("keeper.png", "marsh.png", "rat.png");
    assertThat(campaign.ship().orElseThrow().object("ship").orElseThrow().text("name"))
        .isEqualTo("MV Snuffbox");
  }

  @Test
  void hasItsSessionLogs() {
    assertThat(campaign.sessions().toString())
        .isEqualTo("[Attributes[members={body=Nobody answered the bell., filename=002-shaft.md,"
            + " session_number=2, date=2201-03-08, title=Down the shaft, location=Ember Mine,"
            + " npcs=[Pale Jon]}],"
            + " Attributes[members={body=## Recap\n\nThe crew **docked** late.,"
            + " filename=001-first-light.md, session_number=1, date=2201-03-01,"
            + " title=First light, location=Wick Station, npcs=[The Keeper, Pale Jon]}]]");
  }

  @Test
  void hasItsAssistant() {
    assertThat(campaign.assistant().orElseThrow().integer("max_response_length"))
        .hasValue(200);
  }

  private static Location location(String slug) {
    return campaign.galaxy().place(slug).orElseThrow().location();
  }
}
