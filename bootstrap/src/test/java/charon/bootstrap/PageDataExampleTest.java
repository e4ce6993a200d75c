package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the display's page begins with, as in the example of the interface's description. */
class PageDataExampleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path EXAMPLE =
      Path.of("src", "test", "resources", "contract-examples", "page-initial-data.json");
  private static final Pattern DATA =
      Pattern.compile("window\\.INITIAL_DATA = (\\{.*?});?\\s*</script>", Pattern.DOTALL);

  @TempDir
  private Path data;

  @Test
  void pageBeginsWithTheDataOfTheExample() throws IOException {
    JsonNode expected = JSON.readTree(Files.readString(EXAMPLE)).get("response");
    ((ObjectNode) expected.get("activeView")).put("updated_at", "");

    try (var server = SampleServer.start(data)) {
      server.post(
          "/api/gm/switch-view/",
          "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick-station\"}");
      server.post("/api/gm/ship-status/toggle/", """
          {"system": "engines", "status": "CRITICAL", "condition": 12,
           "info": "number two seized"}""");
      Matcher script = DATA.matcher(server.get("/terminal/").body());

      assertThat(script.find()).isTrue();
      JsonNode actual = JSON.readTree(script.group(1));
      // told besides, and differs with the file's age
      actual
          .findParents("portrait_version")
          .forEach(person -> ((ObjectNode) person).remove("portrait_version"));
      assertThat(actual).isEqualTo(expected);
    }
  }
}
