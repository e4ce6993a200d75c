package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.CampaignProblem.Kind;
import charon.domain.campaign.HandoutFiles;
import charon.domain.campaign.People;
import charon.domain.campaign.PictureVersions;
import charon.domain.message.NewMessage;
import charon.domain.message.Preset;
import charon.domain.message.Priority;
import charon.http.Campaigns;
import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignRoutesTest {

  private static final String IMAGES = "/api/gm/encounter/token-images/";
  private static final String BROADCASTS = "/api/gm/broadcasts/";
  private static final String HANDOUTS = "/api/gm/handouts/";
  private static final String PROBLEMS = "/api/gm/campaign/problems/";

  @Test
  void picturesAreTheCrewsThenThoseOfOthersThenLooseFiles() {
    People people = new People(
        List.of(
            JsonText.attributes("{\"id\": \"m\", \"name\": \"Marsh\", \"portrait\": \"/m.png\"}"),
            JsonText.attributes("{\"name\": \"Oduya\", \"portrait\": \"http://x/o.png\"}"),
            JsonText.attributes("{\"id\": \"faceless\", \"portrait\": \"\"}")),
        List.of(
            JsonText.attributes("{\"id\": 7, \"name\": \"Seven\", \"portrait\": \"/7.png\"}"),
            JsonText.attributes("{\"id\": \"jon\", \"name\": \"Jon\"}")),
        List.of("keeper.png", "rat.WEBP"),
        PictureVersions.ofAddresses(Map.of("/data/campaign/NPCs/images/rat.WEBP", "18c-2f")));

    new TestCharon(Campaigns.of(people)).get(IMAGES).as(GM).answers("""
        {"images": [
          {"id": "m", "name": "Marsh", "type": "player", "url": "/m.png", "source": "crew"},
          {"id": "Oduya", "name": "Oduya", "type": "player", "url": "http://x/o.png",
           "source": "crew"},
          {"id": "7", "name": "Seven", "type": "npc", "url": "/7.png", "source": "npc"},
          {"id": "keeper.png", "name": "keeper", "type": "creature",
           "url": "/data/campaign/NPCs/images/keeper.png", "source": "images"},
          {"id": "rat.WEBP", "name": "rat", "type": "creature",
           "url": "/data/campaign/NPCs/images/rat.WEBP", "source": "images",
           "version": "18c-2f"}]}""");
  }

  @Test
  void emptyCampaignHasNoPicturesAndNoProblems() {
    TestCharon charon = new TestCharon(Campaign.EMPTY);

    charon.get(IMAGES).as(SCRIPT).answers("{\"images\": []}");
    charon.get(PROBLEMS).as(SCRIPT).answers("{\"problems\": [], \"count\": 0}");
  }

  @Test
  void broadcastsAreThoseThatTheCampaignHasReady() {
    Campaign none = Campaign.EMPTY;
    Campaign campaign = new Campaign(
        none.galaxy(),
        none.people(),
        none.ship(),
        none.sessions(),
        none.assistant(),
        none.cues(),
        List.of(new Preset(
            "leak",
            "Pressure loss",
            new NewMessage("LOWTIDE", "ALL HANDS AFT.", Priority.CRITICAL, Set.of()))),
        none.handouts(),
        none.problems());

    new TestCharon(campaign).get(BROADCASTS).as(GM).answers("""
        {"broadcasts": [
          {"id": "leak", "title": "Pressure loss", "content": "ALL HANDS AFT.",
           "sender": "LOWTIDE", "priority": "CRITICAL"}]}""");
    new TestCharon(none).get(BROADCASTS).as(SCRIPT).answers("{\"broadcasts\": []}");
  }

  @Test
  void handoutsAreThePicturesAndPagesThatLieReady() {
    Campaign none = Campaign.EMPTY;
    Campaign campaign = new Campaign(
        none.galaxy(),
        none.people(),
        none.ship(),
        none.sessions(),
        none.assistant(),
        none.cues(),
        none.broadcasts(),
        new HandoutFiles(
            List.of("campaign/handouts/chart.png"), List.of("campaign/handouts/letter.md")),
        none.problems());

    new TestCharon(campaign).get(HANDOUTS).as(GM).answers("""
        {"images": ["campaign/handouts/chart.png"], "pages": ["campaign/handouts/letter.md"]}""");
    new TestCharon(none).get(HANDOUTS).as(SCRIPT).answers("{\"images\": [], \"pages\": []}");
  }

  @Test
  void problemsHaveTheirFileAndLine() {
    Campaign campaign = Campaigns.of(
        new CampaignProblem("a/b.yaml", OptionalInt.of(3), "a list", "a mapping"),
        new CampaignProblem("galaxy", OptionalInt.empty(), "a \"file\"", "a directory", Kind.HINT));

    new TestCharon(campaign).get(PROBLEMS).as(GM).answers("""
        {"count": 2, "problems": [
          {"file": "a/b.yaml", "line": 3, "what": "a list", "expected": "a mapping",
           "kind": "problem"},
          {"file": "galaxy", "line": null, "what": "a \\"file\\"", "expected": "a directory",
           "kind": "hint"}]}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {IMAGES, PROBLEMS, BROADCASTS, HANDOUTS})
  void theyAreForTheGameMasterAndOnlyRead(String path) {
    TestCharon charon = new TestCharon();

    assertThat(charon.get(path).as(ANONYMOUS).send().status()).isEqualTo(401);
    assertThat(charon.get(path).as(PLAYER).send().status()).isEqualTo(403);
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      Reply reply = charon.call(method, path).as(SCRIPT).send();
      assertThat(reply.status()).isEqualTo(405);
      assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }
}
