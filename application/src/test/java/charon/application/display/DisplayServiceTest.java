package charon.application.display;

import static charon.application.display.DisplayTable.HERE;
import static charon.application.display.DisplayTable.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayState;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.PersonalView;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which displays there are, and what they show. */
class DisplayServiceTest {

  private final DisplayTable table = new DisplayTable();

  @Test
  void aDisplayThatSaysThatItShowsTheNewestStateIsFresh() {
    table.open("tv");
    table.report("tv", 0);

    DisplayEntry tv = table.entry("tv");

    assertThat(tv.presence().connected()).isTrue();
    assertThat(tv.presence().state()).isEqualTo(DisplayState.FRESH);
    assertThat(tv.presence().behind()).isZero();
    assertThat(tv.presence().since()).isEqualTo(table.clock.instant());
    assertThat(tv.presence().seenAt()).contains(table.clock.instant());
    assertThat(tv.peer()).isEqualTo(HERE);
    assertThat(tv.report().orElseThrow().label()).contains("Screen tv");
  }

  @Test
  void aDisplayIsBehindByTheChangesOfItsAudienceThatItHasNotShown() {
    table.open("tv");
    table.displays.attend(id("console"), HERE, Audience.GM, own -> {});
    table.report("tv", 0);
    table.report("console", 0);

    table.change();
    table.hand("note", table.key("tv")); // which is no change for other players

    assertThat(table.entry("tv").presence().behind()).isEqualTo(1);
    assertThat(table.state("tv")).isEqualTo(DisplayState.BEHIND);
    assertThat(table.entry("console").presence().behind()).isEqualTo(2);

    table.report("tv", 1);

    assertThat(table.state("tv")).isEqualTo(DisplayState.FRESH);
  }

  @Test
  void aDisplayThatHasShownNothingYetIsBehindByAll() {
    table.change();
    table.open("tv");

    assertThat(table.entry("tv").presence().behind()).isEqualTo(2);
    assertThat(table.entry("tv").report()).isEmpty();

    table.report("tv", 700); // of before the server was started

    assertThat(table.entry("tv").presence().behind()).isEqualTo(2);
  }

  @Test
  void aDisplayIsLostAfter45SecondsOfSilenceWhateverItsConnectionSeemsToBe() {
    table.open("tv");
    table.clock.advance(Duration.ofSeconds(30));
    table.report("tv", 0);

    table.clock.advance(Duration.ofMillis(44_999));
    assertThat(table.state("tv")).isEqualTo(DisplayState.FRESH);
    table.clock.advance(Duration.ofMillis(1));

    assertThat(table.state("tv")).isEqualTo(DisplayState.LOST);
    assertThat(table.entry("tv").presence().connected()).isTrue();

    table.report("tv", 0);

    assertThat(table.state("tv")).isEqualTo(DisplayState.FRESH);
  }

  @Test
  void aDisplayThatWasLostStaysSoWhenItsConnectionIsGivenUp() {
    Attendance tv = table.open("tv");
    table.clock.advance(Duration.ofSeconds(50));
    tv.end();
    table.clock.advance(Duration.ofSeconds(50));

    assertThat(table.state("tv")).isEqualTo(DisplayState.LOST);
    assertThat(table.entry("tv").presence().connected()).isFalse();
  }

  @Test
  void aDisplayThatLeavesIsGoneUnlessItIsBackAtOnce() {
    Attendance before = table.open("tv");
    table.report("tv", 0);
    before.end();
    table.report("tv", 0); // what it said last comes after the end of its stream
    assertThat(table.entry("tv").presence().connected()).isFalse();
    assertThat(table.state("tv")).isEqualTo(DisplayState.FRESH);

    table.clock.advance(Duration.ofSeconds(5));
    assertThat(table.state("tv")).isEqualTo(DisplayState.GONE);

    table.open("tv");
    assertThat(table.state("tv")).isEqualTo(DisplayState.FRESH);
  }

  @Test
  void aDisplayWhoseBrowserSharesAStreamIsThereAsLongAsItSaysSo() {
    table.report("tab", 0);
    assertThat(table.state("tab")).isEqualTo(DisplayState.FRESH);
    assertThat(table.entry("tab").presence().connected()).isFalse();

    table.clock.advance(Duration.ofSeconds(45));

    assertThat(table.state("tab")).isEqualTo(DisplayState.LOST);
  }

  @Test
  void twoStreamsOfADisplayAreOneDisplay() {
    Attendance one = table.open("tv");
    Attendance other = table.open("tv");

    one.end();
    assertThat(table.entry("tv").presence().connected()).isTrue();
    other.end();

    assertThat(table.displays.list()).hasSize(1);
    assertThat(table.entry("tv").presence().connected()).isFalse();
  }

  @Test
  void aDisplayThatIsGoneIsListedForTwelveHours() {
    table.open("tv").end();
    table.clock.advance(Duration.ofHours(12).minusMillis(1));
    assertThat(table.displays.list()).hasSize(1);

    table.clock.advance(Duration.ofMillis(1));

    assertThat(table.displays.list()).isEmpty();
  }

  @Test
  void namesAndSettingsSurviveTheTable() {
    table.open("tv");
    DisplayKey key = table.key("tv");
    set(key, "Wall", Map.of("pin", "MAP", "rotate", 90, "sound", false));
    table.clock.advance(Duration.ofHours(3));
    table.report("tv", 0);
    assertThat(table.displays.keep()).isTrue();

    table.awake();
    table.clock.advance(Duration.ofSeconds(5));

    DisplayEntry tv = table.displays.list().get(0);
    assertThat(tv.key()).isEqualTo(key);
    assertThat(tv.name()).isEqualTo("Wall");
    assertThat(tv.presence().state()).isEqualTo(DisplayState.GONE);

    table.clock.advance(Duration.ofDays(30));
    assertThat(table.displays.list()).isEmpty();
    table.open("tv");

    assertThat(table.entry("tv").settings().members().members())
        .isEqualTo(Map.of("pin", "MAP", "rotate", 90L, "sound", false));
  }

  @Test
  void settingsAreMergedAndNullResetsOne() {
    table.open("tv");
    set(table.key("tv"), "Wall", Map.of("pin", "MAP", "zoom", 1.5, "crew", "kim"));
    Map<String, Object> change = new HashMap<>();
    change.put("pin", null);
    change.put("zoom", 2);
    change.put("unknown", "ignored");

    DisplayEntry after =
        table.displays.arrange(table.key("tv"), Optional.empty(), new Attributes(change));

    assertThat(after.name()).isEqualTo("Wall");
    assertThat(after.settings().crew()).contains("kim");
    assertThat(after.settings().members().members()).isEqualTo(Map.of("zoom", 2L, "crew", "kim"));
  }

  @Test
  void whatCannotBeKeptIsRefusedAndChangesNothing() {
    table.open("tv");
    DisplayKey key = table.key("tv");
    assertThatThrownBy(() -> set(key, "n".repeat(61), Map.of()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("name");
    assertThatThrownBy(() -> set(key, "Wall", Map.of("rotate", 45)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("settings.rotate");
    table.disk.setFull(true);
    assertThatThrownBy(() -> set(key, "Wall", Map.of())).hasMessageContaining("full");
    assertThat(table.displays.keep()).isTrue();

    assertThat(table.entry("tv").name()).isEmpty();
  }

  @Test
  void anUnknownHandleIsOfNoDisplay() {
    DisplayKey unknown = new DisplayKey("unknown");

    assertThatThrownBy(() -> set(unknown, "Wall", Map.of())).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> table.displays.identify(unknown)).hasMessage("Display not found");
    assertThatThrownBy(() -> table.displays.forget(unknown)).hasMessage("Display not found");
    assertThat(table.displays.keyOf(id("unknown"))).isEmpty();
  }

  @Test
  void aDisplayThatIsForgottenIsGoneAndOneThatIsThereBeginsAnew() {
    Attendance tv = table.open("tv");
    DisplayKey key = table.key("tv");
    set(key, "Wall", Map.of("pin", "MAP"));

    table.displays.forget(key);

    assertThat(table.entry("tv").name()).isEmpty();
    assertThat(table.entry("tv").settings().members()).isEqualTo(Attributes.EMPTY);
    assertThat(table.disk.all()).isEmpty();

    tv.end();
    table.displays.forget(key);

    assertThat(table.displays.list()).isEmpty();
  }

  @Test
  void theHandleTellsNothingOfTheIdAndNeitherDoesWhatIsKept() {
    table.open("tv");
    set(table.key("tv"), "Wall", Map.of());

    assertThat(table.key("tv").value()).matches("[0-9a-z]{12}");
    assertThat(table.disk.all().toString()).doesNotContain(id("tv").value());
    assertThat(id("tv").toString()).doesNotContain(id("tv").value());
  }

  @Test
  void aDisplayThatWasNamedWhenHandlesWereShorterKeepsItsNameAndItsHandle() {
    table.open("tv");
    set(table.key("tv"), "Wall", Map.of());
    KeptDisplay now = table.disk.all().get(0);
    DisplayKey before = new DisplayKey(now.key().value().substring(0, 8));
    table.disk.delete(now.key());
    table.disk.save(
        List.of(new KeptDisplay(before, now.fingerprint(), "Wall", now.settings(), now.heardAt())));
    table.awake();
    List<PersonalView> told = new ArrayList<>();

    table.open("tv", told);
    table.report("tv", 0);
    table.hand("letter", before);

    assertThat(table.key("tv")).isEqualTo(before);
    assertThat(table.displays.list()).hasSize(1);
    assertThat(table.entry("tv").name()).isEqualTo("Wall");
    table.scheduler.advance(Duration.ZERO);
    assertThat(told.get(told.size() - 1).handouts()).containsOnlyKeys("letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tv", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA=", "é"})
  void anIdThatCouldBeGuessedIsNone(String id) {
    assertThatThrownBy(() -> new DisplayId(id))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("display");
  }

  private void set(DisplayKey key, String name, Map<String, Object> settings) {
    table.displays.arrange(key, Optional.of(name), new Attributes(settings));
  }
}
