package charon.http;

import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.account.TokenScope;
import charon.domain.campaign.Campaign;
import charon.domain.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever is at a table is told when all there together do too much. */
class TableLimitsTest {

  private final TestCharon charon = new TestCharon();
  private final Table table =
      charon.addTable("keynote", Campaign.EMPTY, Map.of("changes", 1, "questions", 1));
  private final String token = charon.addToken("deck", TokenScope.CONTROL, table.id());

  @ParameterizedTest
  @ValueSource(strings = {"/api/gm/encounter/clear-tokens/", "/api/gm/broadcast/"})
  void commandsOfAllCountTogetherWhoeverGivesThem(String command) {
    for (int i = 0; i < 3; i++) {
      assertThat(hide().send().status()).isEqualTo(200);
    }
    for (int i = 0; i < 2; i++) {
      assertThat(gm(command).send().status()).isBetween(200, 400);
    }

    gm(command).isRefused(429, "Too many changes at this table: try again in 1 s");
    hide().from("10.0.0.9").isRefused(429, "Too many changes at this table: try again in 3 s");
    assertThat(gm(command).send().header("retry-after")).isEqualTo("1");
  }

  @Test
  void commandsOfABatchAndOfADraftCountEach() {
    String two =
        "{\"commands\": [{\"command\": \"clear-tokens\"}, {\"command\": \"clear-tokens\"}]}";
    assertThat(gm("/api/gm/batch/?draft=true", two).send().status()).isEqualTo(200);
    assertThat(gm("/api/gm/batch/", two).send().status()).isEqualTo(200);

    gm("/api/gm/draft/go/").isRefused(429, "Too many changes at this table: try again in 1 s");
    assertThat(gm("/api/gm/encounter/clear-tokens/").send().status()).isEqualTo(200);
    gm("/api/gm/batch/", "{").isRefused(429, "Too many changes at this table: try again in 1 s");
  }

  @Test
  void whateverStrangersDoTheGameMasterIsNotKeptOut() {
    for (int i = 0; i < 100; i++) {
      hide().from("10.0.0." + i).send();
    }

    hide().isRefused(429, "Too many changes at this table: try again in 1 s");
    assertThat(gm("/api/gm/encounter/clear-tokens/").send().status()).isEqualTo(200);
  }

  @Test
  void whoIsRefusedAnywayTakesNothingAndReadingHasNoLimit() {
    for (int i = 0; i < 10; i++) {
      charon
          .post("/t/keynote/api/gm/encounter/clear-tokens/", "")
          .isRefused(401, "Authentication required");
      assertThat(charon.get("/t/keynote/api/active-view/").send().status()).isEqualTo(200);
    }
    assertThat(gm("/api/gm/encounter/clear-tokens/").send().status()).isEqualTo(200);
  }

  @Test
  void questionsHaveALimitOfTheirOwn() {
    gm("/api/gm/charon/mode/", "{\"mode\": \"QUERY\"}").send();
    List<String> paths =
        List.of("/t/keynote/api/charon/submit-query/", "/t/keynote/api/charon/bridge/submit/");
    assertThat(charon.post(paths.get(0), "{\"query\": \"Why?\"}").send().status())
        .isEqualTo(200);

    for (String path : paths) {
      charon
          .post(path, "{\"query\": \"Why?\"}")
          .isRefused(429, "Too many questions at this table: try again in 60 s");
    }
    assertThat(hide().send().status()).isEqualTo(200);
  }

  @Test
  void anotherTableDoesNotNotice() {
    for (int i = 0; i < 10; i++) {
      hide().send();
    }

    assertThat(charon.post("/api/terminal/hide/", "").send().status()).isEqualTo(200);
    for (int i = 0; i < 300; i++) { // it has no limit
      assertThat(charon
              .post("/api/gm/encounter/clear-tokens/", "")
              .as(SCRIPT)
              .send()
              .status())
          .isEqualTo(200);
    }
  }

  private Call hide() {
    return charon.post("/t/keynote/api/terminal/hide/", "");
  }

  private Call gm(String command) {
    return gm(command, "{\"content\": \"Hear\"}");
  }

  private Call gm(String command, String body) {
    return charon.post("/t/keynote" + command, body).with("authorization", "Bearer " + token);
  }
}
