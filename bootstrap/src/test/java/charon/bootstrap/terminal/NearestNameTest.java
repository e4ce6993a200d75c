package charon.bootstrap.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({"prot, port", "hosts, host", "dat, data", "tranport, transport"})
  void takesTheFewestTypingMistakes(String word, String meant) {
    var known = List.of("campaign", "data", "fog", "host", "port", "transport");

    assertThat(NearestName.to(word, known)).isEqualTo(meant);
  }
}
