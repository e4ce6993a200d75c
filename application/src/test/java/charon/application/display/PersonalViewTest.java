package charon.application.display;

import static charon.application.display.DisplayTable.HERE;
import static charon.application.display.DisplayTable.id;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.display.PersonalView;
import charon.application.view.Hand;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.view.Blackout;
import charon.domain.view.SetBlackout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told to one display, and to no other. */
class PersonalViewTest {

  private final DisplayTable table = new DisplayTable();
  private final List<PersonalView> tv = new ArrayList<>();
  private final List<PersonalView> phone = new ArrayList<>();

  @Test
  void itIsToldAtOnceAndWhenItChanges() {
    table.open("tv", tv);
    table.open("phone", phone);
    assertThat(tv).hasSize(1);

    table.displays.arrange(table.key("tv"), Optional.of("Wall"), Attributes.EMPTY);
    table.displays.arrange(table.key("tv"), Optional.empty(), new Attributes(Map.of("pin", "MAP")));
    table.displays.arrange(table.key("tv"), Optional.of("Wall"), Attributes.EMPTY); // nothing new
    table.displays.identify(table.key("tv"));
    table.displays.identify(table.key("tv"));

    assertThat(tv)
        .extracting(PersonalView::name)
        .containsExactly("", "Wall", "Wall", "Wall", "Wall");
    assertThat(tv).extracting(PersonalView::identify).containsExactly(0, 0, 0, 1, 2);
    assertThat(phone).as("nothing of that").hasSize(1);
  }

  @Test
  void aSecondStreamIsToldByItselfAndBothOfWhatIsNew() {
    table.open("tv", tv);
    List<PersonalView> second = new ArrayList<>();
    table.open("tv", second);
    assertThat(tv).hasSize(1);
    assertThat(second).hasSize(1);

    table.displays.identify(table.key("tv"));

    assertThat(tv).hasSize(2);
    assertThat(second).isEqualTo(tv);
  }

  @Test
  void whatIsHandedToOneDisplayIsToldToThatOneAlone() {
    table.open("tv", tv);
    table.open("phone", phone);

    table.hand("for-all");
    table.hand("secret", table.key("phone"));
    table.scheduler.advance(Duration.ZERO);

    assertThat(last(phone).handouts()).containsOnlyKeys("secret");
    assertThat(tv).hasSize(1);
  }

  @Test
  void whoIsToldIsNotToldBeforeTheChangeIsMade() {
    table.open("phone", phone);

    table.hand("secret", table.key("phone"));

    assertThat(phone).as("not on the thread that changes the view").hasSize(1);
    assertThat(table.scheduler.waiting()).isOne();
    table.change();
    table.hand("for-all");
    assertThat(table.scheduler.waiting()).as("nothing that concerns one alone").isOne();
  }

  @Test
  void whatIsTakenBackIsNotThereAnyMore() {
    table.open("phone", phone);
    table.hand("secret", table.key("phone"));
    table.scheduler.advance(Duration.ZERO);

    table.hand("secret");
    table.scheduler.advance(Duration.ZERO);

    assertThat(last(phone).handouts()).isEmpty();
  }

  @Test
  void whoComesLaterHasWhatWasHandedToIt() {
    table.open("phone").end();
    table.hand("secret", table.key("phone"));

    table.open("phone", phone);

    assertThat(last(phone).handouts()).containsOnlyKeys("secret");
  }

  @Test
  void behindABlackoutPlayersHaveNothing() {
    table.open("phone", phone);
    List<PersonalView> console = new ArrayList<>();
    table.displays.attend(id("console"), HERE, Audience.GM, console::add);
    table.hand("secret", table.key("phone"), table.key("console"));
    table.scheduler.advance(Duration.ZERO);

    blackout(Optional.of(new Blackout(Blackout.Style.BLACK, "", "")));
    assertThat(last(phone).handouts()).isEmpty();
    assertThat(last(console).handouts()).containsOnlyKeys("secret");

    blackout(Optional.empty());
    assertThat(last(phone).handouts()).containsOnlyKeys("secret");
  }

  @Test
  void behindABlackoutAWallHasNothingThoughItsBrowserIsAGameMastersToo() {
    table.open("laptop", tv);
    table.displays.attend(id("laptop"), HERE, Audience.GM, new ArrayList<PersonalView>()::add);
    table.hand("secret", table.key("laptop"));
    table.scheduler.advance(Duration.ZERO);
    assertThat(last(tv).handouts()).containsOnlyKeys("secret");

    blackout(Optional.of(new Blackout(Blackout.Style.BLACK, "", "")));

    assertThat(last(tv).handouts()).isEmpty();
  }

  private void blackout(Optional<Blackout> blackout) {
    Hand.on(table.view).execute(new SetBlackout(blackout));
    table.scheduler.advance(Duration.ZERO);
  }

  private static PersonalView last(List<PersonalView> told) {
    return told.get(told.size() - 1);
  }
}
