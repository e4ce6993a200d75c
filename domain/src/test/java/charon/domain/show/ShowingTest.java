package charon.domain.show;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.People;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.TokenId;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.HideOverlay;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowingTest {

  private static final PublicCampaign EMPTY = PublicCampaign.of(Campaign.EMPTY);
  private static final PublicCampaign WITH_LUND = PublicCampaign.of(new Campaign(
      Campaign.EMPTY.galaxy(),
      new People(List.of(), List.of(attributes("id", "lund")), List.of()),
      Optional.empty(),
      List.of(),
      Optional.empty(),
      List.of(),
      List.of()));

  private final Showing first = Showing.first(EMPTY, Fog.ON);

  @Test
  void everyMomentFollowsFromTheOneBeforeWhichStaysAsItWas() {
    Showing second = first.next(new HideOverlay());
    Showing other = first.next(bridge());

    assertThat(second.update().gm().revision()).isEqualTo(1);
    assertThat(other.update().gm().revision()).isEqualTo(1);
    assertThat(first.update().gm().revision()).isZero();
    assertThat(first.view().viewType()).isEqualTo(ViewType.STANDBY);
  }

  @Test
  void refusedCommandLeavesWhatIsShown() {
    assertThatThrownBy(
            () -> first.next(new ChangeEncounter(new RemoveToken(new TokenId("ffffffff")))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void anEditIsKnownAtOnceAndToldWithTheNextUpdate() {
    Showing edited = first.in(WITH_LUND);

    assertThat(edited.disclosedTo(Audience.GM).npcs()).hasSize(1);
    assertThat(edited.update()).as("displays were told nothing yet").isSameAs(first.update());
    assertThat(edited.refreshed().update().gm().revision()).isEqualTo(1);
    assertThat(edited.next(new HideOverlay()).update().gm().revision()).isEqualTo(1);
  }

  @Test
  void theSameCampaignAndNothingToTellChangeNothing() {
    assertThat(first.in(EMPTY)).isSameAs(first);
    assertThat(first.refreshed().update()).isSameAs(first.update());
  }

  @Test
  void whatIsPutByIsMadeAgainAsItWas() {
    Showing shown = first.in(WITH_LUND).next(bridge()).next(new HideOverlay());

    Showing again = shown.rested().again();

    assertThat(again).isEqualTo(shown);
    assertThat(again.update().gm().revision()).isEqualTo(2);
    assertThat(again.next(new HideOverlay())).isEqualTo(shown.next(new HideOverlay()));
    assertThat(first.rested().again().begun()).isFalse();
  }

  @Test
  void showBeginsWithASwitch() {
    assertThat(first.begun()).isFalse();
    assertThat(first.next(new HideOverlay()).begun()).isFalse();
    assertThat(first.next(bridge()).next(new HideOverlay()).begun()).isTrue();
  }

  @Test
  void commandSaysWhichConversationBeginsAnew() {
    assertThat(bridge().clearedChannel()).contains(Channel.BRIDGE);
    assertThat(new HideOverlay().clearedChannel()).isEmpty();
  }

  private static SwitchView bridge() {
    return new SwitchView(ViewType.BRIDGE, "", "", Optional.empty());
  }
}
