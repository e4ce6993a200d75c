package charon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathBytesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain/path.png", "é", "\u07FF\u0800", "\uFFFD", "a\uD83D\uDE80z"})
  void bytesAreThoseOfTheEncoding(String text) {
    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
    assertThat(PathBytes.of(text)).isEqualTo(new String(expected, StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({"a%20b,a b", "%C3%A9,é", "é,é", "100%,100%", "%zz,%zz", "%24,$", "%5C,\\"})
  void escapesAreBytes(String encoded, String meant) {
    assertThat(PathBytes.decoded(encoded)).isEqualTo(PathBytes.of(meant));
  }
}
