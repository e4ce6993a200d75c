package charon.persistence.campaign;

import charon.application.port.in.command.CommandCheck;
import charon.application.port.out.CampaignCatalog;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import charon.domain.disclosure.PublicCampaign;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderWalk;
import charon.persistence.campaign.folder.Settling;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The campaign of a folder of YAML and Markdown files, as last read. Thread-safe: {@link #current}
 * and {@link #known} never wait, looking takes turns.
 */
public final class YamlCampaignCatalog implements CampaignCatalog {

  /** A folder that never rests is read as it is after so many looks. */
  private static final int MAX_RESTLESS_LOOKS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(YamlCampaignCatalog.class);

  private final CampaignRoot place;
  private final CampaignReader reader;
  private final ProblemLog log;
  private FolderEntry read;
  private FolderEntry seen;
  private final Settling settling = new Settling();
  private int restlessLooks;
  private volatile PublicCampaign known = PublicCampaign.of(Campaign.EMPTY);

  private YamlCampaignCatalog(CampaignRoot place, CommandCheck commands) {
    this.place = place;
    this.reader = new CampaignReader(place, commands);
    this.log = new ProblemLog(place.limited() ? place.folder().toString() : "");
    this.read = FolderWalk.look(place);
    this.seen = read;
    begin();
  }

  /**
   * Reads a folder for the first time. Never fails: what is broken or missing is left out, were it
   * all of it.
   *
   * @param commands finds out what cues can say
   */
  public static YamlCampaignCatalog open(CampaignRoot place, CommandCheck commands) {
    return new YamlCampaignCatalog(place, commands);
  }

  /** Reads a folder once, without keeping or logging anything. */
  public static Campaign readOnce(CampaignRoot place, CommandCheck commands) {
    return new CampaignReader(place, commands).read(FolderWalk.look(place), Campaign.EMPTY);
  }

  @Override
  public Campaign current() {
    return known.whole();
  }

  @Override
  public PublicCampaign known() {
    return known;
  }

  /**
   * Looks at the folder and reads what changed. A change counts when two looks in a row saw the
   * same, so that a file is not read while an editor is still writing it; one that is written slowly
   * keeps its content meanwhile.
   *
   * @return whether the campaign is another one now
   */
  public synchronized boolean scan() {
    FolderEntry now = FolderWalk.look(place);
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
  public synchronized boolean rests() {
    return restlessLooks == 0 && settling.unfinished().isEmpty();
  }

  private void begin() {
    try {
      known = PublicCampaign.of(reader.read(read, Campaign.EMPTY));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("the campaign in {} could not be read; it is empty until it changes", place, e);
      known = PublicCampaign.of(empty("could not be read: " + e, "something written otherwise"));
    }
    log.tell(current().problems(), read);
  }

  /** A campaign that has nothing but a problem as a whole. */
  public static Campaign empty(String what, String expected) {
    var problem = new CampaignProblem(".", OptionalInt.empty(), what, expected);
    Campaign none = Campaign.EMPTY;
    return new Campaign(
        none.galaxy(),
        none.people(),
        none.ship(),
        none.sessions(),
        none.assistant(),
        none.cues(),
        none.broadcasts(),
        none.handouts(),
        List.of(problem));
  }

  private boolean renew(FolderEntry root) {
    Campaign last = current();
    read = root; // whatever comes of it: what fails is not tried again as it is
    Campaign next = reader.read(root, last, settling.unfinished());
    log.tell(next.problems(), root);
    if (next.equals(last)) {
      return false;
    }
    known = PublicCampaign.of(next);
    return true;
  }
}
