package charon.application.view;

import static charon.application.view.ViewTable.campaign;
import static charon.application.view.ViewTable.campaignOf;
import static charon.application.view.ViewTable.encounter;
import static charon.application.view.ViewTable.npc;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.RecordingPublisher;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.People;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.ToggleRoom;
import charon.domain.payload.NpcCard;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.HideOverlay;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the view keeps up with a campaign that is edited. */
class ChangingCampaignTest {

  private final ViewTable table = new ViewTable();
  private final RecordingPublisher publisher = table.publisher;
  private final ActiveViewService service = table.service;

  @Test
  void campaignThatCannotBeShownLeavesWhatWasBefore() {
    ViewTable faulty = new ViewTable(sight -> {
      if (sight.campaign().whole().galaxy().place("flaw").isPresent()) {
        throw new IllegalStateException("flaw");
      }
      return Fog.ON.toPlayers(sight);
    });
    faulty.serve(campaign("mine", "head"));
    Hand.on(faulty.service).switchView(ViewType.ENCOUNTER, "mine", "");
    faulty.serve(campaign("flaw", "head"));

    faulty.service.refresh();
    Hand.on(faulty.service).execute(encounter(new ToggleRoom("head", Optional.of(true))));

    assertThat(faulty.service.current().gm().payload().view().encounter().isVisible("head"))
        .isTrue();
    faulty.serve(campaign("mine", "head", "shaft"));
    faulty.service.refresh();
    assertThat(faulty.service.current().gm().payload().view().encounter().isVisible("shaft"))
        .isFalse();
  }

  @Test
  void switchViewTakesTheRoomsFromTheCampaign() {
    table.serve(campaign("mine", "head", "gallery"));

    Encounter encounter = Hand.on(service)
        .switchView(ViewType.ENCOUNTER, "mine", "closeup")
        .gm()
        .payload()
        .view()
        .encounter();

    assertThat(encounter.roomVisibility())
        .containsExactly(Map.entry("head", false), Map.entry("gallery", false));
  }

  @Test
  void hiddenRoomsAreThoseOfTheMapThatIsSentAlsoWhenTheCampaignChangesMeanwhile() {
    table.serve(campaign("mine", "old"), campaign("mine", "new"));

    var payload =
        Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "").gm().payload();

    DeckPlan sent = new DeckPlan(
        "sent",
        payload.scene().orElseThrow().data().object("map").orElseThrow(),
        Optional.empty(),
        Optional.empty());
    assertThat(payload.view().encounter().roomVisibility()).containsOnlyKeys(sent.roomIds());
  }

  @Test
  void commandsSeeTheCampaignOfTheMoment() {
    table.serve(campaignOf(new People(List.of(), List.of(npc("keeper")), List.of())));

    assertThat(Hand.on(service).execute(new HideOverlay()).gm().payload().npcs())
        .containsExactly(new NpcCard("keeper", "The Keeper", "", ""));
  }

  @Test
  void refreshPublishesWhatTheCampaignChangedForDisplays() {
    Hand.on(service).execute(encounter(new SelectDeck(2, "deck_2")));
    table.serve(campaignOf(new People(List.of(), List.of(npc("keeper")), List.of())));

    service.refresh();

    assertThat(table.revisions()).containsExactly(0L, 1L, 2L);
    assertThat(publisher.last()).isSameAs(service.current());
    assertThat(publisher.last().gm().payload().npcs())
        .containsExactly(new NpcCard("keeper", "The Keeper", "", ""));
    assertThat(publisher.last().gm().payload().view().encounter().deckId()).isEqualTo("deck_2");
  }

  @Test
  void refreshWithoutChangePublishesNothing() {
    table.serve(campaign("mine", "head"));
    ViewUpdate before = Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    table.serve(campaign("mine", "head"));

    service.refresh();

    assertThat(publisher.last()).isSameAs(before);
    assertThat(service.current()).isSameAs(before);
  }

  @Test
  void refreshPublishesNothingOfWhatDisplaysDoNotReceive() {
    ViewUpdate before = Hand.on(service).switchView(ViewType.BRIDGE, "mine", "");
    table.serve(campaign("mine", "head"));

    service.refresh();

    assertThat(publisher.last()).isSameAs(before);
  }

  @Test
  void refreshWithoutChangeUsesUpNoRevision() {
    service.refresh();
    service.refresh();

    assertThat(Hand.on(service).execute(new HideOverlay()).gm().revision()).isEqualTo(1);
  }

  @Test
  void roomThatAnEditAddsToTheShownMapIsHidden() {
    table.serve(campaign("mine", "hall"));
    Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    table.serve(campaign("mine", "hall", "vault"));

    service.refresh();

    assertThat(service.current().gm().payload().view().encounter().roomVisibility())
        .containsEntry("vault", false);
  }

  @Test
  void roomThatAnEditAddsIsHiddenFromTheFirstCommandThatSeesIt() {
    table.serve(campaign("mine", "hall"));
    Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    table.serve(campaign("mine", "hall", "vault"));

    ViewUpdate update = Hand.on(service).execute(new HideOverlay());
    service.refresh();

    assertThat(update.gm().payload().view().encounter().roomVisibility())
        .containsEntry("vault", false);
    assertThat(service.current()).isEqualTo(update);
  }
}
