package charon.persistence.campaign;

import charon.application.port.in.command.CommandCheck;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.People;
import charon.domain.cue.PlannedCue;
import charon.domain.message.Preset;
import charon.persistence.campaign.check.CampaignCheck;
import charon.persistence.campaign.check.Sources;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.Refused;
import charon.persistence.campaign.folder.WrongFolder;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the campaign together from what a look at the folder saw. Remembers what the files hold.
 * Confined to one thread.
 */
final class CampaignReader {

  private static final Directory EMPTY = new Directory("", Map.of());

  private final ContentCache<Optional<Mapping>> yaml = new ContentCache<>(Document::parse);
  private final ContentCache<MarkdownFile> markdown = new ContentCache<>(MarkdownFile::parse);

  private final CampaignRoot place;
  private final CommandCheck commands;

  /**
   * Reads the campaign of that folder.
   *
   * @param commands finds out what cues can say
   */
  CampaignReader(CampaignRoot place, CommandCheck commands) {
    this.place = place;
    this.commands = commands;
  }

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
        last.cues(),
        last.broadcasts(),
        last.handouts(),
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
    People people = rosters.people(campaign);
    Optional<Attributes> ship = rosters.ship(campaign);
    List<Attributes> sessions = new SessionReader(reading).sessions(campaign);
    Optional<Attributes> assistant = reading
        .directory(root, "charon")
        .flatMap(charon -> reading.document(charon, "context.yaml"))
        .map(file -> file.attributesWithTexts("fallback_responses"));
    List<PlannedCue> cues = new CueReader(reading, commands).cues(campaign);
    List<Preset> broadcasts = new BroadcastReader(reading, commands).broadcasts(campaign);
    WrongFolder.check(place.folder(), reading.findings());
    checkMeaning(root, reading.findings());
    return new Campaign(
        galaxy,
        people,
        ship,
        sessions,
        assistant,
        cues,
        broadcasts,
        new HandoutReader(reading).handouts(campaign),
        reading.findings().sorted());
  }

  private void checkMeaning(Directory root, Findings findings) {
    Map<String, Mapping> files = new HashMap<>();
    yaml.contents().forEach((path, file) -> file.ifPresent(mapping -> files.put(path, mapping)));
    Map<String, Mapping> frontMatter = new HashMap<>();
    markdown.contents().forEach((path, file) -> frontMatter.put(path, file.members()));
    Set<String> paths = new HashSet<>();
    Set<String> folders = new HashSet<>();
    collect(root, paths, folders);
    whereTheLookEnded(root)
        .ifPresent(
            end -> findings.add(end.path(), end.reason().what(), end.reason().expected()));
    CampaignCheck.run(new Sources(files, frontMatter, paths), folders, findings);
  }

  private static void collect(Directory directory, Set<String> paths, Set<String> folders) {
    for (FolderEntry entry : directory.entries().values()) {
      if (!(entry instanceof Refused refused)
          || refused.reason() == FolderEntry.Reason.OTHER_NAME) {
        paths.add(entry.path());
      }
      if (entry instanceof Directory inner) {
        folders.add(inner.path());
        collect(inner, paths, folders);
      }
    }
  }

  private static Optional<Refused> whereTheLookEnded(Directory directory) {
    return directory.entries().values().stream()
        .flatMap(entry -> entry instanceof Directory inner
            ? whereTheLookEnded(inner).stream()
            : Stream.of(entry).filter(Refused.class::isInstance).map(Refused.class::cast))
        .filter(refused -> refused.reason().endsTheLook())
        .findFirst();
  }

  private static String said(Refused refused) {
    return refused.reason() == FolderEntry.Reason.DANGLING
        ? "not there"
        : refused.reason().what();
  }
}
