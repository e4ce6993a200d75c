package charon.bootstrap.report;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import charon.bootstrap.command.CommandLineRun;
import charon.bootstrap.run.LiveOperations;
import charon.bootstrap.run.StrongSecrets;
import charon.bootstrap.terminal.Terminal;
import charon.testing.Checkout;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server writes into its journal is what a recap understands. */
class RecapOfAServerTest {

  private static final Path DEMO = Checkout.path("bootstrap/src/main/resources/demo-campaign");

  private final CommandLineRun run = new CommandLineRun();

  @TempDir
  private Path data = Path.of("");

  @Test
  void anEveningWithTheDemoIsToldByTheNamesOfItsCampaign() {
    try (var server = SampleServer.startWithFog(DEMO, data, 0, Map.of())) {
      play(server);
    }

    String told = recap().replaceAll("\\d\\d:\\d\\d", "TIME").replace("**TIME** ", "");
    assertThat(told.lines().skip(4)).containsExactly("""
        ## TIME · The bridge of the Patient Margin

        > **CHARON** (TIME): Nine days out.

        ## TIME · Lowtide Station

        Revealed MESS and INFIRMARY. Placed Tove. Moved Tove.

        *The players moved Tove.*
        """.split("\n"));
  }

  private static void play(SampleServer server) {
    gm(server, "cues/bridge/go", "{}");
    gm(server, "broadcast", "{'content': 'Nine days out.'}");
    gm(server, "switch-view", "{'view_type': 'ENCOUNTER', 'location_slug': 'lowtide-station'}");
    gm(server, "encounter/toggle-room", "{'room_id': 'mess', 'visible': true}");
    gm(server, "encounter/toggle-room", "{'room_id': 'roundel', 'visible': true}");
    gm(server, "undo", "{}");
    gm(server, "encounter/toggle-room", "{'room_id': 'infirmary', 'visible': true}");
    gm(
        server,
        "batch",
        "{'commands': ["
            + "{'command': 'place-token', 'token_id': 'tove', 'type': 'player', 'name': 'Tove',"
            + " 'x': 3, 'y': 3},"
            + "{'command': 'move-token', 'token_id': 'tove', 'x': 4, 'y': 3}]}");
    String move = json("{'token_id': 'tove', 'x': 5, 'y': 3}");
    assertThat(
            new Client(server.url()).post("/api/gm/encounter/move-token/", move).statusCode())
        .isEqualTo(200);
  }

  private static void gm(SampleServer server, String path, String body) {
    assertThat(server.post("/api/gm/" + path + "/", json(body)).statusCode())
        .as(path)
        .isEqualTo(200);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private String recap() {
    var unused = new Terminal(
        new PrintWriter(new StringWriter()),
        OutputStream.nullOutputStream(),
        new PrintWriter(new StringWriter()),
        run.passwords);
    run.environment.put("CHARON_DATA", data.toString());
    int code = run.executeOn(
        new LiveOperations(unused, new StrongSecrets(), Map.of()),
        "journal",
        "--format",
        "markdown");
    assertThat(code).as(run.err()).isZero();
    return new String(run.bytes(), StandardCharsets.UTF_8);
  }
}
