package charon.application.display;

import static charon.application.display.DisplayTable.id;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayPeer;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.PersonalView;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However many say that they are displays: those that are stay listed. */
class DisplayBoundsTest {

  private static final int MANY = 10_000;
  private static final int CROWD = Roll.MAX_GUESTS + 1_000;

  private final DisplayTable table = new DisplayTable();

  @Test
  void tenThousandThatSaySomethingPushNobodyOut() {
    table.open("tv");
    table.open("tablet").end();
    table.report("tab-of-a-shared-stream", 0);
    table.open("named").end();
    table.displays.arrange(table.key("named"), Optional.of("Wall"), Attributes.EMPTY);

    for (int i = 0; i < MANY; i++) {
      table.report("stranger" + i, from(i), 0);
    }

    assertThat(keys())
        .contains(
            table.key("tv"),
            table.key("tablet"),
            table.key("tab-of-a-shared-stream"),
            table.key("named"))
        .hasSize(Roll.MAX_STRANGERS + 3);
    table.open("late");
    assertThat(keys()).contains(table.key("late"));
  }

  @Test
  void oneNetworkDoesNotTakeEveryPlace() {
    for (int i = 0; i < MANY; i++) {
      table.report("stranger" + i, from(0), 0);
    }
    assertThat(table.displays.list()).hasSize(Roll.MAX_STRANGERS * 3 / 4);

    table.report("tab", 0);

    assertThat(keys()).contains(table.key("tab"));
  }

  @Test
  void strangersThatAreSilentMakeRoomForOthers() {
    for (int i = 0; i < MANY; i++) {
      table.report("stranger" + i, from(i), 0);
    }
    assertThat(table.displays.keyOf(id("late"))).isEmpty();

    table.clock.advance(Duration.ofSeconds(45));
    table.report("late", 0);

    assertThat(keys()).contains(table.key("late")).hasSize(Roll.MAX_STRANGERS);
  }

  @Test
  void streamsAreBoundedTooAndThoseThatAreThereStay() {
    table.open("tv");
    List<PersonalView> told = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      table.displays.attend(id("crowd" + i), from(i), Audience.PLAYERS, own -> {});
    }
    Attendance late = table.open("late", told);

    assertThat(keys()).contains(table.key("tv")).hasSize(Roll.MAX_GUESTS);
    assertThat(told).as("not known, and so nothing is its own").isEmpty();
    late.end();
  }

  @Test
  void whoHasLeftMakesRoomForWhoComes() {
    crowdComesAndGoes();
    table.open("late");

    assertThat(keys()).contains(table.key("late")).hasSize(Roll.MAX_GUESTS);
  }

  @Test
  void aStrangerThatOpensAStreamNeedsAPlaceAmongThose() {
    for (int i = 0; i < CROWD; i++) {
      table.report("crowd" + i, from(i), 0);
      table.displays.attend(id("crowd" + i), from(i), Audience.PLAYERS, own -> {});
    }

    assertThat(table.displays.list())
        .hasSizeLessThanOrEqualTo(Roll.MAX_GUESTS + Roll.MAX_STRANGERS);
  }

  @Test
  void ofDisplaysThatWereNamedThoseOfLongAgoAreForgotten() {
    name(Roll.MAX_KEPT + 1);

    assertThat(table.disk.all()).hasSize(Roll.MAX_KEPT);
    assertThat(table.displays.keyOf(id("d0"))).isEmpty();
  }

  @Test
  void aNameThatIsKeptStandsThoughThatOfLongAgoCannotBeForgotten() {
    name(Roll.MAX_KEPT);
    table.open("late");
    table.disk.meanwhile(() -> table.disk.setFull(true));

    table.displays.arrange(table.key("late"), Optional.of("Late"), Attributes.EMPTY);

    assertThat(table.entry("late").name()).isEqualTo("Late");
    table.disk.setFull(false);
    table.displays.arrange(table.key("late"), Optional.of("Later"), Attributes.EMPTY);
    assertThat(table.disk.all()).hasSize(Roll.MAX_KEPT);
  }

  @Test
  void aDisplayThatLostItsPlaceAndComesAnewWhileItIsNamedHasTheName() {
    table.open("tv").end();
    List<PersonalView> told = new ArrayList<>();
    table.disk.meanwhile(() -> {
      crowdComesAndGoes();
      assertThat(table.displays.keyOf(id("tv"))).isEmpty();
      table.open("tv", told);
    });

    table.displays.arrange(table.key("tv"), Optional.of("Wall"), Attributes.EMPTY);

    assertThat(table.entry("tv").presence().connected()).isTrue();
    assertThat(table.entry("tv").name()).isEqualTo("Wall");
    assertThat(told).extracting(PersonalView::name).endsWith("Wall");
  }

  private void name(int many) {
    for (int i = 0; i < many; i++) {
      table.open("d" + i).end();
      table.displays.arrange(table.key("d" + i), Optional.of("Name " + i), Attributes.EMPTY);
      table.clock.advance(Duration.ofSeconds(1));
    }
  }

  private void crowdComesAndGoes() {
    for (int i = 0; i < CROWD; i++) {
      table
          .displays
          .attend(id("crowd" + i), from(i), Audience.PLAYERS, own -> {})
          .end();
      table.clock.advance(Duration.ofSeconds(1));
    }
  }

  private static DisplayPeer from(int network) {
    String address = "10.0." + network / 250 + "." + network % 250;
    return new DisplayPeer(address, address, "");
  }

  private List<DisplayKey> keys() {
    return table.displays.list().stream().map(DisplayEntry::key).collect(Collectors.toList());
  }
}
