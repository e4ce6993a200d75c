package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is odd or broken in a campaign folder takes nothing else down. */
class OddCampaignTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INBOX = "galaxy/a/comms/desk/inbox/x/";

  @TempDir
  private Path folder;

  private Path campaign;
  private Path data;

  @BeforeEach
  void folders() throws IOException {
    campaign = Files.createDirectory(folder.resolve("campaign-folder"));
    data = Files.createDirectory(folder.resolve("data"));
  }

  @Test
  void messagesAreInOrderWhateverTheirTimestamps() throws Exception {
    message("1-zone.md", "2201-03-02T00:00:00+02:00");
    message("2-text.md", "\"soon\"");
    message("3-date.md", "2201-03-01");
    message("4-quoted.md", "\"2201-03-01 09:00\"");
    message("5-null.md", "");
    message("6-number.md", "5");
    message("7-utc.md", "2201-03-01T22:30:00.5Z");
    write(INBOX + "8-none.md", "No front matter.");
    message("9-text.md", "\"later\"");

    try (var server = SampleServer.startWith(campaign, data)) {
      HttpResponse<String> answer = server.get("/api/terminal/a/desk/");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(answer.body()).get("inbox"))
          .extracting(message -> message.get("timestamp"))
          .containsExactlyElementsOf(JSON.readTree("""
              [null, null, 5, "later", "soon", "2201-03-01", "2201-03-01T09:00:00",
               "2201-03-02T00:00:00+02:00", "2201-03-01T22:30:00.500Z"]"""));
    }
  }

  @Test
  void everyEndpointAnswersForAFolderFullOfMistakes() throws Exception {
    int problems = CampaignMistakes.makeAll(campaign).size();
    write("campaign/sessions/2.md", "---\ntitle: Fine\n---\nRecap.");

    try (var server = SampleServer.startWith(campaign, data)) {
      String told = server.get("/api/gm/campaign/problems/").body();
      assertThat(JSON.readTree(told).get("count").intValue()).isEqualTo(problems);
      for (String path : new String[] {
        "star-map/",
        "system-map/list/",
        "gm/locations/",
        "encounter-map/rooms/",
        "encounter-map/maps-here/",
        "encounter-map/maps-here/all-decks/",
        "terminal/list/desk/",
        "gm/encounter/token-images/",
        "active-view/"
      }) {
        assertThat(server.get("/api/" + path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(server.get("/api/ship-status/").statusCode()).isEqualTo(404);
    }
  }

  private void message(String name, String timestamp) throws IOException {
    write(INBOX + name, "---\ntimestamp: " + timestamp + "\n---\nHello.");
  }

  private void write(String path, String text) throws IOException {
    Path file = campaign.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
