package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.payload.ViewUpdate;
import charon.domain.show.Showing;
import charon.domain.view.HideOverlay;
import org.junit.jupiter.api.Test;

/** What every {@link ActiveViewPublisher} keeps. */
public abstract class ActiveViewPublisherContractTest {

  private static final Showing FIRST = Showing.first(PublicCampaign.of(Campaign.EMPTY), Fog.ON);

  /** The publisher under test; always the same. */
  protected abstract ActiveViewPublisher publisher();

  /** The revision that an audience that asks now is told. */
  protected abstract long latestRevision(Audience audience);

  @Test
  void whoAsksAfterAPublicationIsToldOfIt() {
    publisher().publish(FIRST.update());
    assertThat(latestRevision(Audience.GM)).isZero();

    Showing second = FIRST.next(new HideOverlay());
    publisher().publish(second.update());

    assertThat(latestRevision(Audience.GM)).isEqualTo(1);
    assertThat(latestRevision(Audience.PLAYERS)).isEqualTo(1);
  }

  @Test
  void theLatestOfManyCounts() {
    Showing last = FIRST;
    publisher().publish(last.update());
    for (int change = 0; change < 100; change++) {
      last = last.next(new HideOverlay());
      publisher().publish(last.update());
    }

    ViewUpdate told = last.update();
    assertThat(latestRevision(Audience.GM)).isEqualTo(told.gm().revision());
    assertThat(latestRevision(Audience.PLAYERS)).isEqualTo(told.players().revision());
  }
}
