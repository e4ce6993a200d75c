package charon.persistence.campaign;

import charon.application.port.out.steering.CampaignPages;
import charon.domain.campaign.Page;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.ExactPath;
import charon.persistence.campaign.folder.FileText;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The Markdown files below a campaign folder. Thread-safe; reads the disk on every call. */
public final class CampaignPageFiles implements CampaignPages {

  private static final String SUFFIX = ".md";

  private final CampaignRoot place;

  /** Texts below that folder. */
  public CampaignPageFiles(CampaignRoot place) {
    this.place = place;
  }

  @Override
  public Optional<Page> page(String path) {
    return path.endsWith(SUFFIX)
        ? ExactPath.regularFile(place, path).flatMap(real -> page(path, real))
        : Optional.empty();
  }

  private static Optional<Page> page(String path, Path real) {
    try {
      MarkdownFile file = MarkdownFile.parse(FileText.read(path, real), new Findings());
      return Optional.of(new Page(file.members().json().text("title"), file.text()));
    } catch (IOException | BrokenFileException e) {
      return Optional.empty(); // what may be meant for the game master is not guessed at
    }
  }
}
