package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.ServedCampaign.Answer;
import charon.domain.payload.PageData;
import charon.domain.ship.InfoLine;
import charon.domain.ship.ShipSystem;
import charon.domain.ship.SystemOverride;
import charon.domain.ship.SystemStatus;
import charon.domain.view.ActiveView;
import charon.domain.view.OverrideShipSystem;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import charon.http.json.PageDataJson;
import charon.persistence.CampaignFolder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample campaign, served, is answered for as the examples of the wire contract say. */
class ContractExamplesTest {

  private static final Path SAMPLE =
      Path.of("../adapters-persistence/src/test/resources/sample-campaign");
  private static final Path EXAMPLES = Path.of("src/test/resources/contract-examples");

  private static @Nullable ServedCampaign served;

  @BeforeAll
  static void serveAsInTheExamples(@TempDir Path data) throws Exception {
    ServedCampaign campaign = ServedCampaign.of(SAMPLE, data);
    served = campaign;
    campaign.post(
        "/api/gm/switch-view/",
        "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick-station\"}");
    campaign.post("/api/gm/encounter/switch-level/", "{\"level\": 2, \"deck_id\": \"deck_2\"}");
    for (String room : new String[] {"hall", "bar"}) {
      campaign.post("/api/gm/encounter/toggle-room/", "{\"room_id\": \"" + room + "\"}");
    }
    campaign.post("/api/gm/ship-status/toggle/", """
        {"system": "engines", "status": "CRITICAL", "condition": 12, "info": "number two seized"}
        """);
  }

  @AfterAll
  static void stop() {
    campaign().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "star-map",
        "system-map",
        "orbit-map",
        "locations",
        "encounter-map-single",
        "encounter-map-multi",
        "encounter-map-all-decks",
        "terminal-data",
        "ship-status",
        "error-404"
      })
  void answerIsThatOfTheExample(String name) throws Exception {
    JsonObject example = example(name);
    String path = example.get("request").getAsString().replaceFirst("GET ", "");

    assertThat(campaign().get(path))
        .isEqualTo(new Answer(example.get("status").getAsInt(), example.get("response")));
  }

  @Test
  void tokenImagesAreThoseOfTheExampleWithLooseFilesLast() throws Exception {
    JsonArray images = example("token-images").getAsJsonObject("response").getAsJsonArray("images");

    JsonObject answer = campaign().get("/api/gm/encounter/token-images/").json().getAsJsonObject();

    assertThat(answer.getAsJsonArray("images")).containsExactlyInAnyOrderElementsOf(images);
    assertThat(answer.getAsJsonArray("images"))
        .extracting(image -> image.getAsJsonObject().get("source").getAsString())
        .containsExactly("crew", "npc", "images", "images", "images");
  }

  @Test
  void pageDataAreThoseOfTheExample() throws IOException {
    JsonObject expected = example("page-initial-data").getAsJsonObject("response");
    expected.getAsJsonObject("activeView").addProperty("updated_at", "");
    ActiveView view = new SwitchView(ViewType.ENCOUNTER, "wick-station", "", Optional.empty())
        .applyTo(ActiveView.INITIAL);
    var override = new SystemOverride(
        SystemStatus.CRITICAL,
        OptionalInt.of(12),
        Optional.of(new InfoLine(Optional.of("number two seized"))));
    ActiveView overridden = new OverrideShipSystem(ShipSystem.ENGINES, override).applyTo(view);

    String data = PageDataJson.encode(PageData.of(overridden, CampaignFolder.check(SAMPLE)));

    assertThat(JsonParser.parseString(data)).isEqualTo((JsonElement) expected);
  }

  private static JsonObject example(String name) throws IOException {
    return JsonParser.parseString(Files.readString(EXAMPLES.resolve(name + ".json")))
        .getAsJsonObject();
  }

  private static ServedCampaign campaign() {
    if (served == null) {
      throw new AssertionError("nothing is served");
    }
    return served;
  }
}
