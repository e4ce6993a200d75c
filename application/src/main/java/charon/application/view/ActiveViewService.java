package charon.application.view;

import charon.application.port.in.Act;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.EarlierView;
import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.in.Rehearsed;
import charon.application.port.in.ResumeViewUseCase;
import charon.application.port.in.ViewChange;
import charon.application.port.in.ViewStep;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.ViewSnapshot;
import charon.domain.Attributes;
import charon.domain.NotFoundException;
import charon.domain.RefusedException;
import charon.domain.campaign.Campaign;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.encounter.TokenId;
import charon.domain.journal.Actor;
import charon.domain.payload.ViewUpdate;
import charon.domain.show.Showing;
import charon.domain.view.ResumeView;
import charon.domain.view.ViewCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a table's one active view. Thread-safe: writers take turns, readers never wait. */
public final class ActiveViewService
    implements ControlActiveViewUseCase, ObserveActiveViewUseCase, ResumeViewUseCase {

  private static final Logger LOG = LoggerFactory.getLogger(ActiveViewService.class);

  private static final int TOKEN_ID_BYTES = 8;

  private final CampaignCatalog catalog;
  private final ActiveViewPublisher publisher;
  private final SecretGenerator secrets;
  private final ViewEffects effects;
  private final Object writerLock = new Object();
  private final HeldShowing showing; // written under the lock only
  private @Nullable Campaign unusable; // under the lock; what was told last

  /**
   * Publishes revision 0, so that there is always a latest state.
   *
   * @param fog what players may know
   * @param effects what a change does besides
   */
  public ActiveViewService(
      CampaignCatalog catalog,
      ActiveViewPublisher publisher,
      SecretGenerator secrets,
      Fog fog,
      ViewEffects effects) {
    this.catalog = catalog;
    this.publisher = publisher;
    this.secrets = secrets;
    this.effects = effects;
    Showing first = effects.keeper().first(catalog.known(), fog);
    this.showing = new HeldShowing(first);
    publish(first);
  }

  @Override
  public ViewUpdate current() {
    return showing.get().update();
  }

  @Override
  public Disclosure disclosedTo(Audience audience) {
    return showing.get().disclosedTo(audience);
  }

  @Override
  public TokenId newTokenId() {
    return new TokenId(HexFormat.of().formatHex(secrets.randomBytes(TOKEN_ID_BYTES)));
  }

  @Override
  public Showing shown() {
    return showing.get();
  }

  @Override
  public ViewChange perform(ViewStep step, Act act) {
    synchronized (writerLock) { // one lock: publication order is revision order
      Showing now = upToDate();
      ViewCommand command = step.on(now);
      Showing next = now.next(command);
      clear(command.clearedChannel().stream());
      show(next);
      ViewChange change = new ViewChange(List.of(now, next), next);
      effects.log().changed(act, change);
      return change;
    }
  }

  @Override
  public ViewChange performAll(
      List<ViewStep> steps, Act act, Function<List<ViewCommand>, Set<Channel>> beside) {
    synchronized (writerLock) {
      List<Showing> moments = new ArrayList<>(List.of(upToDate()));
      List<ViewCommand> commands = new ArrayList<>();
      for (ViewStep step : steps) {
        step(step, moments, commands);
      }
      Set<Channel> begun = new HashSet<>(beside.apply(commands));
      begun.addAll(clear(commands.stream()
          .flatMap(command -> command.clearedChannel().stream())
          .filter(channel -> !begun.contains(channel))));
      Showing next = moments.get(steps.size()).told(begun);
      show(next);
      ViewChange change = new ViewChange(moments, next);
      effects.log().changed(act, change);
      return change;
    }
  }

  @Override
  public ViewChange note(Act act) {
    synchronized (writerLock) {
      Showing now = shown();
      ViewChange none = new ViewChange(List.of(now, now), now);
      effects.log().changed(act, none);
      return none;
    }
  }

  @Override
  public Rehearsed rehearse(List<ViewStep> steps) {
    List<Showing> moments = new ArrayList<>(List.of(shown().in(catalog.known())));
    List<Optional<RefusedException>> refusals = new ArrayList<>();
    for (ViewStep step : steps) {
      Showing now = moments.get(refusals.size());
      try {
        moments.add(now.after(step.on(now)));
        refusals.add(Optional.empty());
      } catch (RefusedException refusal) {
        moments.add(now);
        refusals.add(Optional.of(refusal));
      }
    }
    return new Rehearsed(moments, refusals);
  }

  private static void step(ViewStep step, List<Showing> moments, List<ViewCommand> commands) {
    Showing now = moments.get(commands.size());
    try {
      ViewCommand command = step.on(now);
      moments.add(now.after(command));
      commands.add(command);
    } catch (RefusedException refusal) {
      throw new BatchRefusedException(commands.size(), refusal);
    }
  }

  @Override
  public Optional<EarlierView> earlier() {
    return effects
        .keeper()
        .earlier()
        .map(found ->
            new EarlierView(found.view().viewType(), found.view().locationSlug(), found.savedAt()));
  }

  @Override
  public ViewUpdate resume(Actor by) {
    synchronized (writerLock) {
      ViewSnapshot found =
          effects.keeper().earlier().orElseThrow(() -> new NotFoundException("No earlier view"));
      ViewChange resumed = perform(
          now -> new ResumeView(found.view(), found.rooms(), now.roomsOfEncounter(found.view())),
          new Act(by, resumption(found), change -> "Went on with the earlier view"));
      effects.keeper().resumed(found, resumed.shown()); // only now: one refused is not lost
      return resumed.shown().update();
    }
  }

  private static Attributes resumption(ViewSnapshot found) {
    Attributes resume = new Attributes(Map.of("command", "resume"));
    return found.after() == 0 ? resume : resume.with("after", found.after());
  }

  @Override
  public void refresh() {
    synchronized (writerLock) {
      show(upToDate().refreshed());
    }
  }

  /** Lets go, until somebody asks, what can be found out again: all but the view. */
  public void rest() {
    showing.rest();
  }

  /** Before anything is shown: who sees the view reads no old words. */
  private List<Channel> clear(Stream<Channel> channels) {
    return channels.filter(effects.clearing()).toList();
  }

  private void show(Showing next) {
    ViewUpdate told = showing.get().update();
    showing.set(next);
    if (!next.update().equals(told)) {
      publish(next);
    }
    effects.keeper().keep(next);
  }

  private void publish(Showing shown) {
    publisher.publish(shown.update());
    effects.shown().accept(shown.disclosedTo(Audience.PLAYERS));
  }

  /** What is shown, in the campaign as it is now; as it was, if it cannot be shown as it is. */
  private Showing upToDate() {
    PublicCampaign campaign = catalog.known();
    Showing now = showing.get();
    try {
      return now.in(campaign);
    } catch (RuntimeException e) { // a fault of ours, that must not end the evening
      if (!campaign.whole().equals(unusable)) {
        LOG.error("The campaign cannot be shown as it is now; what it was before is shown", e);
        unusable = campaign.whole();
      }
      return now;
    }
  }
}
