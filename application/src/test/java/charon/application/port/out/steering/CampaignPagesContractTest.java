package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CampaignPages} keeps. */
public abstract class CampaignPagesContractTest {

  /** The text of the page. */
  protected static final String TEXT = "Come. %% He lies. %%";

  /**
   * Texts of a folder with a page {@code campaign/letters/lund.md}, titled "A letter", and a file {@code
   * campaign/letters/lund.txt}, both of {@link #TEXT}.
   */
  protected abstract CampaignPages pages();

  @Test
  void readsAPageWithItsTitle() {
    assertThat(pages().page("campaign/letters/lund.md")).contains(new Page("A letter", TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".md",
        "campaign/letters",
        "campaign/letters/lund",
        "campaign/letters/lund.txt",
        "campaign/letters/nobody.md",
        "/campaign/letters/lund.md",
        "campaign//letters/lund.md",
        "campaign/letters/../letters/lund.md",
        "campaign\\letters\\lund.md",
        "../lund.md"
      })
  void anythingElseIsEmpty(String path) {
    assertThat(pages().page(path)).isEmpty();
  }
}
