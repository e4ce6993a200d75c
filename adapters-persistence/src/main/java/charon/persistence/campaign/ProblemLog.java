package charon.persistence.campaign;

import charon.domain.campaign.CampaignProblem;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells the operator about problems, once per change of the file. Confined to one thread. */
final class ProblemLog {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);

  private final String where;
  private Map<CampaignProblem, Optional<FolderEntry>> told = Map.of();

  /**
   * Tells about the problems of one campaign.
   *
   * @param where which one it is; empty: the server's own
   */
  ProblemLog(String where) {
    this.where = where.isEmpty() ? "" : " in " + plain(where);
  }

  /** Logs those problems that were not there yet, or whose file has changed. */
  void tell(List<CampaignProblem> problems, FolderEntry root) {
    news(problems, root)
        .forEach(problem -> LOG.atLevel(problem.isHint() ? Level.INFO : Level.WARN)
            .log(
                "campaign file {}{}{}: {} (expected: {})",
                plain(problem.file()),
                problem.line().isPresent() ? " line " + problem.line().getAsInt() : "",
                where,
                plain(problem.what()),
                plain(problem.expected())));
  }

  /** Those problems that were not there at the last call, or whose file has changed since. */
  Set<CampaignProblem> news(List<CampaignProblem> problems, FolderEntry root) {
    Map<CampaignProblem, Optional<FolderEntry>> present = new LinkedHashMap<>();
    problems.forEach(problem -> present.put(problem, find(root, problem.file())));
    Set<CampaignProblem> news = new LinkedHashSet<>();
    present.forEach((problem, file) -> {
      if (!file.equals(told.get(problem))) {
        news.add(problem);
      }
    });
    told = present;
    return news;
  }

  private static Optional<FolderEntry> find(FolderEntry root, String path) {
    Optional<FolderEntry> place = Optional.of(root);
    for (String name : path.split("/", -1)) {
      place = place
          .filter(Directory.class::isInstance)
          .map(Directory.class::cast)
          .flatMap(directory -> directory.entry(name));
    }
    return place.filter(entry -> !(entry instanceof Directory));
  }

  /** A name must not be able to begin a line of its own in the log. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
