package charon.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenExpiryTest {

  private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

  @ParameterizedTest
  @CsvSource({
    "1d,2031-05-07T07:08:09Z",
    "30d,2031-06-05T07:08:09Z",
    "12h,2031-05-06T19:08:09Z",
    "2031-05-07,2031-05-07T00:00:00Z"
  })
  void periodCountsFromNowAndADayFromItsBeginning(String text, Instant moment) {
    assertThat(TokenExpiry.of(text, NOW)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "d", "0d", "-1d", "1.5d", "100000d", "30", "30 d", "30m", "2031-02-30", "soon"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> TokenExpiry.of(text, NOW))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("expires: '" + text + "'");
  }
}
