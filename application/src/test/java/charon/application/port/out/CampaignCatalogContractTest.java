package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** What every {@link CampaignCatalog} keeps. */
public abstract class CampaignCatalogContractTest {

  /** The catalog under test; always the same. */
  protected abstract CampaignCatalog catalog();

  /** Edits the campaign, so that it is another one, and has the catalog know of it. */
  protected abstract void edit();

  @Test
  void campaignIsTheVerySameUntilItIsEdited() {
    Campaign first = catalog().current();

    assertThat(catalog().current()).as("whoever compares sees it at a glance").isSameAs(first);
  }

  @Test
  void editMakesAnotherCampaignAndLeavesTheOneThatWasHandedOut() {
    Campaign first = catalog().current();
    String asItWas = first.toString();

    edit();

    assertThat(catalog().current()).isNotEqualTo(first).isSameAs(catalog().current());
    assertThat(first).hasToString(asItWas);
  }
}
