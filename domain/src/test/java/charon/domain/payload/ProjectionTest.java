package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.campaign;
import static charon.domain.CampaignSamples.campaignWithNpcs;
import static charon.domain.CampaignSamples.deck;
import static charon.domain.CampaignSamples.decks;
import static charon.domain.CampaignSamples.location;
import static charon.domain.CampaignSamples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.People;
import charon.domain.campaign.PictureVersions;
import charon.domain.disclosure.Disclosure;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which parts two payloads share, one after the other. */
class ProjectionTest {

  private static final EncounterMap HUB =
      decks(deck("d1", plan("berths", "hall")), deck("d2", plan("pumps", "tank")));
  private static final Campaign CAMPAIGN = wick(attributes("name", "Wick"));
  private static final ActiveView VIEW = new SwitchView(
          ViewType.ENCOUNTER, "wick", "", Optional.of(EncounterSetup.NO_MAP))
      .applyTo(ActiveView.INITIAL);
  private static final Projection PROJECTION = Projection.of(Disclosure.toGm(VIEW, CAMPAIGN));

  @Test
  void sceneAndCardsStayTheSameObjectsWhileTokensMove() {
    Token rat = new Token(TokenType.CREATURE, "Rat", new GridPosition(1, 1), List.of(), "", "hall");
    ActiveView view = after(new PlaceToken(new TokenId("rat"), rat));

    ActiveViewPayload next = PROJECTION.next(Disclosure.toGm(view, CAMPAIGN)).payload();

    assertThat(next.view()).isEqualTo(view);
    assertThat(next.scene()).isSameAs(PROJECTION.payload().scene());
    assertThat(next.npcs()).isSameAs(PROJECTION.payload().npcs());
  }

  @Test
  void sceneOfAnEqualPlaceStaysTheSameObject() {
    Disclosure again = Disclosure.toGm(VIEW, wick(attributes("name", "Wick")));

    assertThat(PROJECTION.next(again).payload().scene())
        .isSameAs(PROJECTION.payload().scene());
  }

  @Test
  void sceneChangesWithTheDeck() {
    assertNews(Disclosure.toGm(after(new SelectDeck(2, "d2")), CAMPAIGN));
  }

  @Test
  void sceneChangesWithThePlace() {
    assertNews(Disclosure.toGm(VIEW, wick(attributes("name", "Wyck"))));
  }

  @Test
  void sceneEndsWithTheEncounter() {
    assertNews(Disclosure.toGm(ActiveView.INITIAL, CAMPAIGN));
  }

  @Test
  void cardsChangeWithThePeople() {
    Disclosure people = Disclosure.toGm(VIEW, campaignWithNpcs(attributes("id", "keeper")));

    assertNews(people);
    assertThat(PROJECTION.next(people).payload().npcs())
        .containsExactly(new NpcCard("keeper", "keeper", "", ""));
  }

  @Test
  void versionsOfTokensPicturesAreThoseOfTheTokensThatAreSeen() {
    Token rat = new Token(
        TokenType.CREATURE, "Rat", new GridPosition(1, 1), List.of(), "/data/my%20rat.png", "");
    ActiveView view = after(new PlaceToken(new TokenId("rat"), rat));
    Campaign replaced = campaign(new People(
        List.of(),
        List.of(),
        List.of(),
        PictureVersions.ofAddresses(Map.of("/data/my rat.png", "2", "/data/other.png", "3"))));

    ActiveViewPayload before = PROJECTION.next(Disclosure.toGm(view, CAMPAIGN)).payload();
    ActiveViewPayload next = PROJECTION.next(Disclosure.toGm(view, replaced)).payload();

    assertThat(before.tokenPictures()).isEmpty();
    assertThat(next.tokenPictures()).containsExactly(Map.entry("/data/my%20rat.png", "2"));
    assertThat(next).isNotEqualTo(before);
  }

  private static void assertNews(Disclosure disclosure) {
    ActiveViewPayload next = PROJECTION.next(disclosure).payload();

    assertThat(next).isNotEqualTo(PROJECTION.payload());
    assertThat(next).isEqualTo(Projection.of(disclosure).payload());
  }

  private static ActiveView after(EncounterCommand command) {
    return new ChangeEncounter(command).applyTo(VIEW);
  }

  private static Campaign wick(Attributes members) {
    return campaign(location("wick", members, HUB));
  }
}
