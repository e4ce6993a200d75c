package charon.persistence.campaign;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.persistence.campaign.FolderEntry.Directory;
import charon.persistence.campaign.FolderEntry.Refused;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the campaign together from what a look at the folder saw. Remembers what the files hold.
 * Confined to one thread.
 */
final class CampaignReader {

  private static final Directory EMPTY = new Directory("", Map.of());

  private final ContentCache<Optional<Mapping>> yaml = new ContentCache<>(Document::parse);
  private final ContentCache<MarkdownFile> markdown = new ContentCache<>(MarkdownFile::parse);

  /**
   * The campaign.
   *
   * @param root what was seen; if the folder itself is gone, the last campaign stays
   * @param last the campaign as it was before
   */
  Campaign read(FolderEntry root, Campaign last) {
    return read(root, last, Set.of());
  }

  /**
   * The campaign while some of its files are still being written; these keep their content.
   *
   * @param unfinished their paths
   */
  Campaign read(FolderEntry root, Campaign last, Set<String> unfinished) {
    if (root instanceof Directory directory) {
      yaml.begin(unfinished);
      markdown.begin(unfinished);
      return read(directory);
    }
    Findings findings = new Findings();
    if (root instanceof Refused refused) {
      findings.add(".", "the campaign folder is " + said(refused), "a directory");
    }
    return new Campaign(
        last.galaxy(),
        last.people(),
        last.ship(),
        last.sessions(),
        last.assistant(),
        findings.sorted());
  }

  /** Whether something could not be opened, so that it is worth to try again without a change. */
  boolean incomplete() {
    return yaml.incomplete() || markdown.incomplete();
  }

  private Campaign read(Directory root) {
    Reading reading = new Reading(yaml, markdown, new Findings());
    Directory campaign = reading.directory(root, "campaign").orElse(EMPTY);
    RosterReader rosters = new RosterReader(reading);
    Galaxy galaxy = reading
        .directory(root, "galaxy")
        .map(directory -> new LocationReader(reading).galaxy(directory))
        .orElse(Galaxy.EMPTY);
    return new Campaign(
        galaxy,
        rosters.people(campaign),
        rosters.ship(campaign),
        new SessionReader(reading).sessions(campaign),
        reading
            .directory(root, "charon")
            .flatMap(charon -> reading.document(charon, "context.yaml"))
            .map(file -> file.attributesWithTexts("fallback_responses")),
        reading.findings().sorted());
  }

  private static String said(Refused refused) {
    return refused.reason() == FolderEntry.Reason.DANGLING
        ? "not there"
        : refused.reason().what();
  }
}
