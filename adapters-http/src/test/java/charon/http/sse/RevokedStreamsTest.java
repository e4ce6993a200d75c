package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.view.ViewType;
import charon.http.HttpSettings;
import charon.http.LiveServer;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may no longer see what the game master sees is not shown it any longer. */
class RevokedStreamsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String GM = "Authorization: Bearer " + LiveServer.TOKEN;

  @Test
  void streamOfAGameMasterEndsWithTheRightToIt() throws Exception {
    try (LiveServer server = inspecting();
        StreamRecorder recorder = new StreamRecorder()) {
      Display gm = recorder.open(server.address(), GM);
      Display players = recorder.open(server.address());
      Display mirror = recorder.open(server.address(), GM, "?audience=players");
      recorder.readUntil(display -> display.lastId() >= 0, LIMIT);
      server.post("/api/gm/switch-view/", "{\"view_type\": \"BRIDGE\"}");

      server.revokeToken();

      recorder.readUntil(display -> display != gm || display.isClosed(), LIMIT);
      assertThat(gm.endedProperly()).isTrue();
      long told = gm.lastId();
      Hand.on(server.view()).switchView(ViewType.STANDBY, "", "");
      recorder.readUntil(display -> display == gm || display.lastId() > told, LIMIT);
      assertThat(players.isClosed()).isFalse();
      assertThat(mirror.isClosed()).isFalse();
    }
  }

  @Test
  void streamGoesOnWhileTheRightStandsOrNobodyCanTell() throws Exception {
    try (LiveServer server = inspecting();
        StreamRecorder recorder = new StreamRecorder()) {
      Display gm = recorder.open(server.address(), GM);
      recorder.readUntil(display -> display.lastId() >= 0, LIMIT);
      recorder.readUntil(display -> server.timesAsked() > 1, LIMIT);

      server.failAccounts();
      int before = server.timesAsked();
      recorder.readUntil(display -> server.timesAsked() > before + 1, LIMIT);

      assertThat(gm.isClosed()).isFalse();
    }
  }

  private static LiveServer inspecting() throws IOException {
    StreamSettings defaults = StreamSettings.DEFAULTS;
    return LiveServer.with(HttpSettings.DEFAULTS.with(new StreamSettings(
        defaults.keepalive(),
        defaults.heartbeat(),
        defaults.stalledWrite(),
        Duration.ofMillis(50))));
  }
}
