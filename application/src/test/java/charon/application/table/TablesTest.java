package charon.application.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryTableRepository;
import charon.application.port.StorageException;
import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.domain.NotFoundException;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The directory: which tables there are, and when they wake and sleep. */
final class TablesTest {

  private static final Duration NOW = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);

  private final InMemoryTableRepository repository = new InMemoryTableRepository();
  private final FakeTables memory = new FakeTables();
  private final Table keynote = repository.add(named("keynote")).orElseThrow();
  private final Table panel = repository.add(named("panel")).orElseThrow();
  private final Tables tables = new Tables(repository, memory, System::nanoTime);

  @Test
  void theDefaultTableIsAlwaysAwake() {
    Visit visit = tables.theDefault().enter();

    assertThat(visit.desk()).isSameAs(memory.last("default").desk());
    assertThat(tables.theDefault().tryEnter()).isNotNull();
    visit.close();
    tables.letSleep(NOW, NOW);
    assertThat(memory.last("default").done()).isEmpty();
    assertThat(tables.isAwake(TableId.DEFAULT)).isTrue();
    assertThat(tables.wakes()).as("it was never asleep").isZero();
    assertThat(tables.find("default")).contains(tables.theDefault());
  }

  @Test
  void aTableIsWokenByItsFirstVisitorAndOnce() {
    assertThat(door("keynote").tryEnter()).as("it sleeps").isNull();
    assertThat(tables.isAwake(keynote.id())).isFalse();

    Visit first = door("keynote").enter();
    Visit second = door("keynote").enter();
    Visit third = door("keynote").tryEnter();

    assertThat(first.desk())
        .isSameAs(second.desk())
        .isSameAs(memory.last("keynote").desk());
    assertThat(third).isNotNull();
    assertThat(memory.woken).hasSize(2); // with the default table
    assertThat(tables.wakes()).isEqualTo(1);
    assertThat(tables.isAwake(keynote.id())).isTrue();
    assertThat(tables.isAwake(panel.id())).isFalse();
  }

  @Test
  void aTableThatCannotBeReadStaysAsleepAndCanBeTriedAgain() {
    memory.troubles.put("keynote", () -> {
      throw new StorageException(StorageException.Reason.DAMAGED, "no sense in it");
    });
    assertThatThrownBy(() -> door("keynote").enter()).isInstanceOf(StorageException.class);
    assertThat(tables.isAwake(keynote.id())).isFalse();
    assertThat(tables.wakes()).isZero();
    assertThat(door("panel").enter().desk()).as("no other table's trouble").isNotNull();

    memory.troubles.clear();

    assertThat(door("keynote").enter().desk()).isNotNull();
  }

  @Test
  void aTableSleepsOnceNobodyHasBeenThereForAWhile() {
    Visit visit = door("keynote").enter();
    Visit other = door("keynote").enter();
    visit.close();
    visit.close(); // leaving twice is leaving once
    tables.letSleep(NOW, NOW);
    assertThat(tables.isAwake(keynote.id())).as("somebody is there").isTrue();

    other.close();
    tables.letSleep(LONG, LONG);
    assertThat(tables.isAwake(keynote.id())).as("somebody was there just now").isTrue();
    tables.letSleep(NOW, NOW);

    assertThat(tables.isAwake(keynote.id())).isFalse();
    assertThat(memory.last("keynote").done()).containsExactly("kept", "closed");
    assertThat(door("keynote").tryEnter()).isNull();
    assertThat(door("keynote").enter().desk())
        .as("what was let go is read again")
        .isSameAs(memory.last("keynote").desk());
    assertThat(tables.wakes()).isEqualTo(2);
  }

  @Test
  void aTableOfWhichSomethingCannotBeKeptStaysAwake() {
    door("keynote").enter().close();
    FakeTables.Awake awake = memory.last("keynote");
    awake.canKeep = false;
    tables.letSleep(NOW, NOW);

    assertThat(tables.isAwake(keynote.id())).isTrue();
    assertThat(awake.done()).containsExactly("not kept");
    Visit visit = door("keynote").enter();
    assertThat(visit.desk()).isSameAs(awake.desk());
    visit.close();

    awake.canKeep = true;
    tables.letSleep(NOW, NOW);
    assertThat(tables.isAwake(keynote.id())).isFalse();
  }

  @Test
  void aTableWhereSomethingIsToHappenByItselfStaysAwakeUntilItHas() {
    door("keynote").enter().close();
    FakeTables.Awake awake = memory.last("keynote");
    awake.waiting = true;
    tables.letSleep(NOW, LONG);
    assertThat(tables.isAwake(keynote.id())).isTrue();

    awake.waiting = false;
    tables.letSleep(NOW, LONG);
    assertThat(tables.isAwake(keynote.id())).isFalse();

    door("panel").enter().close();
    memory.last("panel").waiting = true;
    repository.replace(archived(panel));
    tables.refresh();
    tables.letSleep(LONG, LONG);
    assertThat(tables.isAwake(panel.id()))
        .as("nobody waits at one that is archived")
        .isFalse();
  }

  @Test
  void aFaultOfOneTableNeitherLosesItNorReachesTheOthers() {
    door("keynote").enter().close();
    door("panel").enter().close();
    FakeTables.Awake keynoteAwake = memory.last("keynote");
    FakeTables.Awake panelAwake = memory.last("panel");
    keynoteAwake.onKeep = FakeTables::fail;
    panelAwake.onKeep = FakeTables::fail;
    tables.letSleep(NOW, NOW);
    assertThat(tables.isAwake(keynote.id()))
        .as("in memory it has what is not kept")
        .isTrue();
    assertThat(tables.isAwake(panel.id())).isTrue();

    panelAwake.onKeep = () -> {};
    tables.letSleep(NOW, NOW);

    assertThat(tables.isAwake(keynote.id())).isTrue();
    assertThat(tables.isAwake(panel.id())).isFalse();
  }

  @Test
  void aTableThatNobodySeesGivesBackWhatItCanMakeAgain() {
    Visit visit = door("keynote").enter();
    tables.letSleep(LONG, NOW);
    assertThat(memory.last("keynote").done()).as("somebody is there").isEmpty();

    visit.close();
    tables.letSleep(LONG, LONG);
    assertThat(memory.last("keynote").done()).as("a moment ago").isEmpty();
    tables.letSleep(LONG, NOW);

    assertThat(memory.last("keynote").done()).containsExactly("rested");
    assertThat(tables.isAwake(keynote.id())).isTrue();
  }

  @Test
  void whoArchivesATableEndsItsStreamsAndKeepsEverybodyOut() {
    TableDoor door = door("keynote");
    Visit watching = door.enter();
    FakeTables.Awake awake = memory.last("keynote");
    awake.onEndStreams = watching::close;

    tables.changed(archived(keynote));

    assertThat(awake.done()).containsExactly("streams ended");
    assertThat(tables.find("keynote")).isEmpty();
    assertThat(door.tryEnter()).as("the door of before").isNull();
    assertThatThrownBy(door::enter).isInstanceOf(NotFoundException.class);
    assertThat(tables.open())
        .extracting(table -> table.name().value())
        .containsExactly("default", "panel");
    tables.letSleep(LONG, LONG);
    assertThat(tables.isAwake(keynote.id())).as("it need not wait").isFalse();
    assertThatThrownBy(door::enter).isInstanceOf(NotFoundException.class);
  }

  @Test
  void whoComesInWhileATableIsArchivedIsSentAwayAWhileLater() {
    Visit late = door("keynote").enter(); // and opens a stream after those there were have ended
    tables.changed(archived(keynote));
    memory.last("keynote").onEndStreams = late::close;

    tables.letSleep(LONG, LONG);

    assertThat(tables.isAwake(keynote.id())).isFalse();
  }

  @Test
  void limitsHoldAtOnce() {
    Visit visit = door("keynote").enter();

    tables.changed(changed(keynote, limited(3)));
    tables.changed(changed(repository.find(TableName.DEFAULT).orElseThrow(), limited(4)));

    assertThat(memory.last("keynote").limits).isEqualTo(Map.of("streams", 3));
    assertThat(memory.last("default").limits).isEqualTo(Map.of("streams", 4));
    assertThat(memory.last("keynote").done()).as("whoever is there stays").isEmpty();
    visit.close();
  }

  @Test
  void limitsThatChangeWhileATableWakesHoldToo() {
    memory.troubles.put("keynote", () -> tables.changed(changed(keynote, limited(3))));

    door("keynote").enter().close();

    assertThat(memory.last("keynote").table.limits()).as("it was on the way").isEmpty();
    assertThat(memory.last("keynote").limits).isEqualTo(Map.of("streams", 3));
  }

  @Test
  void aTableWithAnotherCampaignIsWokenAnewByWhoComesNext() {
    Visit watching = door("keynote").enter();
    FakeTables.Awake before = memory.last("keynote");
    before.onEndStreams = watching::close;

    repository.replace(changed(keynote, playing("other")));
    tables.refresh();

    assertThat(before.done()).containsExactly("streams ended");
    assertThat(door("keynote").tryEnter()).as("to wake it is to wait").isNull();
    Visit back = door("keynote").enter();
    assertThat(before.done()).containsExactly("streams ended", "kept", "closed");
    assertThat(back.desk().table().campaign()).isEqualTo("other");
    assertThat(door("keynote").tryEnter()).isNotNull();
  }

  @Test
  void whoIsStillThereGoesOnWithTheCampaignOfBefore() {
    Visit reading = door("keynote").enter();
    FakeTables.Awake before = memory.last("keynote");

    tables.changed(changed(keynote, playing("other")));
    Visit late = door("keynote").enter(); // and opens a stream
    assertThat(late.desk()).as("in memory once").isSameAs(reading.desk());
    before.onEndStreams = late::close;
    reading.close();
    tables.letSleep(LONG, LONG);

    assertThat(tables.isAwake(keynote.id())).as("it need not wait").isFalse();
    assertThat(door("keynote").enter().desk().table().campaign()).isEqualTo("other");
  }

  @Test
  void aTableOfWhichSomethingCannotBeKeptGoesOnWithTheCampaignOfBefore() {
    door("keynote").enter().close();
    FakeTables.Awake before = memory.last("keynote");
    before.canKeep = false;

    tables.changed(changed(keynote, playing("other")));
    Visit visit = door("keynote").enter();
    assertThat(visit.desk()).isSameAs(before.desk());

    visit.close();
    before.canKeep = true;
    assertThat(door("keynote").enter().desk().table().campaign()).isEqualTo("other");
  }

  @Test
  void aCampaignThatIsTakenBackWakesNobodyAnew() {
    Visit reading = door("keynote").enter();
    tables.changed(changed(keynote, playing("other")));

    tables.changed(keynote);

    assertThat(door("keynote").tryEnter()).isNotNull();
    reading.close();
    assertThat(tables.wakes()).isEqualTo(1);
  }

  @Test
  void aTableIsRestoredAsTheSameTable() {
    TableDoor door = door("keynote");
    Visit stillThere = door.enter();
    tables.changed(archived(keynote));

    tables.changed(keynote);

    assertThat(tables.find("keynote")).containsSame(door);
    assertThat(door.enter().desk())
        .as("in memory once, and nothing of it lost")
        .isSameAs(stillThere.desk());
    assertThat(tables.wakes()).isEqualTo(1);
  }

  @Test
  void whatAnotherProcessDidIsSeenWhenTheDirectoryIsReadAgain() {
    Visit watching = door("keynote").enter();
    memory.last("keynote").onEndStreams = watching::close;
    repository.replace(archived(keynote));
    repository.replace(titled(panel, "The Panel"));
    repository.add(named("new"));
    assertThat(tables.find("new")).isEmpty();

    tables.refresh();

    assertThat(tables.find("new")).isPresent();
    assertThat(tables.find("keynote")).isEmpty();
    assertThat(memory.last("keynote").done()).containsExactly("streams ended");
    assertThat(door("panel").table().title()).isEqualTo("The Panel");
    assertThat(tables.open())
        .extracting(table -> table.name().value())
        .containsExactly("default", "new", "panel");
  }

  @Test
  void statesAreThoseOfOpenTables() {
    assertThat(tables.states()).isEqualTo(Map.of("asleep", 2, "awake", 1, "shown", 0));
    Visit visit = door("keynote").enter();
    memory.last("keynote").players.set(3);
    memory.last("default").players.set(1);

    assertThat(tables.states()).isEqualTo(Map.of("asleep", 1, "awake", 0, "shown", 2));
    assertThat(tables.displays(keynote.id(), Audience.PLAYERS)).isEqualTo(3);
    assertThat(tables.displays(keynote.id(), Audience.GM)).isZero();
    assertThat(tables.displays(TableId.DEFAULT, Audience.PLAYERS)).isEqualTo(1);
    assertThat(tables.displays(panel.id(), Audience.PLAYERS)).isZero();
    assertThat(tables.displays(new TableId(99), Audience.PLAYERS)).isZero();
    tables.changed(archived(keynote));
    assertThat(tables.states()).isEqualTo(Map.of("asleep", 1, "awake", 0, "shown", 1));
    visit.close();
  }

  @Test
  void whoAsksHasEverythingKeptAtOnceWithoutWakingAnybody() {
    Visit visit = door("keynote").enter();

    tables.keep(keynote.id());
    tables.keep(panel.id());
    tables.keep(TableId.DEFAULT);

    assertThat(memory.last("keynote").done()).containsExactly("kept");
    assertThat(memory.last("default").done()).containsExactly("kept");
    assertThat(tables.isAwake(panel.id())).isFalse();
    visit.close();
  }

  @Test
  void atTheEndEverythingIsKeptWhoeverIsStillThere() {
    door("keynote").enter().close();
    Visit still = door("panel").enter();
    memory.last("keynote").onKeep = FakeTables::fail;

    tables.close();

    assertThat(memory.last("panel").done()).containsExactly("kept");
    assertThat(memory.last("default").done()).containsExactly("kept", "closed");
    still.close();
  }

  private TableDoor door(String name) {
    return tables.find(name).orElseThrow();
  }

  private static Table named(String name) {
    return new Table(
        TableId.DEFAULT,
        new TableName(name),
        new Table.About("", true),
        "",
        Map.of(),
        Instant.EPOCH,
        Optional.empty());
  }

  private static Table archived(Table table) {
    return with(table, table.about(), Optional.of(Instant.EPOCH));
  }

  private static Table changed(Table table, Change change) {
    return change.appliedTo(table);
  }

  private static Change limited(int streams) {
    return new Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of("streams", Optional.of(streams)));
  }

  private static Change playing(String campaign) {
    return new Change(Optional.empty(), Optional.empty(), Optional.of(campaign), Map.of());
  }

  private static Table titled(Table table, String title) {
    return with(table, new Table.About(title, true), table.archivedAt());
  }

  private static Table with(Table table, Table.About about, Optional<Instant> archivedAt) {
    return new Table(
        table.id(),
        table.name(),
        about,
        table.campaign(),
        table.limits(),
        table.createdAt(),
        archivedAt);
  }
}
