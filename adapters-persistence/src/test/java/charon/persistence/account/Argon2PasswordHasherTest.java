package charon.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.SequentialSecrets;
import charon.application.port.out.account.PasswordHasher;
import charon.application.port.out.account.PasswordHasherContractTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Argon2PasswordHasherTest extends PasswordHasherContractTest {

  private final PasswordHasher hasher = new Argon2PasswordHasher(new SequentialSecrets());

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }

  @Test
  void aHashCarriesItsParametersASaltOfSixteenBytesAndThirtyTwoBytes() {
    assertThat(hasher.hash("correct horse"))
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void aHashOfOtherParametersIsNotCurrent(String hash) {
    assertThat(hasher.isCurrent(hash)).isFalse();
  }

  @Test
  void aHashOfTheReferenceImplementationMatches() {
    // From the reference implementation's own tests, https://github.com/P-H-C/phc-winner-argon2
    String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(hasher.matches("password", hash)).isTrue();
    assertThat(hasher.matches("passwore", hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=10,t=2,p=2$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPP",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRP",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
      })
  void otherFunctionsAndDamagedHashesMatchNothing(String hash) {
    assertThat(hasher.matches("password", hash)).isFalse();
  }

  @Test
  void manyAtOnceAllGetTheRightAnswer() {
    String hash = hasher.hash("correct horse");

    assertThat(IntStream.range(0, 8)
            .parallel()
            .filter(n -> hasher.matches(n % 2 == 0 ? "correct horse" : "wrong horse", hash)))
        .containsExactlyInAnyOrder(0, 2, 4, 6);
  }
}
