package charon.bootstrap.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ANSI_X3.4-1968", "ISO-8859-1", "unknown-8bit"})
  void anEncodingThatLacksLettersIsToldWithTheWayOut(String encoding) {
    assertThat(FileNames.warning(encoding, "Linux").orElseThrow())
        .contains(encoding, "LC_ALL=C.UTF-8");
  }

  @Test
  void whereAllNamesCanBeReadNothingIsSaid() {
    assertThat(FileNames.warning("UTF-8", "Linux")).isEmpty();
    assertThat(FileNames.warning("Cp1252", "Windows 11"))
        .as("its names are not encoded")
        .isEmpty();
  }
}
