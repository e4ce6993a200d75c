package charon.application.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.port.StorageException;
import charon.application.port.in.EarlierView;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Fog;
import charon.domain.journal.Actor;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.SetBlackout;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ViewType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewKeeperTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30Z");

  private static final Optional<Blackout> DARK =
      Optional.of(new Blackout(Blackout.Style.CARD, "A moment, please.", "campaign/card.png"));

  private final Saved saved = new Saved();
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Channel> cleared = new ArrayList<>();
  private final SettableClock clock = new SettableClock(NOW);
  private ViewKeeper keeper = new ViewKeeper(saved, waiting::add, clock, 0);
  private ActiveViewService service = start();

  @Test
  void changesThatFollowEachOtherAreWrittenOnceAndLater() {
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "desk")));
    assertThat(saved.snapshots).as("nobody waited for the disk").isEmpty();

    runWaiting();

    assertThat(saved.snapshots).containsExactly(new ViewSnapshot(shown(), List.of(), NOW));
    Hand.on(service).execute(new HideOverlay());
    runWaiting();
    assertThat(saved.snapshots)
        .hasSize(2)
        .last()
        .isEqualTo(new ViewSnapshot(shown(), List.of(), NOW));
  }

  @Test
  void whatIsNotWrittenYetIsWrittenAtTheEnd() {
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");

    keeper.close();

    assertThat(saved.snapshots).hasSize(1);
    runWaiting();
    assertThat(saved.snapshots).as("once is enough").hasSize(1);
  }

  @Test
  void storageThatFailsStopsNothingAndIsTriedAgain() {
    saved.broken = true;
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    runWaiting();
    Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "desk")));
    runWaiting();
    assertThat(shown().overlay()).isEqualTo(new Overlay("wick", "desk"));
    saved.broken = false;

    keeper.close();

    assertThat(saved.snapshots).extracting(ViewSnapshot::view).containsExactly(shown());
  }

  @Test
  void theViewOfBeforeIsTakenBackOnceWithEverythingInIt() {
    Hand.on(service).switchView(ViewType.CHARON_TERMINAL, "", "slug");
    Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "desk")));
    ActiveView before = shown();
    restart();
    clock.advance(Duration.ofHours(1));
    assertThat(shown()).isEqualTo(ActiveView.INITIAL);
    assertThat(service.earlier()).contains(new EarlierView(ViewType.CHARON_TERMINAL, "", NOW));
    cleared.clear();

    assertThat(service.resume(Actor.GM).gm().payload().view()).isEqualTo(before);

    assertThat(shown()).isEqualTo(before);
    assertThat(cleared).as("conversations stay").isEmpty();
    assertThat(service.earlier()).isEmpty();
    assertThatThrownBy(() -> service.resume(Actor.GM))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("No earlier view");
  }

  @Test
  void untilTheFirstSwitchTheViewOfBeforeIsNotOverwritten() {
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    restart();
    Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "desk")));
    restart();

    assertThat(service.earlier()).map(EarlierView::viewType).contains(ViewType.BRIDGE);
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");
    assertThat(service.earlier())
        .as("in this run it can still be had")
        .map(EarlierView::viewType)
        .contains(ViewType.BRIDGE);
    restart();
    assertThat(service.earlier()).map(EarlierView::viewType).contains(ViewType.MESSAGES);
  }

  @Test
  void theNewestViewIsTheOneThatIsKeptWhateverTheClockSays() {
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    runWaiting();
    clock.advance(Duration.ofDays(-400));
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");
    runWaiting();
    restart();

    assertThat(service.earlier())
        .contains(new EarlierView(ViewType.MESSAGES, "", NOW.minus(Duration.ofDays(400))));
  }

  @Test
  void aBlackoutIsOnAgainAtOnceAndStaysWithTheEarlierView() {
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");
    Hand.on(service).execute(new SetBlackout(DARK));
    restart();

    assertThat(shown()).isEqualTo(ActiveView.INITIAL.withBlackout(DARK));
    assertThat(service.earlier()).map(EarlierView::viewType).contains(ViewType.MESSAGES);

    service.resume(Actor.GM);
    assertThat(shown().viewType()).isEqualTo(ViewType.MESSAGES);
    assertThat(shown().blackout()).isEqualTo(DARK);
  }

  @Test
  void aBlackoutThatHasEndedBeforeTheFirstSwitchDoesNotComeBack() {
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");
    Hand.on(service).execute(new SetBlackout(DARK));
    restart();
    clock.advance(Duration.ofHours(1));
    Hand.on(service).execute(new SetBlackout(Optional.empty()));
    restart();

    assertThat(shown()).isEqualTo(ActiveView.INITIAL);
    assertThat(service.earlier())
        .as("not overwritten, and as old as it is")
        .contains(new EarlierView(ViewType.MESSAGES, "", NOW));
    service.resume(Actor.GM);
    assertThat(shown().blackout()).isEmpty();
  }

  @Test
  void aBlackoutOfBeforeAnyShowIsKeptAndIsNoEarlierView() {
    Hand.on(service).execute(new SetBlackout(DARK));
    restart();

    assertThat(shown()).isEqualTo(ActiveView.INITIAL.withBlackout(DARK));
    assertThat(service.earlier()).isEmpty();

    Hand.on(service).execute(new SetBlackout(Optional.empty()));
    restart();
    assertThat(shown()).isEqualTo(ActiveView.INITIAL);
    assertThat(service.earlier()).isEmpty();
  }

  @Test
  void anEarlierViewIsTakenBackBehindTheBlackoutThatIsOnNow() {
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");
    restart();
    Hand.on(service).execute(new SetBlackout(DARK));

    service.resume(Actor.GM);

    assertThat(shown().viewType()).isEqualTo(ViewType.MESSAGES);
    assertThat(shown().blackout()).isEqualTo(DARK);
  }

  private ActiveView shown() {
    return service.current().gm().payload().view();
  }

  private void restart() {
    keeper.close();
    keeper = new ViewKeeper(saved, waiting::add, clock, 0);
    service = start();
  }

  private ActiveViewService start() {
    return new ActiveViewService(
        new FixedCampaignCatalog(Campaign.EMPTY),
        update -> {},
        new SequentialSecrets(),
        Fog.ON,
        new ViewEffects(cleared::add, keeper, shown -> {}, ChangeLog.NONE));
  }

  private void runWaiting() {
    List<Runnable> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }

  /** Snapshots in a list. */
  private static final class Saved implements ViewSnapshotRepository {

    final List<ViewSnapshot> snapshots = new ArrayList<>();
    boolean broken;

    @Override
    public Optional<ViewSnapshot> load() {
      return snapshots.isEmpty()
          ? Optional.empty()
          : Optional.of(snapshots.get(snapshots.size() - 1));
    }

    @Override
    public void save(ViewSnapshot snapshot) {
      if (broken) {
        throw new StorageException(StorageException.Reason.FULL, "no room");
      }
      snapshots.add(snapshot);
    }
  }
}
