package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link TableRepository} keeps. */
public abstract class TableRepositoryContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");
  private static final TableId ANY = new TableId(4_711);
  private static final Table KEYNOTE = new Table(
      ANY,
      new TableName("keynote"),
      new Table.About("Grand hall – 22:00 'n more", false),
      "a/b c",
      Map.of("streams", 0, "answers", 2_000_000_000),
      NOW,
      Optional.empty());

  /** The repository under test; always the same. At first it has the default table only. */
  protected abstract TableRepository repository();

  @Test
  void theDefaultTableIsAlwaysThereAndOpen() {
    assertThat(repository().all()).singleElement().satisfies(table -> {
      assertThat(table.id()).isEqualTo(TableId.DEFAULT);
      assertThat(table.name()).isEqualTo(TableName.DEFAULT);
      assertThat(table.isArchived()).isFalse();
      assertThat(table.limits()).isEmpty();
    });
  }

  @Test
  void aTableIsKeptAsAddedWithAnIdOfItsOwn() {
    Table first = repository().add(KEYNOTE).orElseThrow();
    Table second = repository().add(named("b")).orElseThrow();

    assertThat(first).isEqualTo(withId(KEYNOTE, first.id()));
    assertThat(first.id()).isNotIn(TableId.DEFAULT, second.id());
    assertThat(repository().all()).contains(first, second);
  }

  @Test
  void allAreByName() {
    List.of("e-1", "0", "a").forEach(name -> repository().add(named(name)));

    assertThat(repository().all())
        .extracting(table -> table.name().value())
        .containsExactly("0", "a", "default", "e-1");
  }

  @Test
  void aTableIsFoundByNameBeItOpenOrNot() {
    Table added = repository().add(KEYNOTE).orElseThrow();

    assertThat(repository().find(KEYNOTE.name())).contains(added);
    assertThat(repository().find(new TableName("key"))).isEmpty();

    repository().replace(archived(added));

    assertThat(repository().find(KEYNOTE.name())).contains(archived(added));
  }

  @Test
  void openAreThoseThatAreNotArchived() {
    repository().add(named("a"));
    Table added = repository().add(KEYNOTE).orElseThrow();
    assertThat(repository().countOpen()).isEqualTo(3);

    repository().replace(archived(added));

    assertThat(repository().countOpen()).isEqualTo(2);
  }

  @Test
  void aNameIsTakenForEver() {
    Table first = repository().add(KEYNOTE).orElseThrow();
    repository().replace(archived(first));

    assertThat(repository().add(KEYNOTE)).isEmpty();
    assertThat(repository().add(named("default"))).isEmpty();

    assertThat(repository().all()).hasSize(2).contains(archived(first));
  }

  @Test
  void allButIdAndNameCanBeReplaced() {
    Table first = repository().add(named("a")).orElseThrow();
    Table other = repository().add(named("b")).orElseThrow();

    assertThat(repository().replace(archived(withId(KEYNOTE, first.id())))).isTrue();

    Table now = repository().all().get(0);
    assertThat(now)
        .isEqualTo(archived(new Table(
            first.id(),
            first.name(),
            KEYNOTE.about(),
            KEYNOTE.campaign(),
            KEYNOTE.limits(),
            NOW,
            Optional.empty())));
    assertThat(repository().all()).contains(other);
  }

  @ParameterizedTest
  @EnumSource
  void whichTokensPlayersMoveIsKept(PlayerTokens whose) {
    Table added = repository().add(moving(KEYNOTE, Optional.of(whose))).orElseThrow();
    assertThat(added.playerTokens()).contains(whose);
    assertThat(repository().find(KEYNOTE.name())).contains(added);

    repository().replace(moving(added, Optional.empty()));
    assertThat(repository().find(KEYNOTE.name()))
        .hasValueSatisfying(table -> assertThat(table.playerTokens()).isEmpty());
  }

  private static Table moving(Table table, Optional<PlayerTokens> whose) {
    return new Table(
        table.id(),
        table.name(),
        table.about(),
        table.campaign(),
        table.limits(),
        whose,
        table.createdAt(),
        table.archivedAt());
  }

  @Test
  void whatIsNotThereIsNotReplaced() {
    assertThat(repository().replace(KEYNOTE)).isFalse();

    assertThat(repository().all()).hasSize(1);
  }

  @Test
  void whatWasArchivedLongAgoIsDeletedButForItsName() {
    Table old = repository().add(archived(named("old"), NOW)).orElseThrow();
    assertThat(repository().add(archived(named("recent"), NOW.plusSeconds(2)))).isPresent();

    assertThat(repository().deleteArchived(NOW.plusSeconds(2))).isEqualTo(1);

    assertThat(repository().find(new TableName("old"))).isEmpty();
    assertThat(repository().all()).extracting(Table::name).doesNotContain(new TableName("old"));
    assertThat(repository().find(new TableName("recent"))).isPresent();
    assertThat(repository().add(old)).isEmpty();
    assertThat(repository().replace(opened(old)))
        .as("whoever restores it comes too late")
        .isFalse();
    assertThat(repository().countOpen()).isEqualTo(1);
    assertThat(repository().deleteArchived(NOW.plusSeconds(2))).isZero();
  }

  @Test
  void nothingWasShownAtFirst() {
    repository().add(KEYNOTE);

    assertThat(repository().changedAt()).isEmpty();
  }

  @Test
  void ofManyWhoTakeANameAtOnceOneGetsIt() {
    long added = IntStream.range(0, 16)
        .parallel()
        .filter(n -> repository().add(KEYNOTE).isPresent())
        .count();

    assertThat(added).isEqualTo(1);
    assertThat(repository().all()).hasSize(2);
  }

  private static Table opened(Table table) {
    return new Table(
        table.id(),
        table.name(),
        table.about(),
        table.campaign(),
        table.limits(),
        table.createdAt(),
        Optional.empty());
  }

  private static Table named(String name) {
    return new Table(
        ANY,
        new TableName(name),
        new Table.About("", true),
        "",
        Map.of(),
        NOW.plusSeconds(1),
        Optional.empty());
  }

  private static Table withId(Table table, TableId id) {
    return new Table(
        id,
        table.name(),
        table.about(),
        table.campaign(),
        table.limits(),
        table.createdAt(),
        table.archivedAt());
  }

  private static Table archived(Table table) {
    return archived(table, NOW.plusSeconds(60));
  }

  private static Table archived(Table table, Instant at) {
    return new Table(
        table.id(),
        table.name(),
        table.about(),
        table.campaign(),
        table.limits(),
        table.createdAt(),
        Optional.of(at));
  }
}
