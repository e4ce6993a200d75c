package charon.application.display;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayReport;
import charon.application.port.in.display.DisplayReport.SeenFrame;
import charon.application.port.in.display.DisplayState;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.DisplayUseCase.Watcher;
import charon.domain.Attributes;
import charon.domain.display.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What game masters are told of displays while they look. */
class WatchedDisplaysTest {

  private final DisplayTable table = new DisplayTable();
  private final List<List<DisplayEntry>> told = new ArrayList<>();
  private final Watcher watcher = told::add;

  @Test
  void nobodyIsToldOfNoDisplays() {
    table.displays.watch(watcher);

    pass(10);

    assertThat(told).isEmpty();
  }

  @Test
  void whoComesIsToldOfThoseThatAreThere() {
    table.open("tv");
    table.displays.watch(watcher);

    table.scheduler.advance(Duration.ZERO);

    assertThat(told).hasSize(1);
    assertThat(told.get(0)).hasSize(1);
  }

  @Test
  void moreThanTimesHaveToChange() {
    table.open("tv");
    table.report("tv", 0);
    table.displays.watch(watcher);
    pass(1);

    table.report("tv", 0);
    pass(20);
    table.report("tv", 0);
    pass(20);
    assertThat(told).hasSize(1);

    table.change();
    pass(1);
    table.report("tv", 1);
    pass(1);
    assertThat(told).hasSize(3);

    pass(50);
    assertThat(told.get(3).get(0).presence().state()).isEqualTo(DisplayState.LOST);
    assertThat(told).hasSize(4);
  }

  @Test
  void anotherPartOfTheMapIsAChange() {
    table.open("tv");
    table.displays.watch(watcher);
    table.reportFrame("tv", new Frame(0, 0, 20, 12));
    pass(1);
    told.clear();

    table.reportFrame("tv", new Frame(0, 0, 20, 12));
    pass(5);
    assertThat(told).isEmpty();

    table.reportFrame("tv", new Frame(4, 0, 20, 12));
    pass(1);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get(0).report().flatMap(DisplayReport::frame))
        .contains(new SeenFrame("commons", new Frame(4, 0, 20, 12)));
  }

  @Test
  void theyAreToldOnceASecondAtMostHoweverMuchChanges() {
    table.open("tv");
    table.displays.watch(watcher);
    pass(1);
    told.clear();

    for (int i = 0; i < 100; i++) {
      table.change();
    }
    pass(1);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).get(0).presence().behind()).isEqualTo(101);
  }

  @Test
  void whoHasNoNameAmongManyNeedNotSayMoreThanIsTold() {
    table.open("tv");
    table.displays.arrange(table.key("tv"), Optional.of("TV"), Attributes.EMPTY);
    assertThat(table.report("phone", 0)).isEqualTo(Duration.ofSeconds(1));

    for (int i = 0; i < 250; i++) {
      table.open("phone" + i);
    }
    assertThat(table.report("phone", 0)).isEqualTo(Duration.ofSeconds(3));
    assertThat(table.report("tv", 0)).isEqualTo(Duration.ofSeconds(1));

    for (int i = 250; i < 1_400; i++) {
      table.open("phone" + i);
    }
    assertThat(table.report("phone", 0)) // and is not lost for that
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void theLastThatIsForgottenLeavesAnEmptyList() {
    table.open("tv").end();
    table.displays.watch(watcher);
    pass(1);

    table.displays.forget(table.key("tv"));
    pass(1);

    assertThat(told.get(told.size() - 1)).isEmpty();
  }

  @Test
  void severalWhoLookByTheSameAreToldOnceAndNobodyLooksWhenAllHaveLeft() {
    Attendance one = table.displays.watch(watcher);
    Attendance other = table.displays.watch(watcher);
    table.open("tv");
    pass(1);
    assertThat(told).hasSize(1);

    one.end();
    assertThat(table.scheduler.waiting()).isOne();
    other.end();

    assertThat(table.scheduler.waiting()).isZero();
    table.change();
    pass(5);
    assertThat(told).hasSize(1);

    table.displays.watch(watcher);
    pass(1);
    assertThat(told).as("whoever comes later").hasSize(2);
  }

  private void pass(int seconds) {
    table.scheduler.advance(Duration.ofSeconds(seconds));
  }
}
