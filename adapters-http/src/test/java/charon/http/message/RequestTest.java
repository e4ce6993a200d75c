package charon.http.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

  @ParameterizedTest
  @CsvSource({
    "a=1,1",
    "b=2; a=1,1",
    "b=2;a=1,1",
    "a=1; a=2,1",
    "a=b=c,b=c",
    "aa=2; a=1,1",
    "a=,''",
    "' a=1 ',1",
    "$Version=\"1\"; a=\"1\";$Path=\"/\",1",
    "a=\"\",''",
    "a=\",\""
  })
  void cookieIsTheFirstOfItsName(String cookies, String value) {
    assertThat(Cookies.find(cookies, "a")).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"b=a", "A=1", "a", "aa=1", "''", "b=1 a=2"})
  void cookieThatWasNotSentIsEmpty(String cookies) {
    assertThat(Cookies.find(cookies, "a")).isEmpty();
  }

  @Test
  void placeThatTheTemplateDoesNotHaveIsAFault() {
    assertThatThrownBy(() -> with("a", "b").parameter("who"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("who");
  }

  private static Request with(String header, String value) {
    return new Request(
        "GET",
        Target.parse("/"),
        RequestHeaders.of(Map.of(header, value)),
        new byte[0],
        Peer.LOCAL);
  }
}
