package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.steering.CampaignPages;
import charon.application.port.out.steering.CampaignPagesContractTest;
import charon.domain.campaign.Page;
import charon.persistence.campaign.folder.CampaignRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CampaignPageFilesTest extends CampaignPagesContractTest {

  private final Path folder;
  private final CampaignOnDisk campaign;
  private final CampaignPageFiles pages;

  CampaignPageFilesTest(@TempDir Path folder) {
    this.folder = folder;
    campaign = new CampaignOnDisk(folder);
    campaign.write(
        "campaign/letters/lund.md", "---", "title: A letter", "gm_notes: False.", "---", TEXT);
    campaign.write("campaign/letters/lund.txt", TEXT);
    pages = new CampaignPageFiles(CampaignRoot.of(folder));
  }

  @Override
  protected CampaignPages pages() {
    return pages;
  }

  @Test
  void aPageIsReadAsItIsNow() {
    campaign.write("campaign/letters/lund.md", "Do not come.");

    assertThat(pages.page("campaign/letters/lund.md").map(Page::text).map(String::strip))
        .contains("Do not come.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: A letter\nIt never ends.",
        "gm_notes: meant for the master",
        "---\ntitle: [\n---\nA text"
      })
  void whatMayBeForTheMasterIsNotGuessedAt(String text) {
    campaign.write("campaign/letters/lund.md", text);

    assertThat(pages.page("campaign/letters/lund.md")).isEmpty();
  }

  @Test
  void aPageThatIsTooLongOrNoTextIsNone() {
    campaign.write("long.md", "a".repeat((1 << 20) + 1));
    campaign.writeBytes("latin.md", new byte[] {'a', (byte) 0xe4, 'b'});

    assertThat(pages.page("long.md")).isEmpty();
    assertThat(pages.page("latin.md")).isEmpty();
  }

  @Test
  void noLinkLeadsToAPage(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.md"), "Secret");
    Files.createSymbolicLink(folder.resolve("out.md"), secret);
    Files.createSymbolicLink(folder.resolve("letters"), folder.resolve("campaign/letters"));
    Files.createDirectory(folder.resolve("folder.md"));

    assertThat(pages.page("out.md")).isEmpty();
    assertThat(pages.page("letters/lund.md")).isEmpty();
    assertThat(pages.page("folder.md")).isEmpty();
    assertThat(pages.page("Campaign/letters/lund.md")).isEmpty();
  }
}
