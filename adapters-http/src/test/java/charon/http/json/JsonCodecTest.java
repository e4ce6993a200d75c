package charon.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.Members;
import charon.domain.Attributes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JsonCodecTest {

  @Test
  void bigIntegersAreWrittenDigitByDigit() {
    BigInteger big = new BigInteger("123456789012345678901234567890");

    assertThat(written(List.of(big, big.negate(), Long.MAX_VALUE, Long.MIN_VALUE)))
        .isEqualTo("[123456789012345678901234567890,-123456789012345678901234567890,"
            + "9223372036854775807,-9223372036854775808]");
  }

  @Test
  void numbersKeepTheirValue() {
    assertThat(written(List.of(1.5, -0.0, 1e300, 0.1, 1.0)))
        .isEqualTo("[1.5,-0.0,1.0E300,0.1,1.0]");
    assertThat(written(List.of(new BigDecimal("0.1000000000000000000001"))))
        .isEqualTo("[0.1000000000000000000001]");
    assertThat(written(List.of(1, 2L))).isEqualTo("[1,2]");
  }

  @Test
  void membersKeepTheirOrderAtEveryDepth() {
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    inner.put("z", null);
    inner.put("a", List.of(Map.of("deep", true), List.of()));
    Map<String, @Nullable Object> outer = new LinkedHashMap<>();
    outer.put("second", new Attributes(inner));
    outer.put("first", Map.of());
    outer.put("", "");

    assertThat(written(new Attributes(outer)))
        .isEqualTo("{\"second\":{\"z\":null,\"a\":[{\"deep\":true},[]]},\"first\":{},\"\":\"\"}");
  }

  @Test
  void nothingIsNull() {
    assertThat(written(null)).isEqualTo("null");
    assertThat(written(Collections.singletonList(null))).isEqualTo("[null]");
  }

  @Test
  void whatIsNoJsonIsAFault() {
    assertThatThrownBy(() -> written(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  @Test
  void everyTextIsOnOneLineAndReadsBackAsItWas() {
    StringBuilder all = new StringBuilder("\u2028\u2029\u0085\ufeff\uffff😀\u007f</script>");
    for (char c = 0; c < 0x250; c++) {
      all.append(c);
    }
    String text = all.toString();

    String json = written(Map.of(text, text));

    assertThat(json.chars()).noneMatch(c -> c < ' ');
    assertThat(JsonMapper.shared().readTree(json).get(text).stringValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'\\u0041\\u00e9', Aé",
    "'\\ud83d\\ude00', 😀",
    "'\\\"\\\\\\/', '\"\\/'",
  })
  void escapesAreRead(String escaped, String text) {
    assertThat(text(escaped)).isEqualTo(text);
  }

  @Test
  void controlCharactersAreReadFromTheirEscapes() {
    Members body = JsonCodec.read(
        "{\"a\": \"\\b\\f\\n\\r\\t\\u0001\", \"b\": \"\\u0000\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(body.ofSeveralLines().text("a", "")).isEqualTo("\b\f\n\r\t\u0001");
    assertThatThrownBy(() -> body.text("a", "")).hasMessageContaining("a must have no control");
    assertThatThrownBy(() -> body.ofSeveralLines().text("b", ""))
        .hasMessageContaining("b must have no control");
  }

  @Test
  void halfACharacterInACampaignFileIsWrittenAsAnEscape() {
    String half = "a\ud800b\udc00\ud83d\ude00\ud83d";

    assertThat(written(new Attributes(Map.of(half, List.of(half)))))
        .isEqualTo("{\"a\\uD800b\\uDC00😀\\uD83D\":[\"a\\uD800b\\uDC00😀\\uD83D\"]}");
  }

  private static String text(String escaped) {
    byte[] body = ("{\"a\": \"" + escaped + "\"}").getBytes(StandardCharsets.UTF_8);
    return JsonCodec.read(body).text("a", "");
  }

  private static String written(@Nullable Object tree) {
    return new String(JsonCodec.write(tree), StandardCharsets.UTF_8);
  }
}
