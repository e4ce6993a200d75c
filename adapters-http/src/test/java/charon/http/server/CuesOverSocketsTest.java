package charon.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.HttpSettings;
import charon.http.LiveServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A show that is led through its cues, from outside. */
class CuesOverSocketsTest {

  private static final String DARK =
      "{\"title\": \"Dark\", \"commands\": [{\"command\": \"charon-mode\", \"mode\": \"QUERY\"}]}";

  private final HttpClient client = HttpClient.newHttpClient();
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    server = LiveServer.with(HttpSettings.DEFAULTS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCueIsSavedDoneAndDeleted() throws Exception {
    assertThat(send("PUT", "dark/", DARK).statusCode()).isEqualTo(200);
    assertThat(send("GET", "", "").body()).contains("\"next\":\"dark\"");

    HttpResponse<String> done = send("POST", "next/", "");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.headers().firstValue("charon-revision")).hasValue("1");
    assertThat(server.get("/api/active-view/").body()).contains("\"charon_mode\":\"QUERY\"");
    assertThat(send("POST", "next/", "").statusCode()).isEqualTo(404);

    assertThat(send("DELETE", "dark/", "").statusCode()).isEqualTo(200);
    assertThat(send("GET", "", "").body()).contains("\"cues\":[]", "\"last\":null");
  }

  @Test
  void whatCanBeDoneWithACueIsTold() throws Exception {
    HttpResponse<String> reply = send("PATCH", "dark/", "");

    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.headers().firstValue("allow"))
        .hasValueSatisfying(methods -> assertThat(methods).contains("GET", "PUT", "DELETE"));
  }

  @Test
  void theExportIsAFile() throws Exception {
    send("PUT", "dark/", DARK);

    HttpResponse<String> file = send("GET", "export/", "");

    assertThat(file.headers().firstValue("content-type")).hasValue("application/yaml");
    assertThat(file.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"cues.yaml\"");
    assertThat(file.body()).contains("dark");
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + "/api/gm/cues/" + path);
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("authorization", "Bearer " + LiveServer.TOKEN)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
