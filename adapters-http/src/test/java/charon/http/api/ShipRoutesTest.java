package charon.http.api;

import static charon.http.Who.GM;

import charon.domain.campaign.Campaign;
import charon.http.TestCharon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipRoutesTest {

  private static final String SHIP = "/api/ship-status/";
  private static final String TOGGLE = "/api/gm/ship-status/toggle/";
  private static final String INVALID_SYSTEM =
      "Invalid system. Must be one of: life_support, engines, weapons, comms";
  private static final String INVALID_STATUS =
      "Invalid status. Must be one of: ONLINE, STRESSED, DAMAGED, CRITICAL, OFFLINE";

  private final TestCharon charon = new TestCharon();

  @Test
  void shipIsAsItsFileSays() {
    charon
        .get(SHIP)
        .answers(ship("{\"status\": \"ONLINE\", \"condition\": 90, \"info\": \"humming\"}"));
  }

  @Test
  void campaignWithoutAShipHasNone() {
    new TestCharon(Campaign.EMPTY).get(SHIP).isRefused(404, "Ship data not found");
  }

  @Test
  void overrideReplacesAnEarlierOneCompletely() {
    charon.post(TOGGLE, """
        {"system": " engines\\n", "status": "\\tCRITICAL ", "condition": 12, "info": "seized"}""").as(GM).announces("""
            {"success": true, "system": "engines",
             "override": {"status": "CRITICAL", "condition": 12, "info": "seized"}}""");
    charon
        .get(SHIP)
        .answers(ship("{\"status\": \"CRITICAL\", \"condition\": 12, \"info\": \"seized\"}"));

    charon
        .post(TOGGLE, "{\"system\": \"engines\", \"status\": \"ONLINE\"}")
        .as(GM)
        .announces(
            "{\"success\": true, \"system\": \"engines\", \"override\": {\"status\": \"ONLINE\"}}");
    charon
        .get(SHIP)
        .answers(ship("{\"status\": \"ONLINE\", \"condition\": 90, \"info\": \"humming\"}"));
  }

  @Test
  void infoThatIsNullTakesTheFilesInfoAway() {
    charon
        .post(TOGGLE, "{\"system\": \"engines\", \"status\": \"OFFLINE\", \"info\": null}")
        .as(GM)
        .announces("""
            {"success": true, "system": "engines",
             "override": {"status": "OFFLINE", "info": null}}""");

    charon.get(SHIP).answers(ship("{\"status\": \"OFFLINE\", \"condition\": 90, \"info\": null}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"life_support", "weapons", "comms"})
  void systemThatTheFileDoesNotHaveIsOverriddenButNotShown(String system) {
    charon
        .post(TOGGLE, "{\"system\": \"" + system + "\", \"status\": \"STRESSED\"}")
        .as(GM)
        .announces("{\"success\": true, \"system\": \"" + system
            + "\", \"override\": {\"status\": \"STRESSED\"}}");

    charon
        .get(SHIP)
        .answers(ship("{\"status\": \"ONLINE\", \"condition\": 90, \"info\": \"humming\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"ONLINE\"}", "{\"system\": null, \"status\": \"ONLINE\"}",
        "{\"system\": \"\", \"status\": \"ONLINE\"}", "{\"system\": \"Engines\"}",
        "{\"system\": \"life support\", \"status\": \"nonsense\"}"
      })
  void otherSystemsAreRefused(String body) {
    charon.post(TOGGLE, body).as(GM).isRefused(400, INVALID_SYSTEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"system\": \"comms\"}", "{\"system\": \"comms\", \"status\": null}",
        "{\"system\": \"comms\", \"status\": \"\"}",
            "{\"system\": \"comms\", \"status\": \"online\"}",
        "{\"system\": \"comms\", \"status\": \"BROKEN\", \"condition\": \"x\"}"
      })
  void otherStatesAreRefused(String body) {
    charon.post(TOGGLE, body).as(GM).isRefused(400, INVALID_STATUS);
  }

  @ParameterizedTest
  @CsvSource({"-1", "101", "2147483648", "9223372036854775808", "-9223372036854775809"})
  void conditionIsAPercentage(String condition) {
    charon
        .post(
            TOGGLE,
            "{\"system\": \"comms\", \"status\": \"ONLINE\", \"condition\": " + condition + "}")
        .as(GM)
        .isRefusedNaming(400, "condition");
  }

  private static String ship(String engines) {
    return "{\"ship\": {\"name\": \"Snuffbox\", \"systems\": {\"engines\": " + engines + "}}}";
  }
}
