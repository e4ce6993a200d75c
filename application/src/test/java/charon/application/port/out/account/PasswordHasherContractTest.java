package charon.application.port.out.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PasswordHasher} keeps. */
public abstract class PasswordHasherContractTest {

  /** The hasher under test; may be another one each time. */
  protected abstract PasswordHasher hasher();

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "Paßwörter 🔑", " blanks "})
  void thePasswordMatchesItsHash(String password) {
    String hash = hasher().hash(password);

    assertThat(hasher().matches(password, hash)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "correct hors", "correct horse ", "Correct horse"})
  void anotherPasswordDoesNot(String other) {
    String hash = hasher().hash("correct horse");

    assertThat(hasher().matches(other, hash)).isFalse();
  }

  @Test
  void aNewHashIsCurrent() {
    assertThat(hasher().isCurrent(hasher().hash("correct horse"))).isTrue();
  }

  @Test
  void everyHashHasASaltOfItsOwn() {
    PasswordHasher hasher = hasher();

    assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$", "correct horse", "$argon2id$v=19$m=19456,t=2,p=1$$"})
  void whatIsNoHashMatchesNothing(String malformed) {
    assertThat(hasher().matches("correct horse", malformed)).isFalse();
    assertThat(hasher().matches("", malformed)).isFalse();
  }
}
