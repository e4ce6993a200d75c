package charon.application.cue;

import charon.application.command.CommandService;
import charon.application.cue.Following.Chain;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.CommandUseCase;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Rehearsal;
import charon.application.port.in.command.Sender;
import charon.application.port.in.steering.CueUseCase;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.steering.Scheduler;
import charon.domain.Attributes;
import charon.domain.ConflictException;
import charon.domain.NotFoundException;
import charon.domain.cue.Cue;
import charon.domain.journal.Actor;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the running order of a table, and does its cues: one at a time, be it that somebody wants it
 * or that it follows another by itself. Thread-safe.
 */
public final class CueService implements CueUseCase, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CueService.class);

  private static final Actor SERVER = Actor.of(Actor.Kind.SERVER, "");

  private final CampaignCatalog campaign;
  private final CommandUseCase commands;
  private final SavedCues saved; // guarded by this
  private final Following following; // guarded by this
  private Optional<String> broken = Optional.empty(); // guarded by this: why one did not follow
  private boolean closed; // guarded by this

  /**
   * Does cues by the commands of a table.
   *
   * @param campaign has cues of its own
   * @param keeping where the others are
   * @param scheduler does what follows by itself
   * @param clock says when that will be
   */
  public CueService(
      CampaignCatalog campaign,
      CommandUseCase commands,
      CueKeeping keeping,
      Scheduler scheduler,
      InstantSource clock) {
    this.campaign = campaign;
    this.commands = commands;
    this.saved = new SavedCues(keeping, CommandService::problem);
    this.following = new Following(scheduler, clock);
  }

  @Override
  public synchronized RunningOrder list() {
    CueSheet sheet = sheet();
    Optional<String> last = saved.last();
    return new RunningOrder(
        sheet.lines(),
        last.filter(id -> sheet.find(id).isPresent()),
        sheet.after(last).map(line -> line.cue().id()),
        following.due(),
        saved.problem().or(() -> broken));
  }

  @Override
  public synchronized Listed find(String id) {
    return require(id);
  }

  @Override
  public synchronized BatchDone go(String id, Actor by) {
    return play(CueSheet.playable(require(id)), Chain.begunBy(by));
  }

  @Override
  public synchronized BatchDone next(Actor by) {
    Listed next =
        sheet().after(saved.last()).orElseThrow(() -> new NotFoundException("No next cue"));
    return play(next.cue(), Chain.begunBy(by));
  }

  @Override
  public synchronized void stop() {
    following.cancel();
    broken = Optional.empty();
  }

  @Override
  public Rehearsal rehearse(String id) {
    return commands.rehearse(CueSheet.playable(find(id)).commands());
  }

  @Override
  public synchronized void save(Cue cue) {
    CueRules.require(cue);
    saved.require();
    if (sheet().isOfCampaign(cue.id())) {
      throw new ConflictException("The campaign has the cue '" + cue.id() + "'");
    }
    saved.save(cue);
  }

  @Override
  public synchronized void delete(String id) {
    saved.require();
    CueSheet before = sheet();
    if (!saved.delete(id)) {
      throw before.isOfCampaign(id)
          ? new ConflictException("The campaign has the cue '" + id + "': delete it there")
          : unknown();
    }
    if (saved.last().equals(Optional.of(id)) && !before.isOfCampaign(id)) {
      saved.done(before.before(id)); // so that the show does not begin anew
    }
  }

  @Override
  public synchronized String export() {
    return saved.text();
  }

  /**
   * Does a cue as the server, as it fell due. If that cannot be, the game master is told, as nobody waits
   * for it; nor is it done if cues have started each other's clocks for too long.
   *
   * @param unattended how many fell due since anybody has done anything
   */
  public synchronized void fallDue(String id, int unattended) {
    Chain chain = new Chain(SERVER, unattended);
    if (closed) {
      return;
    }
    if (chain.isOver()) {
      tell("Clocks have done cues " + Chain.LONGEST + " times and nobody did anything else: cue '"
          + id + "' waits for somebody to do it");
    } else {
      attempt(id, "was not done when its clock was at zero", chain);
    }
  }

  /** Whether a cue is to follow by itself. Never waits. */
  public boolean isFollowing() {
    return following.isDue();
  }

  /** Nothing follows any more. */
  @Override
  public synchronized void close() {
    closed = true;
    following.cancel();
  }

  private CueSheet sheet() {
    return CueSheet.of(campaign.current().cues(), saved.all());
  }

  private Listed require(String id) {
    return sheet().find(id).orElseGet(() -> {
      saved.require(); // it may be one that cannot be read
      throw unknown();
    });
  }

  private static NotFoundException unknown() {
    return new NotFoundException("Cue not found");
  }

  private BatchDone play(Cue cue, Chain chain) {
    Actor by = chain.by();
    BatchDone done = commands.executeAll(batch(cue), Sender.gameMaster(actor(cue, by)));
    broken = Optional.empty();
    following.cancel();
    if (!closed) {
      cue.follow().ifPresent(follow -> promise(follow, chain));
    }
    saved.done(Optional.of(cue.id())); // last: slow storage delays nothing
    return done;
  }

  private static Actor actor(Cue cue, Actor by) {
    return by.kind() == Actor.Kind.SERVER
        ? by
        : new Actor(
            Actor.Kind.CUE,
            cue.id(),
            by.onBehalf().or(() -> Optional.of(by.name()).filter(name -> !name.isEmpty())));
  }

  private void promise(Cue.Follow follow, Chain chain) {
    if (chain.isOver()) {
      tell("Cues have followed each other " + Chain.LONGEST + " times: cue '" + follow.cue()
          + "' waits for somebody to do it");
    } else {
      following.promise(follow, chain.longer(), this::follow);
    }
  }

  /** The time of a cue has come. */
  private synchronized void follow(long number) {
    following
        .take(number)
        .ifPresent(come -> attempt(come.due().cue(), "did not follow", come.chain()));
  }

  private void attempt(String id, String failed, Chain chain) {
    try {
      play(CueSheet.playable(require(id)), chain);
    } catch (RuntimeException fault) { // nobody waits for it whom that could be told
      tell("Cue '" + id + "' " + failed + ": " + fault.getMessage());
    }
  }

  private void tell(String problem) {
    broken = Optional.of(problem);
    LOG.warn("{}", problem);
  }

  private static Members batch(Cue cue) {
    return Members.of(Attributes.EMPTY.with("title", cue.title()).with("commands", cue.commands()));
  }
}
