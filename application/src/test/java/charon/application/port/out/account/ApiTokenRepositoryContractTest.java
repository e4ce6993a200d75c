package charon.application.port.out.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.account.ApiToken;
import charon.domain.account.TokenScope;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ApiTokenRepository} keeps. */
public abstract class ApiTokenRepositoryContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");

  /** The repository under test; empty at the beginning of each test, then always the same. */
  protected abstract ApiTokenRepository repository();

  @Test
  void findsATokenAsAdded() {
    ApiToken token = new ApiToken(
        "0a1b2c3d",
        "Stream deck – links",
        "hash",
        TokenScope.ADMIN,
        TableId.DEFAULT,
        NOW,
        Optional.of(NOW.plusNanos(1)),
        Optional.of(NOW.plusNanos(2)));
    repository().add(token);

    assertThat(repository().find("0a1b2c3d")).contains(token);
    assertThat(repository().find("0A1B2C3D")).isEmpty();
  }

  @Test
  void refusesAnIdThatIsTaken() {
    ApiToken first = add("1", NOW);

    assertThatThrownBy(() -> add("1", NOW.plusSeconds(1))).isInstanceOf(RuntimeException.class);

    assertThat(repository().all()).containsExactly(first);
  }

  @Test
  void listsTheOldestFirst() {
    ApiToken young = add("1", NOW.plusNanos(1));
    ApiToken old = add("2", NOW);

    assertThat(repository().all()).containsExactly(old, young);
  }

  @Test
  void listsTokensOfOneMomentInTheOrderTheyWereAdded() {
    ApiToken first = add("b", NOW);
    ApiToken second = add("a", NOW);

    assertThat(repository().all()).containsExactly(first, second);
  }

  @Test
  void touchingNotesTheLastUseOfOneTokenOnly() {
    add("1", NOW);
    ApiToken other = add("2", NOW);

    repository().touch("1", NOW.plusSeconds(1));
    repository().touch("unknown", NOW);

    assertThat(repository().find("1").flatMap(ApiToken::lastUsedAt)).contains(NOW.plusSeconds(1));
    assertThat(repository().all()).hasSize(2).contains(other);
  }

  @Test
  void removesOneToken() {
    add("1", NOW);
    ApiToken other = add("2", NOW);

    assertThat(repository().remove("1")).isTrue();

    assertThat(repository().find("1")).isEmpty();
    assertThat(repository().all()).containsExactly(other);
  }

  @Test
  void removesNothingForAnUnknownId() {
    ApiToken token = add("1", NOW);

    assertThat(repository().remove("2")).isFalse();

    assertThat(repository().all()).containsExactly(token);
  }

  private ApiToken add(String id, Instant createdAt) {
    ApiToken token = new ApiToken(
        id,
        "name",
        "hash of " + id,
        TokenScope.READ,
        TableId.DEFAULT,
        createdAt,
        Optional.empty(),
        Optional.empty());
    repository().add(token);
    return token;
  }
}
