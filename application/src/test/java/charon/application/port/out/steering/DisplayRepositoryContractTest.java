package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DisplayRepository} keeps. */
public abstract class DisplayRepositoryContractTest {

  private static final KeptDisplay TV = display("tv", "TV ÄÖ 😀", 2_000);
  private static final KeptDisplay TABLET = display("tablet", "", 1_000);

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract DisplayRepository repository();

  /** That of another table in the same storage; empty at the beginning of each test. */
  protected abstract DisplayRepository ofAnotherTable();

  @Test
  void noDisplayIsKeptAtFirst() {
    assertThat(repository().all()).isEmpty();
  }

  @Test
  void theOneThatWasHeardOfLongestAgoComesFirst() {
    repository().save(List.of(TV, TABLET));

    assertThat(repository().all()).containsExactly(TABLET, TV);
  }

  @Test
  void aDisplayTakesThePlaceOfTheOneWithItsKey() {
    repository().save(List.of(TV, TABLET));
    KeptDisplay renamed =
        new KeptDisplay(TV.key(), "ff", "Wall", DisplaySettings.NONE, Instant.ofEpochMilli(9_000));

    repository().save(List.of(renamed));

    assertThat(repository().all()).containsExactly(TABLET, renamed);
  }

  @Test
  void everySettingIsKeptAsItIs() {
    DisplaySettings all = DisplaySettings.NONE.with(new Attributes(Map.of(
        "pin",
        "MAP",
        "rotate",
        270,
        "zoom",
        1.25,
        "pixels_per_cell",
        96,
        "margins",
        0.5,
        "sound",
        false,
        "crew",
        "kim \u2028 \"'")));
    KeptDisplay set = new KeptDisplay(TV.key(), TV.fingerprint(), "", all, TV.heardAt());

    repository().save(List.of(set));

    assertThat(repository().all()).containsExactly(set);
  }

  @Test
  void whatIsForgottenIsGone() {
    repository().save(List.of(TV, TABLET));

    repository().delete(TV.key());
    repository().delete(new DisplayKey("unknown"));

    assertThat(repository().all()).containsExactly(TABLET);
  }

  @Test
  void manyAreKeptAtOnceAndNoneAtAllIsNoFault() {
    List<KeptDisplay> many =
        IntStream.range(0, 500).mapToObj(n -> display("d" + n, "n" + n, n)).toList();

    repository().save(many);
    repository().save(List.of());

    assertThat(repository().all()).isEqualTo(many);
  }

  @Test
  void anotherTableHasItsOwn() {
    repository().save(List.of(TV));
    ofAnotherTable().save(List.of(TABLET, display("tv", "Elsewhere", 0)));

    repository().delete(TABLET.key());

    assertThat(repository().all()).containsExactly(TV);
    assertThat(ofAnotherTable().all()).hasSize(2);
  }

  private static KeptDisplay display(String key, String name, long heardAt) {
    return new KeptDisplay(
        new DisplayKey(key), "00ff", name, DisplaySettings.NONE, Instant.ofEpochMilli(heardAt));
  }
}
