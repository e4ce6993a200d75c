package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.cue.Cue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CueRepository} keeps. */
public abstract class CueRepositoryContractTest {

  private static final Attributes REVEAL =
      new Attributes(Map.of("command", "toggle-room", "room_id", "mess"));

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract CueRepository repository();

  /** That of another table in the same storage; empty at the beginning of each test. */
  protected abstract CueRepository ofAnotherTable();

  @Test
  void aCueIsKeptAsItIs() {
    Cue cue = new Cue(
        "lock-opens",
        "\u0000 😀 The \"lock\"",
        "Only if they knocked.\r\n",
        List.of(REVEAL, Attributes.EMPTY, REVEAL.with("n", 1.5)),
        Optional.of(new Cue.Follow(Duration.ofMillis(8_500), "lights-out")));

    repository().save(cue);

    assertThat(repository().all()).containsExactly(cue);
  }

  @Test
  void cuesStayInTheOrderInWhichTheyWereFirstSaved() {
    List.of("c", "a", "b").forEach(id -> repository().save(cue(id, "")));

    repository().save(cue("a", "again"));

    assertThat(repository().all()).containsExactly(cue("c", ""), cue("a", "again"), cue("b", ""));
  }

  @Test
  void aFollowCanBeTakenAway() {
    Cue.Follow follow = new Cue.Follow(Duration.ofSeconds(1), "b");
    repository().save(new Cue("a", "", "", List.of(), Optional.of(follow)));

    repository().save(cue("a", ""));

    assertThat(repository().all()).containsExactly(cue("a", ""));
  }

  @Test
  void aDeletedCueIsGoneAndComesAtTheEndWhenItIsSavedAgain() {
    List.of("a", "b", "c").forEach(id -> repository().save(cue(id, "")));

    assertThat(repository().delete("a")).isTrue();
    assertThat(repository().delete("a")).isFalse();
    assertThat(repository().all()).extracting(Cue::id).containsExactly("b", "c");

    repository().save(cue("a", ""));
    assertThat(repository().all()).extracting(Cue::id).containsExactly("b", "c", "a");
  }

  @Test
  void theCueThatWasDoneLastIsKeptBeItOneThatWasNeverSaved() {
    assertThat(repository().last()).isEmpty();

    repository().saveLast("of-the-campaign");
    repository().saveLast("the-next");

    assertThat(repository().last()).contains("the-next");
  }

  @Test
  void anotherTableHasItsOwn() {
    repository().save(cue("a", "here"));
    repository().saveLast("a");
    ofAnotherTable().save(cue("a", "there"));

    assertThat(ofAnotherTable().last()).isEmpty();
    assertThat(ofAnotherTable().delete("a")).isTrue();
    assertThat(repository().all()).containsExactly(cue("a", "here"));
    assertThat(ofAnotherTable().all()).isEmpty();
  }

  private static Cue cue(String id, String title) {
    return new Cue(id, title, "", List.of(REVEAL), Optional.empty());
  }
}
