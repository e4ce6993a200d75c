package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.ViewSnapshot;
import charon.domain.view.ActiveView;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import charon.http.LiveServer;
import charon.http.sse.StreamRecorder.Display;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A restarted server, its game master and a display. */
class ResumeOverSocketsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final ViewSnapshot EARLIER = new ViewSnapshot(
      new SwitchView(ViewType.ENCOUNTER, "wick", "", Optional.empty()).applyTo(ActiveView.INITIAL),
      List.of(),
      Instant.parse("2183-06-12T21:40:00Z"));

  @Test
  void theDisplayShowsWhatItShowedBefore() throws Exception {
    try (LiveServer server = LiveServer.after(EARLIER);
        StreamRecorder recorder = new StreamRecorder()) {
      Display display = recorder.open(server.address());
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);
      assertThat(server.authorized("/api/gm/session/").body())
          .isEqualTo("{\"earlier\":{\"view_type\":\"ENCOUNTER\",\"location_slug\":\"wick\","
              + "\"saved_at\":\"2183-06-12T21:40:00Z\"}}");

      HttpResponse<String> answer = server.post("/api/gm/session/resume/", "");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo("{\"success\":true,\"view_type\":\"ENCOUNTER\",\"location_slug\":\"wick\"}");
      recorder.readUntil(d -> d.lastId() == 1, LIMIT);
      assertThat(display.events().get(1).data())
          .contains("\"view_type\":\"ENCOUNTER\"", "\"location_slug\":\"wick\"");
    }
  }

  @Test
  void onlyTheFirstGetsIt() throws Exception {
    try (LiveServer server = LiveServer.after(EARLIER)) {
      server.post("/api/gm/session/resume/", "");

      HttpResponse<String> second = server.post("/api/gm/session/resume/", "");

      assertThat(second.statusCode()).isEqualTo(404);
      assertThat(second.body()).isEqualTo("{\"error\":\"No earlier view\"}");
      assertThat(server.authorized("/api/gm/session/").body()).isEqualTo("{\"earlier\":null}");
    }
  }
}
