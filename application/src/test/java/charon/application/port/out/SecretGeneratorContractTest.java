package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SecretGenerator} keeps. */
public abstract class SecretGeneratorContractTest {

  /** The generator under test; always the same. */
  protected abstract SecretGenerator generator();

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 32, 1_000})
  void givesAsManyBytesAsAskedFor(int length) {
    assertThat(generator().randomBytes(length)).hasSize(length);
  }

  @Test
  void givesOthersEachTime() {
    assertThat(generator().randomBytes(32)).isNotEqualTo(generator().randomBytes(32));
  }

  @Test
  void whatItGaveBelongsToTheCaller() {
    byte[] first = generator().randomBytes(32);
    byte[] copy = first.clone();

    generator().randomBytes(32)[0]++;

    assertThat(first).isEqualTo(copy);
  }
}
