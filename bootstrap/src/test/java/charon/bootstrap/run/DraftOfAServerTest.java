package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.SampleServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is prepared with a real database, over restarts of the server. */
@Timeout(120)
class DraftOfAServerTest {

  private static final String GUARD =
      "{\"type\": \"npc\", \"name\": \"GUARD\", \"x\": 1, \"y\": 1}";

  @TempDir
  private Path data;

  @Test
  void itIsThereAfterARestartAndGoneWhenItIsCarriedOut() {
    String prepared;
    try (var server = SampleServer.start(data)) {
      HttpResponse<String> answer = server.post("/api/gm/encounter/place-token/?draft=true", GUARD);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      server.post("/api/gm/broadcast/?draft=true", "{\"content\": \"THEY ARE HERE.\"}");
      prepared = server.get("/api/gm/draft/").body();
      assertThat(prepared).contains("GUARD", "\"token_id\"", "THEY ARE HERE.", "\"problems\":[]");
    }

    try (var server = SampleServer.start(data)) {
      assertThat(server.get("/api/gm/draft/").body()).isEqualTo(prepared);
      assertThat(server.get("/api/active-view/?draft=true").body()).contains("GUARD");
      assertThat(server.get("/api/active-view/").body()).doesNotContain("GUARD");

      assertThat(server.post("/api/gm/draft/go/", "").statusCode()).isEqualTo(200);

      assertThat(server.get("/api/active-view/").body()).contains("GUARD");
      assertThat(server.get("/api/messages/").body()).contains("THEY ARE HERE.");
      assertThat(server.get("/api/gm/journal/").body()).contains("Placed GUARD");
    }

    try (var server = SampleServer.start(data)) {
      assertThat(server.get("/api/gm/draft/").body())
          .isEqualTo("{\"commands\":[],\"problems\":[]}");
    }
  }
}
