package charon.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogEncoderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HOSTILE =
      "a \"b\" \\\\ c\r\n{\"level\":\"error\"}\u001b[31m\u0085 \u00e9 \ud83d\ude80\t";

  @Test
  void anEventIsAnObjectOnALineOfItsOwn() {
    String line = encoded("Started: {}", null, 7);

    assertThat(line).endsWith("}\n").hasLineCount(1);
    JsonNode event = JSON.readTree(line);
    assertThat(event.propertyNames()).containsExactly("time", "level", "logger", "message");
    assertThat(event.path("time").asString()).isEqualTo("2026-08-01T10:00:00.123Z");
    assertThat(event.path("level").asString()).isEqualTo("warn");
    assertThat(event.path("logger").asString()).isEqualTo("charon.http.Table");
    assertThat(event.path("message").asString()).isEqualTo("Started: 7");
  }

  @Test
  void whatStrangersWriteStaysInItsPlace() {
    String line = encoded("{}", null, HOSTILE);

    assertThat(line.strip().chars()).allMatch(c -> c >= ' ' && (c < 0x7f || c > 0x9f));
    assertThat(JSON.readTree(line).path("message").asString()).isEqualTo(HOSTILE);
  }

  @Test
  void whatWasThrownIsOneText() {
    var thrown = new IllegalStateException("outer", new IllegalArgumentException(HOSTILE));

    String line = encoded("failed", thrown, 0);

    assertThat(line).hasLineCount(1);
    assertThat(JSON.readTree(line).path("exception").asString())
        .startsWith("java.lang.IllegalStateException: outer")
        .contains("at charon.bootstrap.log.JsonLogEncoderTest", "Caused by: ", "a \"b\"");
  }

  private static String encoded(String message, @Nullable Throwable thrown, Object argument) {
    var context = new LoggerContext();
    var encoder = new JsonLogEncoder();
    encoder.setContext(context);
    encoder.start();
    var event = new LoggingEvent(
        "", context.getLogger("charon.http.Table"), Level.WARN, message, thrown, new Object[] {
          argument
        });
    event.setInstant(Instant.parse("2026-08-01T10:00:00.123Z"));
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
