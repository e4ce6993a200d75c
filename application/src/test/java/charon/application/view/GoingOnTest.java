package charon.application.view;

import static charon.application.view.ViewTable.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryViewSnapshots;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshots;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.ToggleRoom;
import charon.domain.journal.Actor;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.SetBlackout;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ViewType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Tables that go on where they were, and how what they show is kept together. */
final class GoingOnTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30Z");
  private static final TableId ONE = new TableId(7);
  private static final TableId OTHER = new TableId(8);

  private final InMemoryViewSnapshots storage = new InMemoryViewSnapshots();
  private final List<Runnable> waiting = new ArrayList<>();
  private final FixedCampaignCatalog catalog = new FixedCampaignCatalog(Campaign.EMPTY);
  private final SnapshotWriter writer = writerTo(storage);

  @Test
  void whatManyTablesShowIsOneWrite() {
    ActiveViewService one = wake(ONE);
    ActiveViewService other = wake(OTHER);

    Hand.on(one).switchView(ViewType.BRIDGE, "", "");
    Hand.on(other).switchView(ViewType.MESSAGES, "", "");
    Hand.on(one).execute(new ShowOverlay(new Overlay("wick", "desk")));
    assertThat(storage.writes()).as("nobody waited for the disk").isEmpty();
    runWaiting();

    assertThat(storage.writes()).containsExactly(Set.of(ONE, OTHER));
    assertThat(storage.of(ONE)).contains(new ViewSnapshot(shown(one), List.of(), NOW));
    assertThat(storage.of(OTHER)).contains(new ViewSnapshot(shown(other), List.of(), NOW));
  }

  @Test
  void whoDoesNotChangeIsNotWritten() {
    Hand.on(wake(ONE)).switchView(ViewType.BRIDGE, "", "");
    wake(OTHER);
    runWaiting();
    runWaiting();

    assertThat(storage.writes()).containsExactly(Set.of(ONE));
  }

  @Test
  void aTableGoesOnWhereItWas() {
    ActiveViewService before = wake(ONE);
    Hand.on(before).switchView(ViewType.CHARON_TERMINAL, "", "slug");
    Hand.on(before).execute(new ShowOverlay(new Overlay("wick", "desk")));
    runWaiting();

    ActiveViewService after = wake(ONE);

    assertThat(shown(after)).isEqualTo(shown(before));
    assertThat(after.earlier()).as("it is not what was, but what is").isEmpty();
    assertThatThrownBy(() -> after.resume(Actor.GM)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aTableThatWasDarkIsDarkWhenItIsWoken() {
    Optional<Blackout> dark = Optional.of(new Blackout(Blackout.Style.STATIC, "", ""));
    ActiveViewService before = wake(ONE);
    Hand.on(before).switchView(ViewType.BRIDGE, "", "");
    Hand.on(before).execute(new SetBlackout(dark));
    runWaiting();

    ActiveViewService after = wake(ONE);

    assertThat(shown(after)).isEqualTo(shown(before));
    assertThat(after.disclosedTo(Audience.PLAYERS).view())
        .isEqualTo(ActiveView.INITIAL.withBlackout(dark));
  }

  @Test
  void whatChangesBeforeTheFirstSwitchIsKeptToo() {
    ActiveViewService before = wake(ONE);
    Hand.on(before).execute(new ShowOverlay(new Overlay("wick", "desk")));
    runWaiting();

    assertThat(shown(wake(ONE)).overlay()).isEqualTo(new Overlay("wick", "desk"));
  }

  @Test
  void aTableThatHasGoneOnGoesOnBeingKept() {
    Hand.on(wake(ONE)).switchView(ViewType.BRIDGE, "", "");
    runWaiting();
    Hand.on(wake(ONE)).execute(new ShowOverlay(new Overlay("wick", "desk")));
    runWaiting();
    Hand.on(wake(ONE)).execute(new HideOverlay());
    runWaiting();

    assertThat(shown(wake(ONE)).viewType()).isEqualTo(ViewType.BRIDGE);
    assertThat(shown(wake(ONE)).overlay()).isEqualTo(Overlay.NONE);
  }

  @Test
  void roomsThatTheMapHasGotWhileATableSleptAreHidden() {
    catalog.set(campaign("wick", "hall"));
    ActiveViewService before = wake(ONE);
    Hand.on(before).switchView(ViewType.ENCOUNTER, "wick", "");
    Hand.on(before).execute(new ChangeEncounter(new ToggleRoom("hall", Optional.of(true))));
    runWaiting();

    catalog.set(campaign("wick", "hall", "vault"));
    ActiveViewService after = wake(ONE);

    assertThat(shown(after).encounter().isVisible("hall")).isTrue();
    assertThat(shown(after).encounter().isVisible("vault")).isFalse();
    assertThat(after.disclosedTo(Audience.PLAYERS).view().encounter().roomVisibility())
        .doesNotContainKey("vault");
  }

  @Test
  void aTableWhoseCampaignIsGoneShowsWhatItHad() {
    catalog.set(campaign("wick", "hall"));
    ActiveViewService before = wake(ONE);
    Hand.on(before).switchView(ViewType.ENCOUNTER, "wick", "");
    runWaiting();

    catalog.set(Campaign.EMPTY);

    assertThat(shown(wake(ONE))).isEqualTo(shown(before));
  }

  @Test
  void whoAsksIsToldWhetherEverythingIsKept() {
    ViewKeeper keeper = ViewKeeper.goingOn(ONE, Optional.empty(), writer);
    ViewKeeper others = ViewKeeper.goingOn(OTHER, Optional.empty(), writer);
    ActiveViewService service = service(keeper);
    assertThat(keeper.save()).as("there is nothing").isTrue();

    storage.setFull(true);
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    assertThat(keeper.save()).isFalse();
    assertThat(others.save()).as("all of its own").isTrue();
    Hand.on(service).switchView(ViewType.MESSAGES, "", "");
    storage.setFull(false);

    assertThat(keeper.save()).isTrue();
    assertThat(storage.of(ONE).map(ViewSnapshot::view)).contains(shown(service));
    runWaiting();
    assertThat(storage.writes()).as("once is enough").hasSize(1);
  }

  @Test
  void whatGoesWrongWithOneTableIsNotInTheWayOfTheOthers() {
    SnapshotWriter picky = writerTo(snapshots -> {
      if (snapshots.containsKey(ONE)) {
        throw new IllegalStateException("cannot be written");
      }
      storage.saveAll(snapshots);
    });
    ViewKeeper one = ViewKeeper.goingOn(ONE, Optional.empty(), picky);
    ViewKeeper other = ViewKeeper.goingOn(OTHER, Optional.empty(), picky);

    Hand.on(service(one)).switchView(ViewType.BRIDGE, "", "");
    Hand.on(service(other)).switchView(ViewType.BRIDGE, "", "");
    runWaiting();

    assertThat(other.save()).isTrue();
    assertThat(storage.of(OTHER)).isPresent();
    assertThat(one.save()).isFalse();
  }

  @Test
  void whatComesLateFromATableThatSleptTakesNothingFromTheOneThatWoke() {
    ViewKeeper keeper = ViewKeeper.goingOn(ONE, Optional.empty(), writer);
    ActiveViewService before = service(keeper);
    Hand.on(before).switchView(ViewType.BRIDGE, "", "");
    keeper.close();

    ActiveViewService after = wake(ONE);
    Hand.on(after).switchView(ViewType.MESSAGES, "", "");
    before.refresh(); // an edit of the campaign that it was being told of
    runWaiting();

    assertThat(storage.of(ONE).map(ViewSnapshot::view)).contains(shown(after));
  }

  @Test
  void whatCouldNotBeKeptIsKeptOnceStorageIsBackWithoutAnyChange() {
    ActiveViewService service = wake(ONE);
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    storage.setFull(true);
    runWaiting();
    runWaiting();
    assertThat(waiting).as("tried again later, once for all").hasSize(1);
    storage.setFull(false);

    runWaiting();

    assertThat(storage.of(ONE).map(ViewSnapshot::view)).contains(shown(service));
    assertThat(waiting).isEmpty();
  }

  @Test
  void whatIsWrittenAtOnceMakesNoMoreWritesOfWhatComesLater() {
    SnapshotWriter writer = writerTo(snapshots -> {});
    ViewSnapshot snapshot = new ViewSnapshot(ActiveView.INITIAL, List.of(), NOW);
    writer.keep(ONE, snapshot);
    writer.save(ONE);

    writer.keep(ONE, snapshot);

    assertThat(waiting).hasSize(1);
  }

  @Test
  void whoChangesWhileTheServerStopsIsWrittenAtTheEnd() {
    SnapshotWriter stopping = new SnapshotWriter(
        storage,
        work -> {
          throw new RejectedExecutionException("no more timers");
        },
        new SettableClock(NOW));
    ActiveViewService service = service(ViewKeeper.goingOn(ONE, Optional.empty(), stopping));
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");

    stopping.close();

    assertThat(storage.of(ONE).map(ViewSnapshot::view)).contains(shown(service));
  }

  @Test
  void atTheEndEverythingIsWritten() {
    Hand.on(wake(ONE)).switchView(ViewType.BRIDGE, "", "");

    writer.close();

    assertThat(storage.writes()).containsExactly(Set.of(ONE));
  }

  private ActiveViewService wake(TableId table) {
    return service(ViewKeeper.goingOn(table, storage.of(table), writer));
  }

  private ActiveViewService service(ViewKeeper keeper) {
    return new ActiveViewService(
        catalog,
        update -> {},
        new SequentialSecrets(),
        Fog.ON,
        new ViewEffects(cleared -> false, keeper, shown -> {}, ChangeLog.NONE));
  }

  private SnapshotWriter writerTo(ViewSnapshots snapshots) {
    return new SnapshotWriter(snapshots, waiting::add, new SettableClock(NOW));
  }

  private static ActiveView shown(ActiveViewService service) {
    return service.current().gm().payload().view();
  }

  private void runWaiting() {
    List<Runnable> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }
}
