package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.show.StateSize;
import charon.http.TestCharon;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state as a whole has a limit, however it is filled. */
class StateLimitTest {

  private static final String PLACE = "/api/gm/encounter/place-token/";
  private static final String LIMIT = "The state as a whole may have at most 524288 bytes: remove"
      + " something first, or use shorter texts";

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @ValueSource(strings = {"x", "/", "\\\"", "\\u2028", "é", "語", "\\ud83d\\ude80"})
  void tokensFillItNearlyAndTheNextIsRefused(String character) {
    String token = token(character.repeat(2_000));
    while (charon.post(PLACE, token).as(SCRIPT).send().status() == 200) {
      // one more
    }

    charon.post(PLACE, token).as(SCRIPT).isRefused(400, LIMIT);
    assertThat(encoded()).isBetween(StateSize.MAX_BYTES * 6 / 10, StateSize.MAX_BYTES);
  }

  @Test
  void roomsAndConditionsCountToo() {
    StringBuilder rooms = new StringBuilder("{\"room_visibility\": {\"\": false");
    for (int i = 0; i < 4_999; i++) {
      rooms.append(", \"").append("r".repeat(100)).append(i).append("\": false");
    }
    charon
        .post("/api/gm/encounter/room-visibility/", rooms + "}}")
        .as(SCRIPT)
        .isRefused(400, LIMIT);

    String id = charon
        .post(PLACE, token("x"))
        .as(SCRIPT)
        .send()
        .json()
        .required("token_id")
        .stringValue();
    String words = "\"panicked\",".repeat(60_000) + "\"dead\"";
    charon
        .post(
            "/api/gm/encounter/update-token-status/",
            "{\"token_id\": \"" + id + "\", \"status\": [" + words + "]}")
        .as(SCRIPT)
        .isRefused(400, LIMIT);
  }

  @Test
  void whatIsFullCanStillBeUsedAndEmptied() {
    String token = token("x".repeat(2_000));
    while (charon.post(PLACE, token).as(SCRIPT).send().status() == 200) {
      // one more
    }

    assertThat(charon.post("/api/terminal/hide/", "").as(ANONYMOUS).send().status())
        .isEqualTo(200);
    assertThat(
            charon.post("/api/gm/encounter/clear-tokens/", "").as(SCRIPT).send().status())
        .isEqualTo(200);
    assertThat(charon.post(PLACE, token).as(SCRIPT).send().status()).isEqualTo(200);
  }

  @Test
  void fiveHundredTokensOfAnEveningFit() {
    String token =
        "{\"type\": \"creature\", \"name\": \"Something in the dark\", \"x\": 10, \"y\": 12,"
            + " \"image_url\": \"/data/campaign/NPCs/images/something-in-the-dark.png\","
            + " \"room_id\": \"cargo-hold-two\"}";
    for (int i = 0; i < 500; i++) {
      assertThat(charon.post(PLACE, token).as(SCRIPT).send().status()).isEqualTo(200);
    }
  }

  private static String token(String name) {
    return "{\"type\": \"npc\", \"name\": \"n" + name + "\", \"x\": 1, \"y\": 1}";
  }

  private long encoded() {
    return charon
        .get("/api/active-view/")
        .as(SCRIPT)
        .send()
        .text()
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }
}
