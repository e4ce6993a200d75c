package charon.persistence.campaign;

import charon.application.port.out.CampaignCatalog;
import charon.domain.campaign.Campaign;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderWalk;
import charon.persistence.campaign.folder.Settling;
import java.nio.file.Path;

/**
 * The campaign of a folder of YAML and Markdown files, as last read. Thread-safe: {@link #current}
 * never waits, looking takes turns.
 */
public final class YamlCampaignCatalog implements CampaignCatalog {

  /** A folder that never rests is read as it is after so many looks. */
  private static final int MAX_RESTLESS_LOOKS = 4;

  private final Path folder;
  private final CampaignReader reader;
  private final ProblemLog log = new ProblemLog();
  private FolderEntry read;
  private FolderEntry seen;
  private final Settling settling = new Settling();
  private int restlessLooks;
  private volatile Campaign current;

  private YamlCampaignCatalog(Path folder) {
    this.folder = folder;
    this.reader = new CampaignReader(folder);
    this.read = FolderWalk.look(folder);
    this.seen = read;
    this.current = reader.read(read, Campaign.EMPTY);
    log.tell(current.problems(), read);
  }

  /** Reads a folder for the first time; what is broken or missing is left out. */
  public static YamlCampaignCatalog open(Path folder) {
    return new YamlCampaignCatalog(folder);
  }

  /** Reads a folder once, without keeping or logging anything. */
  public static Campaign readOnce(Path folder) {
    return new CampaignReader(folder).read(FolderWalk.look(folder), Campaign.EMPTY);
  }

  @Override
  public Campaign current() {
    return current;
  }

  /**
   * Looks at the folder and reads what changed. A change counts when two looks in a row saw the
   * same, so that a file is not read while an editor is still writing it; one that is written slowly
   * keeps its content meanwhile.
   *
   * @return whether the campaign is another one now
   */
  synchronized boolean scan() {
    FolderEntry now = FolderWalk.look(folder);
    if (now.equals(read) && !reader.incomplete()) {
      seen = now;
      restlessLooks = 0;
      return false;
    }
    settling.look(read, seen, now);
    boolean rests = now.equals(seen) && settling.unfinished().isEmpty();
    seen = now;
    if (!rests && ++restlessLooks < MAX_RESTLESS_LOOKS) {
      return false;
    }
    restlessLooks = 0;
    return renew(now);
  }

  /** Whether the last look saw nothing that is still changing. */
  synchronized boolean rests() {
    return restlessLooks == 0 && settling.unfinished().isEmpty();
  }

  private boolean renew(FolderEntry root) {
    Campaign next = reader.read(root, current, settling.unfinished());
    read = root;
    log.tell(next.problems(), root);
    if (next.equals(current)) {
      return false;
    }
    current = next;
    return true;
  }
}
