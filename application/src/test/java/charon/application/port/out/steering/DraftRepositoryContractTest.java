package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link DraftRepository} keeps. */
public abstract class DraftRepositoryContractTest {

  private static final Attributes REVEAL =
      new Attributes(Map.of("command", "toggle-room", "room_id", "mess"));
  private static final Attributes STANDBY =
      new Attributes(Map.of("command", "switch-view", "view_type", "STANDBY"));

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract DraftRepository repository();

  /** That of another table in the same storage; empty at the beginning of each test. */
  protected abstract DraftRepository ofAnotherTable();

  @Test
  void aTableHasNoDraftAtFirst() {
    assertThat(repository().load()).isEmpty();
  }

  @Test
  void theCommandsStayInOrder() {
    repository().save(List.of(STANDBY, REVEAL, STANDBY));

    assertThat(repository().load()).containsExactly(STANDBY, REVEAL, STANDBY);
  }

  @Test
  void theNewestTakesThePlaceOfTheOneBefore() {
    repository().save(List.of(STANDBY, REVEAL));
    repository().save(List.of(REVEAL));

    assertThat(repository().load()).containsExactly(REVEAL);
  }

  @Test
  void anEmptyOneIsNone() {
    repository().save(List.of(REVEAL));
    repository().save(List.of());

    assertThat(repository().load()).isEmpty();
  }

  @Test
  void everyValueIsKeptAsItIsAndMembersStayInOrder() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("z", "\u0000 😀 é '\" \ud800 \\u0041");
    members.put("\ud800 \\ name", null);
    members.put("a", true);
    members.put("n", Long.MIN_VALUE);
    members.put("big", BigInteger.TWO.pow(80));
    members.put("real", -0.1);
    members.put("list", Arrays.asList(1L, null, List.of("x"), Map.of("k", "v")));
    members.put("object", Map.of("inner", Map.of()));
    Attributes command = new Attributes(members);

    repository().save(List.of(command, Attributes.EMPTY));

    assertThat(repository().load()).containsExactly(command, Attributes.EMPTY);
    assertThat(repository().load().get(0).members().keySet())
        .containsExactlyElementsOf(members.keySet());
  }

  @Test
  void manyCommandsAreKept() {
    List<Attributes> commands = IntStream.range(0, 100)
        .mapToObj(n -> REVEAL.with("text", n + "x".repeat(10_000)))
        .toList();

    repository().save(commands);

    assertThat(repository().load()).isEqualTo(commands);
  }

  @Test
  void anotherTableHasItsOwn() {
    repository().save(List.of(REVEAL));
    ofAnotherTable().save(List.of(STANDBY));
    repository().save(List.of());

    assertThat(ofAnotherTable().load()).containsExactly(STANDBY);
    assertThat(repository().load()).isEmpty();
  }
}
