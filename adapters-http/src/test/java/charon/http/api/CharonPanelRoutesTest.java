package charon.http.api;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.view.CharonPanel;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharonPanelRoutesTest {

  private static final String MODE = "/api/gm/charon/mode/";
  private static final String LOCATION = "/api/gm/charon/location/";
  private static final String TOGGLE = "/api/gm/charon/toggle-dialog/";
  private static final String OPENED = "{\"success\": true, \"charon_dialog_open\": true}";
  private static final String CLOSED = "{\"success\": true, \"charon_dialog_open\": false}";

  private final TestCharon charon = new TestCharon();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"mode": "QUERY"}   | QUERY
      {"mode": "DISPLAY"} | DISPLAY
      {}                  | DISPLAY
      """)
  void modeIsSetAndAnnounced(String body, String mode) {
    charon.post(MODE, body).as(GM).announces("{\"success\": true, \"mode\": \"" + mode + "\"}");

    assertThat(panel().mode().name()).isEqualTo(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "QUERY ", "", "OFF"})
  void otherModeIsRefused(String mode) {
    charon
        .post(MODE, "{\"mode\": \"" + mode + "\"}")
        .as(GM)
        .isRefused(400, "Invalid mode. Must be DISPLAY or QUERY");
  }

  @Test
  void locationIsSetUncheckedAndAnnounced() {
    charon
        .post(LOCATION, "{\"location_path\": \"nowhere/at all\"}")
        .as(GM)
        .announces("{\"success\": true, \"location_path\": \"nowhere/at all\"}");
    assertThat(panel().locationPath()).isEqualTo("nowhere/at all");

    charon.post(LOCATION, "{}").as(GM).announces("{\"success\": true, \"location_path\": \"\"}");
    assertThat(panel().locationPath()).isEmpty();
  }

  @Test
  void anybodyOpensAndClosesTheDialog() {
    charon.post(TOGGLE, "{\"open\": true}").as(ANONYMOUS).announces(OPENED);
    charon.post(TOGGLE, "{\"open\": true}").as(PLAYER).announces(OPENED);
    charon.post(TOGGLE, "{\"open\": false}").as(GM).without("x-csrftoken").announces(CLOSED);
    charon.post(TOGGLE, "{\"open\": false}").as(SCRIPT).announces(CLOSED);

    assertThat(panel().dialogOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"closed\": true}", "open=true", "{", "{\"open\": NaN}"})
  void dialogFlipsWithoutAWord(String body) {
    charon.post(TOGGLE, body).announces(OPENED);
    charon.post(TOGGLE, body).announces(CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "0", "\"true\"", "[]", "{}"})
  void openIsABoolean(String value) {
    charon.post(TOGGLE, "{\"open\": " + value + "}").isRefusedNaming(400, "open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "true", "null", "\"open\""})
  void jsonThatIsNoObjectIsRefused(String body) {
    charon.post(TOGGLE, body).isRefused(400, "The request body must be a JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {MODE, LOCATION})
  void modeAndLocationAreTheGameMasters(String path) {
    charon.post(path, "{").as(ANONYMOUS).isRefused(401, "Authentication required");
    charon.post(path, "{").as(PLAYER).isRefusedNaming(403, "game master");
    charon.post(path, "{").as(GM).without("x-csrftoken").isRefusedNaming(403, "CSRF");
    charon.get(path).as(GM).isRefused(405, "Method not allowed");
    charon.post(path, "{").as(GM).isInvalidJson("");
  }

  private CharonPanel panel() {
    return charon.view().current().gm().payload().view().charon();
  }
}
